import { createScreener, type ScreenedReview, type ScreeningVerdict } from '@echoloop/analysis'

/** Called now and then, so that a person sees that it goes on. */
type Watch = (judged: number) => void

/**
 * Judges reviews in the order of their times, whatever order they come in, and gives their verdicts in the order they
 * came in: as they were at each review's own time, or as they stood at the end.
 */
export function screenReviews(
  reviews: readonly ScreenedReview[],
  { isFinal, watch }: { isFinal: boolean; watch: Watch },
): ScreeningVerdict[] {
  const verdicts: ScreeningVerdict[] = new Array(reviews.length)
  const places = new Map(reviews.map(({ id }, place) => [id, place]))
  const screener = createScreener()
  for (const [judged, place] of inOrderOfTime(reviews).entries()) {
    const { verdict, reopened } = screener.judge(reviews[place])
    verdicts[place] = verdict
    for (const later of isFinal ? reopened : []) {
      const earlier = places.get(later.id)
      if (earlier !== undefined) verdicts[earlier] = later.verdict
    }
    watch(judged + 1)
  }
  return verdicts
}

/** Equal times are judged in the order of their ids, so that the order of the file decides nothing. */
function inOrderOfTime(reviews: readonly ScreenedReview[]): number[] {
  return reviews
    .map((_, place) => place)
    .sort((one, other) => {
      const [first, second] = [reviews[one], reviews[other]]
      return first.createdAt - second.createdAt || (first.id < second.id ? -1 : 1)
    })
}
