import { ratioScales } from './dataset.ts'
import { type LinearWeights, type SparseRows, trainLinear } from './train-linear.ts'

/** What a set of heads over the same rows is trained with. */
export type HeadSettings = {
  size: number
  leastRows: number
  smoothing: number
  cost: number
  /** How much more a rare label counts: the cost of a positive is multiplied by (negatives / positives) to this power. */
  balance: number
  passes: number
}

/** One class: labels 1, −1, or 0 for rows that say nothing about it. */
export type HeadTarget = { labels: Int8Array }

/** Trains one head per target, one against the rest. */
export function trainHeads(input: {
  rows: SparseRows
  norms: Float32Array
  chosen: Int32Array
  targets: HeadTarget[]
  /** What each row counts beside the others. */
  shares: Float32Array
  settings: HeadSettings
}): LinearWeights[] {
  return input.targets.map((target) => trainOne(input, target.labels))
}

function trainOne(
  input: {
    rows: SparseRows
    norms: Float32Array
    chosen: Int32Array
    shares: Float32Array
    settings: HeadSettings
  },
  labels: Int8Array,
): LinearWeights {
  const { rows, norms, settings, shares } = input
  const chosen = input.chosen.filter((row) => labels[row] !== 0)
  const positives = chosen.reduce((sum, row) => sum + (labels[row] > 0 ? 1 : 0), 0)
  if (positives === 0 || positives === chosen.length) {
    return { weights: new Float32Array(settings.size), bias: positives === 0 ? -1 : 1 }
  }
  const costs = shares.map((share) => settings.cost * share)
  const extra = ((chosen.length - positives) / positives) ** settings.balance
  for (const row of chosen) if (labels[row] > 0) costs[row] *= extra
  const scales = ratioScales({ ...settings, rows, chosen, labels, shares })
  return trainLinear({
    rows,
    chosen,
    labels,
    scales,
    norms,
    costs,
    passes: settings.passes,
    hasConstant: true,
  })
}
