import { aspectCodes } from '../src/aspect-codes.ts'
import { type YesNoModel, yesChance } from '../src/dense-model.ts'
import { aspectInputs, findAspects, tallyAspects, weighAspects } from '../src/find-aspects.ts'
import { junkInputs, needInputs, urgencyInputs } from '../src/judge-intents.ts'
import { sentimentChances } from '../src/judge-sentiment.ts'
import type { Question, Stack } from '../src/stack.ts'
import type { Background } from './background.ts'
import { fitIntents } from './fit-intents.ts'
import { fitPick } from './fit-pick.ts'
import { fitFactors, fitPolarity, fitSentiment } from './fit-sentiment.ts'
import type { JudgedReview, TalliedReview } from './judged-review.ts'
import { microF1 } from './measure-gold.ts'
import { trainYesNo } from './train-dense.ts'

/** Fits the small models and thresholds that turn evidence into decisions. */
export function fitStack(judged: JudgedReview[], background: Background): Stack {
  const usable = judged.filter(({ evidence }) => evidence.clauses.length > 0)
  const aspects = fitAspects(usable)
  const polarity = fitPolarity(usable, background)
  const tallied = usable.map((one) => ({
    ...one,
    tally: tallyAspects(weighAspects(one.evidence, { aspects, polarity })),
  }))
  const sentiment = fitSentiment(tallied, background, (evidence) =>
    tallyAspects(weighAspects(evidence, { aspects, polarity })),
  )
  const pick = fitPick(usable, polarity)
  const base = { aspects, polarity, pick, sentiment, aspectThreshold: 0.4, secondThreshold: 0.5 }
  const questions = fitQuestions(tallied)
  const toned = tallied.map((one) => ({
    ...one,
    tone: { tally: one.tally, chances: sentimentChances(one.evidence, one.tally, { sentiment }) },
  }))
  const intents = fitIntents(toned)
  const stack = { ...base, ...questions, intents, sentimentFactors: fitFactors(tallied, sentiment) }
  return { ...stack, ...fitAspectThresholds(usable, stack) }
}

// A code with fewer annotations borrows a model that all codes have in common.
const leastMentions = 40

function fitAspects(judged: JudgedReview[]): YesNoModel[] {
  const rows = aspectCodes.flatMap((code, index) =>
    judged.map((one) => ({
      ...one,
      index,
      holds: one.review.aspects.some((aspect) => aspect.code === code),
    })),
  )
  const fit = (chosen: typeof rows): YesNoModel =>
    yesNo(
      chosen,
      ({ evidence, index }) => aspectInputs(evidence, index),
      ({ holds }) => holds,
    )
  const own = aspectCodes.map((_, index) => rows.filter((row) => row.index === index))
  const isRare = own.map((some) => some.filter(({ holds }) => holds).length < leastMentions)
  const common = isRare.includes(true) ? fit(rows) : undefined
  return own.map((some, index) => (isRare[index] && common !== undefined ? common : fit(some)))
}

function yesNo<One>(
  judged: One[],
  inputsOf: (one: One) => number[],
  holds: (one: One) => boolean,
): YesNoModel {
  return trainYesNo({
    inputs: judged.map(inputsOf),
    classes: judged.map((one) => (holds(one) ? 1 : 0)),
    decay: 0.005,
  })
}

function fitQuestions(judged: TalliedReview[]): Pick<Stack, 'urgent' | 'dangerous' | 'need' | 'junk'> {
  return {
    urgent: question({
      judged,
      inputsOf: ({ evidence, tally }) => urgencyInputs(evidence, tally),
      holds: ({ review }) => review.urgency > 0,
    }),
    dangerous: question({
      judged,
      inputsOf: ({ evidence, tally }) => urgencyInputs(evidence, tally),
      holds: ({ review }) => review.urgency === 2,
      leastPrecision: 0.68,
    }),
    need: question({
      judged,
      inputsOf: ({ evidence }) => needInputs(evidence),
      holds: ({ review }) => review.needs.length > 0,
    }),
    junk: question({
      judged,
      inputsOf: ({ evidence, tally }) => junkInputs(evidence, tally),
      holds: ({ review }) => review.junk > 0,
    }),
  }
}

type QuestionTask = {
  judged: TalliedReview[]
  inputsOf: (one: TalliedReview) => number[]
  holds: (one: TalliedReview) => boolean
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
  const weighedReviews = judged.map((one) => ({ ...one, weighed: weighAspects(one.evidence, stack) }))
  let best = { value: -1, aspectThreshold: 0.4, secondThreshold: 0.5 }
  for (const aspectThreshold of [0.35, 0.4, 0.45]) {
    for (const secondThreshold of [0.4, 0.55, 0.7]) {
      const tried = { ...stack, aspectThreshold, secondThreshold }
      const value = microF1(
        weighedReviews.map(({ review, evidence, weighed }) => ({
          truth: new Set(review.aspects.map(({ code, polarity }) => `${code} ${polarity}`)),
          guess: new Set(
            findAspects(evidence, weighed, tried).map(({ code, polarity }) => `${code} ${polarity}`),
          ),
        })),
      )
      if (value > best.value) best = { value, aspectThreshold, secondThreshold }
    }
  }
  return { aspectThreshold: best.aspectThreshold, secondThreshold: best.secondThreshold }
}
