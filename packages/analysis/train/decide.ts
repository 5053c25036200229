import { detectAdvertising } from '../src/detect-advertising.ts'
import type { Evidence } from '../src/evidence.ts'
import { findAspects, tallyAspects, weighAspects } from '../src/find-aspects.ts'
import { isMonotonous } from '../src/is-monotonous.ts'
import { findNeeds, isFiller, judgeIntents, judgeUrgency, junkGrade } from '../src/judge-intents.ts'
import { chooseLabel, sentimentChances } from '../src/judge-sentiment.ts'
import type { Stack } from '../src/stack.ts'
import type { Background } from './background.ts'
import { fitStack } from './fit-stack.ts'
import type { GoldReview } from './gold-reviews.ts'
import type { Decision } from './measure-gold.ts'
import type { CrossedEvidence } from './train-gold.ts'

/** Decides a review from its evidence as the analyser does. */
export function decide(text: string, evidence: Evidence, stack: Stack): Decision {
  const weighed = weighAspects(evidence, stack)
  const tally = tallyAspects(weighed)
  const chances = sentimentChances(evidence, tally, stack)
  const { label, confidence } = chooseLabel(chances, stack)
  return {
    label,
    confidence,
    aspects: findAspects(evidence, weighed, stack),
    intents: judgeIntents(evidence, { tally, chances }, stack),
    urgency: judgeUrgency(evidence, tally, stack),
    needs: findNeeds(evidence, stack),
    junk: junkGrade({
      filler: isFiller(evidence, tally, stack) || isMonotonous(text),
      advertising: detectAdvertising(text),
    }),
  }
}

/** Decisions about all reviews, those of each fold by a stack fitted on the other folds. */
export function crossDecide(
  reviews: GoldReview[],
  { evidence, folds }: CrossedEvidence,
  backgrounds: Background[],
): { review: GoldReview; decision: Decision }[] {
  const pairs: { review: GoldReview; decision: Decision }[] = []
  for (let fold = 0; fold < 5; fold++) {
    const others = reviews.flatMap((review, index) =>
      folds[index] === fold ? [] : [{ review, evidence: evidence[index] }],
    )
    const stack = fitStack(others, backgrounds[fold])
    for (const [index, review] of reviews.entries()) {
      if (folds[index] === fold) pairs.push({ review, decision: decide(review.text, evidence[index], stack) })
    }
  }
  return pairs
}
