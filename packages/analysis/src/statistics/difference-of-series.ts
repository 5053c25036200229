import { findUnreadable } from './find-unreadable.ts'
import type { Effect } from './interval.ts'
import { regressSeries } from './regress-series.ts'

const periodsMin = 6

/**
 * `placebo` is the drift of the difference per period before the change, which should be none. `isParallel`: none was
 * found at 5 %, which is no proof. `autocorrelation`: how much a period resembles the one before, −1 to 1.
 */
export type DifferenceOfSeries =
  | ({ kind: 'estimated'; placebo: Effect; isParallel: boolean; autocorrelation: number } & Effect)
  | { kind: 'too-few'; needed: { before: number; after: number } }
  | { kind: 'unreadable'; index: number }

/**
 * How much more one treated series rose than one control series from `interruption`, the index of the first period
 * after, on: the change of the mean of their difference, with errors that may resemble each other in time (see
 * `regressSeries`). Both are cut to the shorter; six periods are needed on either side.
 */
export function differenceOfSeries(task: {
  treated: readonly number[]
  control: readonly number[]
  interruption: number
  confidence?: number
}): DifferenceOfSeries {
  const { treated, control, interruption, confidence } = task
  const length = Math.min(treated.length, control.length)
  const tooFew = { kind: 'too-few', needed: { before: periodsMin, after: periodsMin } } as const
  if (!(interruption >= periodsMin) || length - interruption < periodsMin) return tooFew
  const values = treated.slice(0, length).map((value, period) => value - control[period])
  const index = findUnreadable(values)
  if (index !== undefined) return { kind: 'unreadable', index }
  const rows = values.map((_, period) => [1, period >= interruption ? 1 : 0])
  const fit = regressSeries({ rows, values, columns: [1], confidence })
  const placebo = driftOf({ values: values.slice(0, interruption), confidence })
  if (fit === undefined || placebo === undefined) return tooFew
  const [effect] = fit.effects
  const { autocorrelation } = fit
  return { kind: 'estimated', ...effect, placebo, isParallel: placebo.pValue >= 0.05, autocorrelation }
}

function driftOf({ values, confidence }: { values: number[]; confidence?: number }): Effect | undefined {
  const rows = values.map((_, period) => [1, period])
  return regressSeries({ rows, values, columns: [1], confidence })?.effects[0]
}
