import { type Junk, type SentimentLabel, type Span, sentimentLabels, type Urgency } from '../src/analysis.ts'
import type { FoundAspect } from '../src/find-aspects.ts'
import type { GoldReview } from './gold-reviews.ts'

/** What an analysis decided about a gold review, as far as it is measured. */
export type Decision = {
  label: SentimentLabel
  confidence: number
  aspects: FoundAspect[]
  intents: string[]
  urgency: Urgency
  needs: Pick<Span, 'start' | 'end'>[]
  junk: Junk
}

/** The figures of issue 3's table that come from the gold reviews; all between 0 and 1. */
export type GoldFigures = Record<
  | 'sentimentAccuracy'
  | 'sentimentMacroF1'
  | 'aspectsMicroF1'
  | 'aspectsWithPolarityMicroF1'
  | 'polarityAccuracyOnMatched'
  | 'spanTokenF1'
  | 'intentsMicroF1'
  | 'urgency2Recall'
  | 'urgency2Precision'
  | 'urgencyAccuracy'
  | 'needsF1'
  | 'needsWordsFound'
  | 'junkF1'
  | 'calibrationError',
  number
>

/** Compares decisions with the annotations. */
export function measureGold(pairs: { review: GoldReview; decision: Decision }[]): GoldFigures {
  const truth = pairs.map(({ review }) => sentimentLabels.indexOf(review.sentiment))
  const guesses = pairs.map(({ decision }) => sentimentLabels.indexOf(decision.label))
  const dangerous = counts(
    pairs.map(({ review, decision }) => [review.urgency === 2, decision.urgency === 2]),
  )
  const needs = counts(
    pairs.map(({ review, decision }) => [review.needs.length > 0, decision.needs.length > 0]),
  )
  const junk = counts(pairs.map(({ review, decision }) => [review.junk > 0, decision.junk > 0]))
  return {
    sentimentAccuracy: share(pairs, ({ review, decision }) => review.sentiment === decision.label),
    sentimentMacroF1: macroF1(truth, guesses, sentimentLabels.length),
    aspectsMicroF1: aspectF1(pairs, (aspect) => aspect.code),
    aspectsWithPolarityMicroF1: aspectF1(pairs, (aspect) => `${aspect.code} ${aspect.polarity}`),
    ...matchedFigures(pairs),
    intentsMicroF1: microF1(
      pairs.map(({ review, decision }) => ({
        truth: new Set<string>(review.intents),
        guess: new Set(decision.intents),
      })),
    ),
    urgency2Recall: dangerous.hits / Math.max(1, dangerous.truths),
    urgency2Precision: dangerous.hits / Math.max(1, dangerous.guesses),
    urgencyAccuracy: share(pairs, ({ review, decision }) => review.urgency === decision.urgency),
    needsF1: f1(needs),
    needsWordsFound: needWords(pairs),
    junkF1: f1(junk),
    calibrationError: calibrationError(pairs),
  }
}

/** F1 over all labels of all texts together. */
export function microF1(pairs: { truth: Set<string>; guess: Set<string> }[]): number {
  const sum = { hits: 0, truths: 0, guesses: 0 }
  for (const { truth, guess } of pairs) {
    sum.hits += overlap(truth, guess)
    sum.truths += truth.size
    sum.guesses += guess.size
  }
  return f1(sum)
}

/** The mean of the F1 of each class. */
export function macroF1(truth: number[], guesses: number[], classCount: number): number {
  let sum = 0
  for (let label = 0; label < classCount; label++) {
    sum += f1(counts(truth.map((value, index) => [value === label, guesses[index] === label])))
  }
  return sum / classCount
}

function overlap<Item>(first: Set<Item>, second: Set<Item>): number {
  let shared = 0
  for (const item of first) if (second.has(item)) shared++
  return shared
}

type Counts = { hits: number; truths: number; guesses: number }

function counts(pairs: [boolean, boolean][]): Counts {
  const sum = { hits: 0, truths: 0, guesses: 0 }
  for (const [truth, guess] of pairs) {
    if (truth && guess) sum.hits++
    if (truth) sum.truths++
    if (guess) sum.guesses++
  }
  return sum
}

function f1({ hits, truths, guesses }: Counts): number {
  return truths + guesses === 0 ? 0 : (2 * hits) / (truths + guesses)
}

type Pair = { review: GoldReview; decision: Decision }

function share(pairs: Pair[], holds: (pair: Pair) => boolean): number {
  return pairs.filter(holds).length / pairs.length
}

function aspectF1(pairs: Pair[], nameOf: (aspect: { code: string; polarity: string }) => string): number {
  return microF1(
    pairs.map(({ review, decision }) => ({
      truth: new Set(review.aspects.map(nameOf)),
      guess: new Set(decision.aspects.map(nameOf)),
    })),
  )
}

// A match is the same code; its span is compared with the annotated one of the same polarity, or the first.
function matchedFigures(pairs: Pair[]): Pick<GoldFigures, 'polarityAccuracyOnMatched' | 'spanTokenF1'> {
  let matched = 0
  let agreed = 0
  let overlap = 0
  for (const { review, decision } of pairs) {
    for (const aspect of decision.aspects) {
      const sameCode = review.aspects.filter(({ code }) => code === aspect.code)
      if (sameCode.length === 0) continue
      const same = sameCode.find(({ polarity }) => polarity === aspect.polarity)
      matched++
      if (same !== undefined) agreed++
      overlap += spanF1(review.text, aspect, same ?? sameCode[0])
    }
  }
  return {
    polarityAccuracyOnMatched: agreed / Math.max(1, matched),
    spanTokenF1: overlap / Math.max(1, matched),
  }
}

// Tokens are characters for Chinese and words elsewhere; both are counted by their place in the text.
function spanF1(
  text: string,
  first: Pick<Span, 'start' | 'end'>,
  second: Pick<Span, 'start' | 'end'>,
): number {
  const truth = tokenPlaces(text, second)
  const guess = tokenPlaces(text, first)
  return f1({ hits: overlap(truth, guess), truths: truth.size, guesses: guess.size })
}

function tokenPlaces(text: string, { start, end }: Pick<Span, 'start' | 'end'>): Set<number> {
  const places = new Set<number>()
  for (const match of text.slice(start, end).matchAll(/[\u3400-\u9fff]|[^\s\p{P}\u3400-\u9fff]+/gu)) {
    places.add(start + match.index + match[0].length)
  }
  return places
}

function needWords(pairs: Pair[]): number {
  let found = 0
  let all = 0
  for (const { review, decision } of pairs) {
    if (review.needs.length === 0 || decision.needs.length === 0) continue
    const truth = new Set(review.needs.flatMap((need) => [...tokenPlaces(review.text, need)]))
    const guess = new Set(decision.needs.flatMap((need) => [...tokenPlaces(review.text, need)]))
    found += overlap(truth, guess)
    all += truth.size
  }
  return found / Math.max(1, all)
}

// Expected calibration error over ten equal bins of confidence.
function calibrationError(pairs: Pair[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, confidence: 0 }))
  for (const { review, decision } of pairs) {
    const bin = bins[Math.min(9, Math.floor(decision.confidence * 10))]
    bin.count++
    bin.confidence += decision.confidence
    if (review.sentiment === decision.label) bin.right++
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0) / Math.max(1, pairs.length)
}
