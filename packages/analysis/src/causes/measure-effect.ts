import { compareStratifiedMeans, type SamplePair, type SampleSummary } from '../statistics/index.ts'
import type { Effect } from './cause.ts'
import type { Strata } from './strata.ts'

/** Two rows of average spread are thought into each side, so that a side of one opinion is not taken for certain. */
const addedRows = 2

type Sums = { count: number; sum: number; squares: number }

/** An effect, and the plain means of the rows inside and outside. */
export type MeasuredEffect = { effect: Effect; inside: number; outside: number }

/**
 * The difference of an outcome (NaN where unknown) between the rows with a code and those with another one, held
 * within strata. The interval may be endless; undefined where no stratum has both sides.
 */
export function measureEffect(task: {
  codes: Int32Array
  code: number
  outcome: Float64Array
  strata: Strata
  confidence: number
}): MeasuredEffect | undefined {
  const all = sumStrata(task)
  const pairs = all.filter(({ inside, outside }) => inside.count > 0 && outside.count > 0)
  if (pairs.length === 0) return undefined
  const inside = addUp(all.map((pair) => pair.inside))
  const outside = addUp(all.map((pair) => pair.outside))
  const overall = spreadOf(addUp([inside, outside]))
  const cautions = { inside: missingSpread(inside, overall), outside: missingSpread(outside, overall) }
  const strata = pairs.map(
    (pair): SamplePair => ({
      first: summarise(pair.inside, cautions.inside),
      second: summarise(pair.outside, cautions.outside),
    }),
  )
  const { difference, interval } = compareStratifiedMeans({ strata, confidence: task.confidence })
  return {
    effect: { estimate: difference, interval },
    inside: inside.sum / inside.count,
    outside: outside.sum / outside.count,
  }
}

function sumStrata(task: {
  codes: Int32Array
  code: number
  outcome: Float64Array
  strata: Strata
}): { inside: Sums; outside: Sums }[] {
  const empty = (): Sums => ({ count: 0, sum: 0, squares: 0 })
  const sums = Array.from({ length: task.strata.count }, () => ({ inside: empty(), outside: empty() }))
  task.strata.ofRow.forEach((stratum, row) => {
    const code = task.codes[row]
    const value = task.outcome[row]
    if (code === -1 || Number.isNaN(value)) return
    const side = code === task.code ? sums[stratum].inside : sums[stratum].outside
    side.count++
    side.sum += value
    side.squares += value * value
  })
  return sums
}

function addUp(parts: readonly Sums[]): Sums {
  const total = { count: 0, sum: 0, squares: 0 }
  for (const { count, sum, squares } of parts) {
    total.count += count
    total.sum += sum
    total.squares += squares
  }
  return total
}

function spreadOf({ count, sum, squares }: Sums): number {
  return Math.max(0, squares / count - (sum / count) ** 2)
}

function missingSpread(side: Sums, overall: number): number {
  return Math.max(0, (addedRows * (overall - spreadOf(side))) / (side.count + addedRows))
}

function summarise({ count, sum, squares }: Sums, caution: number): SampleSummary {
  const mean = sum / count
  const variance = count > 1 ? Math.max(0, squares - sum * mean) / (count - 1) : 0
  return { count, mean, variance: variance + caution }
}
