import { studentQuantile } from '@echoloop/analysis'

export type MeanStars = { mean: number; low: number | null; high: number | null }

/**
 * Mean of stars with its 95 % interval by Student's t: mean ± t(0.975, n − 1) · s ÷ √n, cut at 1 and 5, s the standard
 * deviation of the sample. No interval where there is one review, or all say the same: nothing tells how they spread.
 * `given`: how often 1, 2, 3, 4, 5 stars. Rounded to hundredths. Pure.
 */
export function meanStars(given: readonly number[]): MeanStars {
  const count = given.reduce((sum, times) => sum + times, 0)
  const mean = given.reduce((sum, times, index) => sum + times * (index + 1), 0) / count
  const squares = given.reduce((sum, times, index) => sum + times * (index + 1 - mean) ** 2, 0)
  if (count < 2 || squares === 0) return { mean: rounded(mean), low: null, high: null }
  const half = studentQuantile({ p: 0.975, degrees: count - 1 }) * Math.sqrt(squares / (count - 1) / count)
  return {
    mean: rounded(mean),
    low: rounded(Math.max(1, mean - half)),
    high: rounded(Math.min(5, mean + half)),
  }
}

function rounded(stars: number): number {
  return Math.round(stars * 100) / 100
}
