import { intents } from '../src/analysis.ts'
import { yesChance } from '../src/dense-model.ts'
import { intentInputs, type Tone } from '../src/judge-intents.ts'
import type { Question } from '../src/stack.ts'
import type { JudgedReview } from './judged-review.ts'
import { trainYesNo } from './train-dense.ts'

// Two dozen inputs, some of which say the same, and a dozen examples of the rarest English intent.
const decay = 0.02
// With fewer examples a threshold of its own would be luck.
const leastExamples = 12

type Answer = { chance: number; holds: boolean }

/**
 * Fits the models of the intents. The threshold of each lies halfway between the one that is best for the F1 over all
 * intents together and the one that is best for its own: the first alone would hardly ever find a rare intent, the
 * second would find it at the price of many false ones.
 */
export function fitIntents(judged: (JudgedReview & { tone: Tone })[]): Question[] {
  const fitted = intents.map((intent, index) => {
    const inputs = judged.map(({ evidence, tone }) => intentInputs(evidence, tone, index))
    const holds = judged.map(({ review }) => review.intents.includes(intent))
    const model = trainYesNo({ inputs, classes: holds.map((one) => (one ? 1 : 0)), decay })
    const answers = inputs.map((row, at): Answer => ({ chance: yesChance(model, row), holds: holds[at] }))
    return { model, answers }
  })
  const common = bestThreshold(fitted.flatMap(({ answers }) => answers))
  return fitted.map(({ model, answers }) => {
    const isRare = answers.filter(({ holds }) => holds).length < leastExamples
    const threshold = isRare ? common : (bestThreshold(answers) + common) / 2
    return { model, threshold: Math.round(threshold * 1e5) / 1e5 }
  })
}

function bestThreshold(answers: Answer[]): number {
  const ranked = [...answers].sort((first, second) => second.chance - first.chance)
  const all = ranked.filter(({ holds }) => holds).length
  let hits = 0
  let best = { value: -1, threshold: 0.5 }
  for (const [at, { chance, holds }] of ranked.entries()) {
    if (holds) hits++
    const value = (2 * hits) / (at + 1 + all)
    if (value > best.value) best = { value, threshold: chance }
  }
  return best.threshold
}
