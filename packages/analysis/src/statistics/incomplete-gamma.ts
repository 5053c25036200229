import { continuedFraction } from './continued-fraction.ts'
import { logGamma } from './log-gamma.ts'

const precision = 1e-16
const stepsMax = 100_000

/**
 * The two regularised incomplete gamma functions of a shape above 0 at a value of 0 or more, which sum to 1: the
 * series of DLMF 8.7.1 below the shape and the continued fraction of DLMF 8.9.2 above it.
 */
export function incompleteGamma({ shape, value }: { shape: number; value: number }): {
  lower: number
  upper: number
} {
  if (!(value > 0)) return { lower: 0, upper: 1 }
  if (value === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const factor = Math.exp(shape * Math.log(value) - value - logGamma(shape))
  if (value < shape + 1) {
    const lower = Math.min(1, factor * lowerSeries(shape, value))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, factor / upperFraction(shape, value))
  return { lower: 1 - upper, upper }
}

function lowerSeries(shape: number, value: number): number {
  let term = 1 / shape
  let sum = term
  for (let step = 1; step <= stepsMax; step++) {
    term *= value / (shape + step)
    sum += term
    if (!(term >= sum * precision)) break
  }
  return sum
}

function upperFraction(shape: number, value: number): number {
  return continuedFraction(value + 1 - shape, (step) => ({
    numerator: -step * (step - shape),
    denominator: value + 2 * step + 1 - shape,
  }))
}
