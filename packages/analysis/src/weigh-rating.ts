/**
 * What the stars add, as factors on the chances of positive, negative, mixed and neutral. A customer who gives five
 * stars praises far more often than blames, yet the odds of the two move by nine at most, so that plain words still
 * decide against the stars.
 */
const starFactors: readonly (readonly number[])[] = [
  [0.33, 3, 0.6, 0.7],
  [0.5, 2.5, 1.2, 0.8],
  [0.7, 1, 2, 1.5],
  [2, 0.6, 1.3, 0.8],
  [3, 0.33, 0.6, 0.7],
]

/** The chances of the four labels when the stars (1–5, also halves) are known; they sum to 1. Other numbers add nothing. */
export function weighRating(chances: number[], rating: number | null | undefined): number[] {
  if (rating === null || rating === undefined || !(rating >= 1 && rating <= 5)) return chances
  const factors = starFactors[Math.round(rating) - 1]
  const weighed = chances.map((chance, index) => chance * factors[index])
  const sum = weighed.reduce((total, value) => total + value, 0)
  return weighed.map((value) => value / sum)
}
