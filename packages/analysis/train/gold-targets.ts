import { aspectCodes, intents, polarities, type Span, sentimentLabels } from '../src/index.ts'
import type { GoldSet } from './prepare-gold.ts'

/** The labels of all classes of the clause head, 0 where a clause says nothing about a class. */
export function clauseTargets(set: GoldSet): Int8Array[] {
  const count = set.clauses.count
  const aspects = aspectCodes.map(() => new Int8Array(count).fill(-1))
  const tones = polarities.map(() => new Int8Array(count))
  const told = new Int8Array(count).fill(-1)
  const needs = new Int8Array(count).fill(-1)
  for (const [review, gold] of set.reviews.entries()) {
    // One entry per code and polarity is annotated, so other clauses of the review may say the same unmarked. English
    // texts are too few to leave those out: there they count as silent, which finds the annotated clause more often.
    for (const { code } of gold.language === 'zh' ? gold.aspects : []) {
      aspects[aspectCodes.indexOf(code)].fill(0, set.firstClauses[review], set.firstClauses[review + 1])
    }
    for (const aspect of gold.aspects) {
      for (const clause of clausesOf(set, review, aspect)) {
        aspects[aspectCodes.indexOf(aspect.code)][clause] = 1
        told[clause] = 1
        for (const [index, polarity] of polarities.entries()) {
          tones[index][clause] = polarity === aspect.polarity ? 1 : tones[index][clause] || -1
        }
      }
    }
    for (const need of gold.needs) for (const clause of clausesOf(set, review, need)) needs[clause] = 1
    if (gold.onlyIntents === true) {
      const range: [number, number] = [set.firstClauses[review], set.firstClauses[review + 1]]
      for (const labels of [...aspects, ...tones, told]) labels.fill(0, ...range)
    }
  }
  return [...aspects, ...tones, needs, told]
}

/** The clauses of a review that a span covers at least by half, or that hold at least half of the span. */
export function clausesOf(set: GoldSet, review: number, span: Span): number[] {
  const found: number[] = []
  for (let clause = set.firstClauses[review]; clause < set.firstClauses[review + 1]; clause++) {
    const { start, end } = set.marks[clause]
    const shared = Math.min(end, span.end) - Math.max(start, span.start)
    if (shared > 0 && shared >= Math.min(end - start, span.end - span.start) / 2) found.push(clause)
  }
  return found
}

/**
 * The labels of all classes of the document head. Written reviews are dealt at random, so they say nothing about what
 * depends on the whole: the sentiment, praise and complaint, and filler.
 */
export function documentTargets({ reviews, annotated }: GoldSet): Int8Array[] {
  const target = (holds: (review: GoldSet['reviews'][number]) => boolean): Int8Array =>
    Int8Array.from(reviews, (review) => (holds(review) ? 1 : -1))
  const targetOfWholes = (holds: (review: GoldSet['reviews'][number]) => boolean): Int8Array =>
    target(holds).fill(0, annotated)
  const targetOfParts = (holds: (review: GoldSet['reviews'][number]) => boolean): Int8Array =>
    target(holds).map((label, index) => (reviews[index].onlyIntents === true ? 0 : label))
  return [
    ...aspectCodes.map((code) =>
      targetOfParts((review) => review.aspects.some((aspect) => aspect.code === code)),
    ),
    ...sentimentLabels.map((label) => targetOfWholes((review) => review.sentiment === label)),
    ...intents.map((intent) =>
      (intent === 'praise' || intent === 'complaint' ? targetOfWholes : target)((review) =>
        review.intents.includes(intent),
      ),
    ),
    targetOfParts((review) => review.urgency > 0),
    targetOfParts((review) => review.urgency === 2),
    target((review) => review.needs.length > 0),
    targetOfWholes((review) => review.junk > 0),
  ]
}
