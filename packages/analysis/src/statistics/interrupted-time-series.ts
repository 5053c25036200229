import { findUnreadable } from './find-unreadable.ts'
import type { Effect } from './interval.ts'
import { regressSeries } from './regress-series.ts'

const periodsMin = 8

/**
 * `values` at even distances in time; `interruption` is the index of the first period after the change. `season` is
 * the number of periods after which a pattern repeats, such as 7 for days of the week.
 */
export type Interruption = {
  values: readonly number[]
  interruption: number
  season?: number
  confidence?: number
}

/**
 * `level`: by how much the series jumped in the first period after the change, in the unit of the values. `slope`: by
 * how much it rises more per period than before. `autocorrelation`: how much a period resembles the one before, −1 to 1.
 */
export type InterruptedTimeSeries =
  | { kind: 'estimated'; level: Effect; slope: Effect; autocorrelation: number }
  | { kind: 'too-few'; needed: { before: number; after: number } }
  | { kind: 'unreadable'; index: number }

/**
 * What a change did to a series that had a trend of its own: segmented regression (Wagner and others, "Segmented
 * regression analysis of interrupted time series studies in medication use research", 2002) with errors that may
 * resemble each other in time (see `regressSeries`). Needs eight periods on either side, and a season and a half.
 */
export function interruptedTimeSeries(task: Interruption): InterruptedTimeSeries {
  const { values, interruption, confidence } = task
  const season = task.season !== undefined && task.season > 1 ? Math.floor(task.season) : 1
  const needed = Math.max(periodsMin, Math.ceil(1.5 * season))
  if (!(interruption >= needed) || values.length - interruption < needed)
    return { kind: 'too-few', needed: { before: needed, after: needed } }
  const index = findUnreadable(values)
  if (index !== undefined) return { kind: 'unreadable', index }
  const rows = values.map((_, period) =>
    columnsOf({ period, interruption: Math.floor(interruption), season }),
  )
  const fit = regressSeries({ rows, values, columns: [2, 3], confidence })
  if (fit === undefined) return { kind: 'too-few', needed: { before: 2 * needed, after: 2 * needed } }
  const [level, slope] = fit.effects
  return { kind: 'estimated', level, slope, autocorrelation: fit.autocorrelation }
}

// Time counts from the interruption, so that the jump is that of its first period.
function columnsOf(task: { period: number; interruption: number; season: number }): number[] {
  const { period, interruption, season } = task
  const time = period - interruption
  const isAfter = time >= 0
  const parts = Array.from({ length: season - 1 }, (_, part) => (period % season === part + 1 ? 1 : 0))
  return [1, time, isAfter ? 1 : 0, isAfter ? time : 0, ...parts]
}
