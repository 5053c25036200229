import type { TouchpointFigures } from '@echoloop/contract'

/**
 * Whether a touchpoint moved against the period before: told only where the intervals of the two do not meet, first of
 * the score of its surveys, else of the share of negative voices.
 */
export function directionOf(
  figures: Pick<TouchpointFigures, 'score' | 'scoreBefore' | 'negative' | 'negativeBefore'>,
): 'better' | 'worse' | undefined {
  const { score, scoreBefore, negative, negativeBefore } = figures
  if (score && scoreBefore) {
    if (score.low > scoreBefore.high) return 'better'
    if (score.high < scoreBefore.low) return 'worse'
  }
  if (negative.of === 0 || negativeBefore.of === 0) return undefined
  if (negative.high < negativeBefore.low) return 'better'
  if (negative.low > negativeBefore.high) return 'worse'
  return undefined
}
