import { studentEffect } from './estimate-contrast.ts'
import type { Effect } from './interval.ts'
import { type LeastSquares, solveLeastSquares } from './solve-least-squares.ts'
import { type MixturePart, mixtureEffect } from './student-mixture.ts'

const gridSize = 40
const weightMin = 1e-4

/** `rows[i]` holds the columns of period `i`, a constant among them; the effects of `columns` are asked for. */
export type SeriesTask = {
  rows: readonly (readonly number[])[]
  values: readonly number[]
  columns: readonly number[]
  confidence?: number
}

/** The effects of the columns asked for, in their order, and how alike neighbours in time are (−1 to 1). */
export type SeriesRegression = { effects: Effect[]; autocorrelation: number }

/**
 * Regression of a series whose errors may resemble those of the period before (autoregressive of order one). The
 * likeness is not estimated and then taken for certain, which makes intervals too short, but averaged over by its
 * marginal likelihood times `√(1 − likeness²)` (Zellner and Tiao, "Bayesian analysis of the regression model with
 * autocorrelated errors", 1964); each step is the regression of Prais and Winsten, 1954. Undefined when columns depend
 * on each other or are as many as the periods.
 */
export function regressSeries({ confidence = 0.95, ...task }: SeriesTask): SeriesRegression | undefined {
  const moments = seriesMoments(task)
  const count = task.values.length
  const plain = solveLeastSquares({ products: moments.own, count })
  if (plain === undefined) return undefined
  // Values that the columns explain to the last digit leave no errors to compare.
  const spread = moments.own[moments.own.length - 1][moments.own.length - 1]
  if (plain.residuals <= 1e-12 * spread)
    return { effects: exactEffects({ fit: plain, columns: task.columns, spread }), autocorrelation: 0 }
  const steps = weighSteps(moments, count)
  const effects = task.columns.map((column) =>
    mixtureEffect({
      parts: steps.map(({ fit, weight }) => partOf({ fit, column, weight })),
      degrees: plain.degrees,
      confidence,
    }),
  )
  return { effects, autocorrelation: steps.reduce((sum, step) => sum + step.likeness * step.weight, 0) }
}

type Step = { fit: LeastSquares; likeness: number; weight: number }

function weighSteps(moments: SeriesMoments, count: number): Step[] {
  const steps = Array.from({ length: gridSize }, (_, index) => -1 + (2 * index + 1) / gridSize).flatMap(
    (likeness) => {
      const fit = solveLeastSquares({ products: productsAt(moments, likeness), count })
      if (fit === undefined) return []
      const logWeight =
        Math.log(1 - likeness * likeness) -
        fit.logDeterminant / 2 -
        (fit.degrees / 2) * Math.log(fit.residuals)
      return [{ fit, likeness, logWeight }]
    },
  )
  const best = steps.reduce((most, { logWeight }) => Math.max(most, logWeight), Number.NEGATIVE_INFINITY)
  const weighed = steps
    .map(({ logWeight, ...step }) => ({ ...step, weight: Math.exp(logWeight - best) }))
    .filter(({ weight }) => weight > weightMin)
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed.map((step) => ({ ...step, weight: step.weight / total }))
}

/** Sums of products of all columns and the centred values: of periods with themselves, with the next, without the ends. */
type SeriesMoments = { own: number[][]; next: number[][]; inner: number[][] }

function seriesMoments({ rows, values }: Pick<SeriesTask, 'rows' | 'values'>): SeriesMoments {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const columns = rows.map((row, period) => [...row, values[period] - mean])
  const width = columns[0]?.length ?? 0
  const empty = () => Array.from({ length: width }, () => new Array<number>(width).fill(0))
  const moments = { own: empty(), next: empty(), inner: empty() }
  for (const [period, row] of columns.entries()) {
    addProducts(moments.own, { left: row, right: row })
    if (period > 0 && period < columns.length - 1) addProducts(moments.inner, { left: row, right: row })
    if (period === 0) continue
    const before = columns[period - 1]
    addProducts(moments.next, { left: row, right: before })
    addProducts(moments.next, { left: before, right: row })
  }
  return moments
}

function addProducts(sums: number[][], pair: { left: readonly number[]; right: readonly number[] }): void {
  const { left, right } = pair
  for (let one = 0; one < left.length; one++)
    for (let other = 0; other < right.length; other++) sums[one][other] += left[one] * right[other]
}

// What the transformation of Prais and Winsten makes of the products, without touching the periods again.
function productsAt({ own, next, inner }: SeriesMoments, likeness: number): number[][] {
  return own.map((row, one) =>
    row.map((sum, other) => sum - likeness * next[one][other] + likeness * likeness * inner[one][other]),
  )
}

function partOf(task: { fit: LeastSquares; column: number; weight: number }): MixturePart {
  const { fit, column, weight } = task
  const error = Math.sqrt((fit.variances[column] * fit.residuals) / fit.degrees)
  return { mean: fit.coefficients[column], error, weight }
}

function exactEffects(task: { fit: LeastSquares; columns: readonly number[]; spread: number }): Effect[] {
  const { fit, columns, spread } = task
  const rounding = 1e-9 * Math.sqrt(spread)
  return columns.map((column) => {
    const coefficient = fit.coefficients[column]
    const estimate = Math.abs(coefficient) <= rounding ? 0 : coefficient
    return studentEffect({ estimate, error: 0, degrees: fit.degrees, confidence: 0.95 })
  })
}
