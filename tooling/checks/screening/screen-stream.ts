import type { Simulated, StreamReview } from './simulated-review.ts'

export type Decision = 'accept' | 'hold' | 'refuse'
/** What a detector is given: everything of a line but the stars. */
export type StarlessReview = Omit<StreamReview, 'rating'>
export type MeasuredVerdict = {
  decision: Decision
  score: number
  reasons: readonly { code: string; detail: string; weight: number }[]
}
/** As much of a detector as is measured. */
export type MeasuredScreener = {
  judge(review: StarlessReview): {
    verdict: MeasuredVerdict
    reopened: readonly { id: string; verdict: MeasuredVerdict }[]
  }
}
/** The verdict on a review at its own time, and as it stood when the stream ended. */
export type Outcome = { online: MeasuredVerdict; final: MeasuredVerdict }

/** Lets a detector judge a stream, one review after the other. */
export function screenStream(
  screener: MeasuredScreener,
  stream: readonly Pick<Simulated, 'review'>[],
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>()
  for (const { review } of stream) {
    const { rating: _, ...starless } = review
    const { verdict, reopened } = screener.judge(starless)
    outcomes.set(review.id, { online: verdict, final: verdict })
    for (const later of reopened) {
      const before = outcomes.get(later.id)
      if (before === undefined)
        throw new Error(`The verdict on ${later.id} was opened again before it was given.`)
      outcomes.set(later.id, { ...before, final: later.verdict })
    }
  }
  return outcomes
}
