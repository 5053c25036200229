import { findUnreadable } from './find-unreadable.ts'
import { seededRandom } from './seeded-random.ts'
import { bestSplit, type SplitSearch, seededIntervals } from './split-segment.ts'
import { whiten } from './whiten.ts'

/** From `index` on the mean is `after`, where it was `before` since the change before it. */
export type ChangePoint = { index: number; before: number; after: number; pValue: number }

/** The change points from left to right, possibly none; or why none could be looked for. */
export type ChangePoints =
  | { kind: 'found'; points: ChangePoint[] }
  | { kind: 'too-few'; needed: number }
  | { kind: 'unreadable'; index: number }

/**
 * `minimumSegment`: the fewest values between two changes, 5 unless given and at least 2. `falseAlarms`: the share of series without
 * any change in which one is found all the same, .05 unless given. `permutations`: 999 unless given.
 */
export type ChangePointTask = {
  values: readonly number[]
  minimumSegment?: number
  falseAlarms?: number
  permutations?: number
  seed: number
}

/**
 * Where the mean of a series changed: seeded binary segmentation (Kovács and others, 2023), each split tested against
 * permutations of its segment, so that counts, stars and heavy tails need no assumption. Values that resemble their
 * neighbours are freed from it first (see `whiten`). The budget of false alarms is halved with every level of splitting.
 * Takes time in n log n for each permutation.
 */
export function findChangePoints(task: ChangePointTask): ChangePoints {
  const { values, falseAlarms = 0.05, permutations = 999, seed } = task
  const minimum = segmentMinimum(task.minimumSegment)
  if (values.length < 2 * minimum) return { kind: 'too-few', needed: 2 * minimum }
  const unreadable = findUnreadable(values)
  if (unreadable !== undefined) return { kind: 'unreadable', index: unreadable }
  const random = seededRandom(seed)
  const splits: Split[] = []
  const waiting = [{ start: 0, end: values.length, alpha: falseAlarms }]
  for (let segment = waiting.pop(); segment !== undefined; segment = waiting.pop()) {
    const { start, end, alpha } = segment
    if (end - start < 2 * minimum) continue
    const split = testSplit({
      values: values.slice(start, end),
      minimum,
      alpha,
      permutations,
      random,
    })
    if (split === undefined) continue
    const index = start + split.index
    splits.push({ index, pValue: split.pValue })
    waiting.push({ start, end: index, alpha: alpha / 2 }, { start: index, end, alpha: alpha / 2 })
  }
  splits.sort((left, right) => left.index - right.index)
  return { kind: 'found', points: describePoints(values, placeSplits({ values, splits, minimum })) }
}

function segmentMinimum(asked: number | undefined): number {
  return asked !== undefined && asked >= 2 ? Math.floor(asked) : 5
}

type Split = { index: number; pValue: number }

/** Tries as many permutations as can still make the split significant. */
function testSplit(
  task: Pick<SplitSearch, 'minimum'> & {
    values: readonly number[]
    alpha: number
    permutations: number
    random: () => number
  },
): Split | undefined {
  const { minimum, alpha, permutations, random } = task
  const values = whiten(task.values)
  const intervals = seededIntervals({ length: values.length, minimum })
  const found = bestSplit({ values, minimum, intervals })
  if (!(found.contrast > 0)) return undefined
  const allowed = Math.floor(alpha * (permutations + 1)) - 1
  let reached = 0
  for (let trial = 0; trial < permutations && reached <= allowed; trial++) {
    shuffle(values, random)
    if (bestSplit({ values, minimum, intervals }).contrast >= found.contrast * (1 - 1e-12)) reached++
  }
  if (reached > allowed) return undefined
  // Freed from their likeness, values still tell whether there is a change, but less well where.
  const raw = Float64Array.from(task.values)
  const { index } = bestSplit({ values: raw, minimum, intervals: [found.part] })
  return { index, pValue: (reached + 1) / (permutations + 1) }
}

function shuffle(values: Float64Array, random: () => number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const value = values[at]
    values[at] = values[other]
    values[other] = value
  }
}

// A split found in a long segment may have been pulled aside by another change: look again between its neighbours.
function placeSplits(task: { values: readonly number[]; splits: Split[]; minimum: number }): Split[] {
  const { values, splits, minimum } = task
  return splits.map(({ pValue }, at) => {
    const start = splits[at - 1]?.index ?? 0
    const end = splits[at + 1]?.index ?? values.length
    const part = Float64Array.from(values.slice(start, end))
    const intervals = [{ start: 0, end: part.length }]
    return { index: start + bestSplit({ values: part, minimum, intervals }).index, pValue }
  })
}

function describePoints(values: readonly number[], splits: readonly Split[]): ChangePoint[] {
  const bounds = [0, ...splits.map(({ index }) => index), values.length]
  const means = bounds.slice(1).map((end, at) => meanOf(values.slice(bounds[at], end)))
  return splits.map(({ index, pValue }, at) => ({ index, before: means[at], after: means[at + 1], pValue }))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
