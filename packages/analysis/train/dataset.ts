import type { SparseRows } from './train-linear.ts'

/** Collects sparse rows; ids are buckets of `bits` bits and stand once in a row. */
export type RowCollector = {
  add: (ids: Int32Array, from: number, end: number, extra?: number[]) => number
  rows: () => SparseRows
  norms: () => Float32Array
}

/** Makes a collector of rows whose features fall into `2 ** bits` buckets. */
export function createRowCollector(bits: number): RowCollector {
  const lastRow = new Int32Array(2 ** bits).fill(-1)
  let store = new Int32Array(1 << 16)
  const offsets = [0]
  let count = 0
  const plain: number[] = []
  return {
    add(ids, from, end, extra = []) {
      const row = offsets.length - 1
      if (count + end - from + extra.length > store.length) {
        const larger = new Int32Array(Math.max(store.length * 2, count + end - from + extra.length))
        larger.set(store)
        store = larger
      }
      for (let index = from; index < end; index++) {
        const bucket = ids[index] >>> (32 - bits)
        if (lastRow[bucket] === row) continue
        lastRow[bucket] = row
        store[count++] = bucket
      }
      plain.push(count - offsets[row])
      for (const kind of extra) store[count++] = 2 ** bits + kind
      offsets.push(count)
      return row
    },
    norms: () => Float32Array.from(plain, (one) => 1 / Math.sqrt(Math.max(1, one))),
    rows: () => ({
      count: offsets.length - 1,
      offsets: Int32Array.from(offsets),
      ids: store.slice(0, count),
    }),
  }
}

/** In how many of the chosen rows each bucket stands, and the absolute log ratio between the two labels (NB-SVM,
 * Wang and Manning, ACL 2012); features in fewer than `leastRows` rows get 0 and so drop out. */
export function ratioScales(input: {
  rows: SparseRows
  chosen: Int32Array
  labels: Int8Array
  size: number
  leastRows: number
  smoothing: number
  /** What each row counts in the ratio; every row counts 1 without it. */
  shares?: Float32Array
}): Float32Array {
  const positive = new Float32Array(input.size)
  const negative = new Float32Array(input.size)
  const texts = new Int32Array(input.size)
  let positives = 0
  let negatives = 0
  const { offsets, ids } = input.rows
  for (const row of input.chosen) {
    const share = input.shares?.[row] ?? 1
    const counts = input.labels[row] > 0 ? positive : negative
    if (input.labels[row] > 0) positives += share
    else negatives += share
    for (let index = offsets[row]; index < offsets[row + 1]; index++) {
      counts[ids[index]] += share
      texts[ids[index]]++
    }
  }
  const scales = new Float32Array(input.size)
  const { smoothing } = input
  for (let id = 0; id < scales.length; id++) {
    if (texts[id] < input.leastRows) continue
    const first = (positive[id] + smoothing) / (positives + 2 * smoothing)
    const second = (negative[id] + smoothing) / (negatives + 2 * smoothing)
    scales[id] = Math.abs(Math.log(first / second))
  }
  return scales
}
