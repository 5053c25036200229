import type { Dispersion } from './expect-count.ts'

const borrowedDegrees = 8
const doubt = 0.9

/**
 * Dispersions to reckon with: few periods tell little about how restless one topic is, so each is drawn to what
 * topics of its size show together, a straight line of the mean count (between the quasi-Poisson and the negative
 * binomial kind), with a margin for doubt that is smaller where none of them is restless. Never below one.
 */
export function steadyDispersions(measured: readonly Dispersion[]): number[] {
  const { base, slope } = fitLine(measured)
  const all = measured.reduce((sum, { degrees }) => sum + degrees, 0)
  return measured.map(({ dispersion, degrees, mean }) => {
    const weight = degrees + borrowedDegrees
    const usual = Math.max(1, base + slope * mean)
    const drawn = (dispersion * degrees + usual * borrowedDegrees) / weight
    const own = doubt * Math.min(1, usual - 1) * Math.sqrt(2 / weight)
    return Math.max(1, drawn * (1 + own + Math.sqrt(2 / Math.max(borrowedDegrees, all))))
  })
}

// Weighted least squares; large topics are measured with as much relative error as small ones, so they weigh less.
function fitLine(measured: readonly Dispersion[]): { base: number; slope: number } {
  let weights = 0
  let means = 0
  let values = 0
  let squares = 0
  let products = 0
  for (const { dispersion, degrees, mean } of measured) {
    const weight = degrees / (1 + mean)
    weights += weight
    means += weight * mean
    values += weight * dispersion
    squares += weight * mean * mean
    products += weight * mean * dispersion
  }
  if (weights === 0) return { base: 1, slope: 0 }
  const spread = squares - means ** 2 / weights
  const slope = spread <= 1e-9 * squares ? 0 : Math.max(0, (products - (means * values) / weights) / spread)
  const base = (values - slope * means) / weights
  if (base >= 1) return { base, slope }
  return squares === 0 ? { base: 1, slope: 0 } : { base: 1, slope: Math.max(0, (products - means) / squares) }
}
