import type { Interval } from './interval.ts'
import { normalCdf } from './normal-cdf.ts'
import { normalQuantile } from './normal-quantile.ts'
import { seededRandom } from './seeded-random.ts'
import { sortedQuantile } from './sorted-quantile.ts'
import { studentQuantile } from './student-quantile.ts'

const groupsMax = 200

/** `statistic` is asked for rows of 0 to `count` − 1, some of them several times; it must not keep the array. */
export type Bootstrap = {
  count: number
  statistic: (rows: Int32Array) => number
  resamples?: number
  seed: number
  confidence?: number
}

/**
 * The bias-corrected and accelerated bootstrap interval (BCa; Efron, "Better bootstrap confidence intervals", 1987),
 * widened for small counts (Hesterberg, "What teachers should know about the bootstrap", 2015). The acceleration
 * comes from a jackknife over at most 200 groups, so that `statistic` is asked `resamples` (2,000) + 201 times.
 * Resamples that give no finite number are left out; with fewer than two rows the interval is endless.
 */
export function bootstrapInterval(task: Bootstrap): { estimate: number; interval: Interval } {
  const { count, statistic, resamples = 2000, seed, confidence = 0.95 } = task
  const rows = Int32Array.from({ length: Math.max(0, count || 0) }, (_, row) => row)
  const estimate = statistic(rows)
  const endless = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  if (!(count >= 2)) return { estimate, interval: endless }
  const random = seededRandom(seed)
  const acceleration = accelerationOf({ count, statistic, random })
  const draws = new Float64Array(resamples)
  for (let draw = 0; draw < resamples; draw++) {
    for (let at = 0; at < count; at++) rows[at] = Math.floor(random() * count)
    draws[draw] = statistic(rows)
  }
  const sorted = draws.filter((value) => Number.isFinite(value)).sort()
  if (sorted.length === 0) return { estimate, interval: endless }
  const shift = shiftOf(sorted, estimate)
  const widening = Math.sqrt(count / (count - 1))
  const reach = widening * studentQuantile({ p: (1 + confidence) / 2, degrees: count - 1 })
  return {
    estimate,
    interval: {
      low: sortedQuantile(sorted, levelOf({ reach: -reach, shift, acceleration })),
      high: sortedQuantile(sorted, levelOf({ reach, shift, acceleration })),
    },
  }
}

function levelOf(task: { reach: number; shift: number; acceleration: number }): number {
  const moved = task.shift + task.reach
  return normalCdf(task.shift + moved / Math.max(0.1, 1 - task.acceleration * moved))
}

function shiftOf(sorted: Float64Array, estimate: number): number {
  let below = 0
  for (const draw of sorted) below += draw < estimate ? 1 : draw === estimate ? 0.5 : 0
  const edge = 0.5 / sorted.length
  return normalQuantile(Math.min(1 - edge, Math.max(edge, below / sorted.length)))
}

// Random groups leave the skewness of the influences as it is, however many rows a group holds.
function accelerationOf(task: {
  count: number
  statistic: (rows: Int32Array) => number
  random: () => number
}): number {
  const { count, statistic, random } = task
  const order = Int32Array.from({ length: count }, (_, row) => row)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const row = order[at]
    order[at] = order[other]
    order[other] = row
  }
  const groups = Math.min(count, groupsMax)
  const kept = Array.from({ length: groups }, (_, group) =>
    statistic(order.filter((_row, at) => at % groups !== group)),
  ).filter((value) => Number.isFinite(value))
  const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length
  const squares = kept.reduce((sum, value) => sum + (mean - value) ** 2, 0)
  const cubes = kept.reduce((sum, value) => sum + (mean - value) ** 3, 0)
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0
}
