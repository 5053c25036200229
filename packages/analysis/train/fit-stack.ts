import { intents } from '../src/analysis.ts'
import { aspectCodes } from '../src/aspect-codes.ts'
import { type YesNoModel, yesChance } from '../src/dense-model.ts'
import { aspectInputs, findAspects } from '../src/find-aspects.ts'
import { intentInputs, junkInputs, needInputs, urgencyInputs } from '../src/judge-intents.ts'
import type { Question, Stack } from '../src/stack.ts'
import type { Background } from './background.ts'
import { fitFactors, fitPolarity, fitSentiment } from './fit-sentiment.ts'
import type { JudgedReview } from './judged-review.ts'
import { microF1 } from './measure-gold.ts'
import { trainYesNo } from './train-dense.ts'

/** Fits the small models and thresholds that turn evidence into decisions. */
export function fitStack(judged: JudgedReview[], background: Background): Stack {
  const usable = judged.filter(({ evidence }) => evidence.clauses.length > 0)
  const aspects = aspectCodes.map((code, index) =>
    yesNo(
      usable,
      (one) => aspectInputs(one.evidence, index),
      ({ review }) => review.aspects.some((aspect) => aspect.code === code),
    ),
  )
  const polarity = fitPolarity(usable, background)
  const sentiment = fitSentiment(usable, background)
  const base = { aspects, polarity, sentiment, aspectThreshold: 0.4, secondThreshold: 0.5 }
  const questions = fitQuestions(usable)
  const stack = { ...base, ...questions, sentimentFactors: fitFactors(usable, sentiment) }
  return { ...stack, ...fitAspectThresholds(usable, stack) }
}

function yesNo(
  judged: JudgedReview[],
  inputsOf: (one: JudgedReview) => number[],
  holds: (one: JudgedReview) => boolean,
): YesNoModel {
  return trainYesNo({
    inputs: judged.map(inputsOf),
    classes: judged.map((one) => (holds(one) ? 1 : 0)),
    decay: 0.0005,
  })
}

function fitQuestions(
  judged: JudgedReview[],
): Pick<Stack, 'intents' | 'urgent' | 'dangerous' | 'need' | 'junk'> {
  return {
    intents: intents.map((intent, index) =>
      question({
        judged,
        inputsOf: ({ evidence }) => intentInputs(evidence, index),
        holds: ({ review }) => review.intents.includes(intent),
      }),
    ),
    urgent: question({
      judged,
      inputsOf: ({ evidence }) => urgencyInputs(evidence),
      holds: ({ review }) => review.urgency > 0,
    }),
    dangerous: question({
      judged,
      inputsOf: ({ evidence }) => urgencyInputs(evidence),
      holds: ({ review }) => review.urgency === 2,
      leastPrecision: 0.7,
    }),
    need: question({
      judged,
      inputsOf: ({ evidence }) => needInputs(evidence),
      holds: ({ review }) => review.needs.length > 0,
    }),
    junk: question({
      judged,
      inputsOf: ({ evidence }) => junkInputs(evidence),
      holds: ({ review }) => review.junk > 0,
    }),
  }
}

type QuestionTask = {
  judged: JudgedReview[]
  inputsOf: (one: JudgedReview) => number[]
  holds: (one: JudgedReview) => boolean
  leastPrecision?: number
}

// With fewer examples a threshold would be luck, so the question is left to the rules.
const leastExamples = 12
const never = 2

// The threshold is the best F1, or with a least precision the largest recall that keeps it.
function question({ judged, inputsOf, holds, leastPrecision }: QuestionTask): Question {
  const model = yesNo(judged, inputsOf, holds)
  const ranked = judged
    .map((one) => ({ chance: yesChance(model, inputsOf(one)), holds: holds(one) }))
    .sort((first, second) => second.chance - first.chance)
  const all = ranked.reduce((sum, one) => sum + (one.holds ? 1 : 0), 0)
  if (all < leastExamples) return { model, threshold: never }
  let hits = 0
  let best = { value: -1, threshold: 0.5 }
  for (const [at, one] of ranked.entries()) {
    if (one.holds) hits++
    const precision = hits / (at + 1)
    const value =
      leastPrecision === undefined ? (2 * hits) / (at + 1 + all) : precision >= leastPrecision ? hits : -1
    if (value > best.value) best = { value, threshold: one.chance }
  }
  return { model, threshold: Math.round(best.threshold * 1e5) / 1e5 }
}

function fitAspectThresholds(
  judged: JudgedReview[],
  stack: Stack,
): Pick<Stack, 'aspectThreshold' | 'secondThreshold'> {
  let best = { value: -1, aspectThreshold: 0.4, secondThreshold: 0.5 }
  for (const aspectThreshold of [0.35, 0.4, 0.45]) {
    for (const secondThreshold of [0.4, 0.55, 0.7]) {
      const tried = { ...stack, aspectThreshold, secondThreshold }
      const value = microF1(
        judged.map(({ review, evidence }) => ({
          truth: new Set(review.aspects.map(({ code, polarity }) => `${code} ${polarity}`)),
          guess: new Set(findAspects(evidence, tried).map(({ code, polarity }) => `${code} ${polarity}`)),
        })),
      )
      if (value > best.value) best = { value, aspectThreshold, secondThreshold }
    }
  }
  return { aspectThreshold: best.aspectThreshold, secondThreshold: best.secondThreshold }
}
