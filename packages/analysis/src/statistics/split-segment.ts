/** A part of a segment, `end` excluded. */
export type Range = { start: number; end: number }

/** The values of a segment, the fewest on either side of a split, and the parts to look into. */
export type SplitSearch = { values: Float64Array; minimum: number; intervals: readonly Range[] }

/** A split with its contrast and the part in which it is greatest. */
export type BestSplit = { index: number; contrast: number; part: Range }

/**
 * Parts of a segment at all lengths and places, together O(n log n) long (Kovács and others, "Seeded binary
 * segmentation", 2023, with decay 1/√2), so that a short change is looked at without the rest around it.
 */
export function seededIntervals({ length, minimum }: { length: number; minimum: number }): Range[] {
  const intervals: Range[] = []
  for (let layer = 0; ; layer++) {
    const growth = Math.SQRT2 ** layer
    const size = Math.ceil(length / growth)
    if (size < 2 * minimum) break
    const count = layer === 0 ? 1 : 2 * Math.ceil(growth) - 1
    const stride = count > 1 ? (length - size) / (count - 1) : 0
    for (let at = 0; at < count; at++) {
      const start = Math.floor(at * stride)
      intervals.push({ start, end: Math.min(length, start + size) })
    }
    if (size === 2 * minimum) break
  }
  return intervals
}

/**
 * The split with the greatest contrast of the means left and right of it, `|difference| × √(left × right / all)`, over
 * all parts; `index` is the first value on the right, `part` where it stood out. The contrast is 0 when no part is long
 * enough.
 */
export function bestSplit({ values, minimum, intervals }: SplitSearch): BestSplit {
  const sums = runningSums(values)
  let index = 0
  let greatest = 0
  let part: Range = { start: 0, end: values.length }
  for (const interval of intervals) {
    const { start, end } = interval
    const all = end - start
    const mean = (sums[end] - sums[start]) / all
    for (let at = start + minimum; at <= end - minimum; at++) {
      const left = at - start
      const gap = sums[at] - sums[start] - left * mean
      const square = (gap * gap * all) / (left * (all - left))
      if (square <= greatest) continue
      greatest = square
      index = at
      part = interval
    }
  }
  return { index, contrast: Math.sqrt(greatest), part }
}

// Sums of what exceeds the mean keep their digits where the values are large and differ little.
function runningSums(values: Float64Array): Float64Array {
  let total = 0
  for (const value of values) total += value
  const mean = total / values.length
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at] + values[at] - mean
  return sums
}
