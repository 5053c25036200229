import { seededRandom } from '../src/statistics/index.ts'

/** Examples as sparse rows: row `i` owns `ids[offsets[i]]` up to `ids[offsets[i + 1]]`, each id once. */
export type SparseRows = { count: number; offsets: Int32Array; ids: Int32Array }

/** How one binary head is trained. `labels` are 1 and −1, `scales` multiply a feature, `costs` weigh an example. */
export type LinearTask = {
  rows: SparseRows
  chosen: Int32Array
  labels: Int8Array
  scales: Float32Array
  norms: Float32Array
  costs: Float32Array
  passes: number
  /** Whether a constant is trained; without one, a text of unknown words leans to neither side. */
  hasConstant: boolean
}

/** Weights per feature with the scale folded in, and the constant. */
export type LinearWeights = { weights: Float32Array; bias: number }

/**
 * Trains a linear support vector machine with squared hinge loss by coordinate descent in the dual (Hsieh et al.,
 * ICML 2008), in a seeded order, so that equal inputs give equal weights.
 */
export function trainLinear(task: LinearTask): LinearWeights {
  const { rows, chosen, labels, scales, norms, costs, hasConstant } = task
  const weights = new Float64Array(scales.length)
  let bias = 0
  const alphas = new Float64Array(chosen.length)
  const diagonals = squaredLengths(task)
  const order = Int32Array.from(chosen.keys())
  const constant = hasConstant ? 1 : 0
  const random = seededRandom(7)
  for (let pass = 0; pass < task.passes; pass++) {
    shuffle(order, random)
    for (const at of order) {
      const row = chosen[at]
      const label = labels[row]
      const norm = norms[row]
      const end = rows.offsets[row + 1]
      let margin = 0
      for (let index = rows.offsets[row]; index < end; index++)
        margin += weights[rows.ids[index]] * scales[rows.ids[index]]
      const slack = 1 / (2 * costs[row])
      const gradient = label * (margin * norm + bias) - 1 + slack * alphas[at]
      const next = Math.max(alphas[at] - gradient / (diagonals[at] + constant + slack), 0)
      const step = (next - alphas[at]) * label
      if (step === 0) continue
      alphas[at] = next
      bias += constant * step
      const scaled = step * norm
      for (let index = rows.offsets[row]; index < end; index++)
        weights[rows.ids[index]] += scaled * scales[rows.ids[index]]
    }
  }
  const folded = new Float32Array(scales.length)
  for (let id = 0; id < folded.length; id++) folded[id] = weights[id] * scales[id]
  return { weights: folded, bias }
}

/** The margin of one row. */
export function marginOf(
  rows: SparseRows,
  row: number,
  { weights, bias }: LinearWeights,
  norm: number,
): number {
  let sum = 0
  for (let index = rows.offsets[row]; index < rows.offsets[row + 1]; index++) sum += weights[rows.ids[index]]
  return sum * norm + bias
}

/** One over the square root of a row's number of features, the length that the analyser uses as well. */
export function rowNorms(rows: SparseRows): Float32Array {
  const norms = new Float32Array(rows.count)
  for (let row = 0; row < rows.count; row++) {
    norms[row] = 1 / Math.sqrt(Math.max(1, rows.offsets[row + 1] - rows.offsets[row]))
  }
  return norms
}

/** Shuffles in place (Fisher–Yates). */
export function shuffle(values: Int32Array, random: () => number): void {
  for (let index = values.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const value = values[index]
    values[index] = values[other]
    values[other] = value
  }
}

function squaredLengths({ rows, chosen, scales, norms }: LinearTask): Float64Array {
  const lengths = new Float64Array(chosen.length)
  for (let at = 0; at < chosen.length; at++) {
    const row = chosen[at]
    let sum = 0
    for (let index = rows.offsets[row]; index < rows.offsets[row + 1]; index++)
      sum += scales[rows.ids[index]] ** 2
    lengths[at] = sum * norms[row] * norms[row]
  }
  return lengths
}
