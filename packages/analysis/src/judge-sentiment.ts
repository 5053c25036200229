import { type SentimentLabel, sentimentLabels } from './analysis.ts'
import { denseChances } from './dense-model.ts'
import type { Evidence } from './evidence.ts'
import { documentClasses } from './head-classes.ts'
import { polarityExtremes } from './judge-intents.ts'
import { logOfCount } from './log-of-count.ts'
import type { Stack } from './stack.ts'

/** The sentiment of a whole text. */
export type Sentiment = { label: SentimentLabel; score: number; confidence: number }

/** The chance of each label by the text alone, in the order of `sentimentLabels`; none for a text without words. */
export function sentimentChances(
  evidence: Evidence,
  tally: number[],
  stack: Pick<Stack, 'sentiment'>,
): number[] | undefined {
  if (evidence.clauses.length === 0) return undefined
  return denseChances(stack.sentiment, sentimentInputs(evidence, tally))
}

/** The label that the chances speak for; a text without words is neutral with little confidence. */
export function chooseLabel(chances: number[] | undefined, stack: Stack): Sentiment {
  if (chances === undefined) return { label: 'neutral', score: 0, confidence: 0.5 }
  const { sentimentFactors } = stack
  let best = 0
  let total = 0
  for (let label = 0; label < chances.length; label++) {
    const weighed = chances[label] * sentimentFactors[label]
    total += weighed
    if (weighed > chances[best] * sentimentFactors[best]) best = label
  }
  const score = chances[0] - chances[1]
  return {
    label: sentimentLabels[best],
    score: round(score),
    confidence: round(Math.max(chances[best], (chances[best] * sentimentFactors[best]) / total)),
  }
}

/** The numbers from which the sentiment is judged. */
export function sentimentInputs(evidence: Evidence, tally: number[]): number[] {
  const { clauses, margins, score } = evidence
  let largest = -9
  let smallest = 9
  let sum = 0
  let good = 0
  let bad = 0
  let praised = 0
  let blamed = 0
  for (const clause of clauses) {
    largest = Math.max(largest, clause.score)
    smallest = Math.min(smallest, clause.score)
    sum += clause.score
    praised += Math.max(0, clause.score)
    blamed += Math.min(0, clause.score)
    if (clause.score > 0.3) good++
    if (clause.score < -0.3) bad++
  }
  const count = clauses.length
  const root = Math.sqrt(count)
  const last = clauses[count - 1].score
  const praise = margins[documentClasses.intents]
  const complaint = margins[documentClasses.intents + 1]
  const balance = Math.min(good, bad) / Math.max(1, good + bad)
  return [
    score,
    Math.abs(score),
    largest,
    smallest,
    sum / count,
    last,
    clauses[0].score,
    good / count,
    bad / count,
    margins[documentClasses.sentiments],
    margins[documentClasses.sentiments + 1],
    margins[documentClasses.sentiments + 2],
    margins[documentClasses.sentiments + 3],
    balance,
    praise,
    complaint,
    Math.min(praise, complaint),
    logOfCount(evidence.length),
    ...tally,
    ...polarityExtremes(evidence),
    praised / root,
    blamed / root,
  ]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
