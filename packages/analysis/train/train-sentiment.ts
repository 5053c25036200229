import type { Script, TextFeatures } from '../src/collect-features.ts'
import { seededRandom } from '../src/statistics/index.ts'
import { createRowCollector, ratioScales } from './dataset.ts'
import type { LabelledText } from './gold-reviews.ts'
import {
  type LinearWeights,
  marginOf,
  rowNorms,
  type SparseRows,
  shuffle,
  trainLinear,
} from './train-linear.ts'

/** The sentiment corpus of one script as sparse rows with labels 1 and −1. */
export type SentimentSet = {
  texts: LabelledText[]
  rows: SparseRows
  norms: Float32Array
  labels: Int8Array
  costs: Float32Array
  /** What each text counts, by its source. */
  shares: Float32Array
  order: Int32Array
  bits: number
}

/** What a row of each source counts: the American rows that are only headings or one shop's clothes count less. */
const groupShares: Record<string, number> = {
  pros_cons: 0.03,
  womens_clothing: 0.15,
  written: 5,
  framed: 0.5,
}
const cost = 0.5

/** Reads the features of a sentiment corpus. */
export function prepareSentiment(input: {
  texts: LabelledText[]
  script: Script
  collect: (text: string, script: Script) => TextFeatures
  bits: number
}): SentimentSet {
  const collector = createRowCollector(input.bits)
  for (const { text } of input.texts) {
    const features = input.collect(text, input.script)
    collector.add(features.ids, 0, features.from[features.clauses.count])
  }
  const rows = collector.rows()
  const order = Int32Array.from(input.texts.keys())
  shuffle(order, seededRandom(1))
  return {
    texts: input.texts,
    rows,
    norms: rowNorms(rows),
    labels: Int8Array.from(input.texts, (row) => (row.label === 'positive' ? 1 : -1)),
    costs: Float32Array.from(input.texts, (row) => cost * (groupShares[row.group] ?? 1)),
    shares: Float32Array.from(input.texts, (row) => groupShares[row.group] ?? 1),
    order,
    bits: input.bits,
  }
}

/** Trains the positive–negative weights on the chosen rows. */
export function trainSentiment(set: SentimentSet, chosen: Int32Array): LinearWeights {
  const scales = ratioScales({ ...set, chosen, size: 2 ** set.bits, leastRows: 3, smoothing: 1 })
  return trainLinear({ ...set, chosen, scales, passes: 8, hasConstant: false })
}

/** The rows of all texts but those that stand in one of the reviews. */
export function rowsWithout(set: SentimentSet, origins: Set<string>): Int32Array {
  return set.order.filter((row) => !origins.has(set.texts[row].origin))
}

/** The share of rows whose sign is right. */
export function sentimentAccuracy(set: SentimentSet, weights: LinearWeights, chosen: Int32Array): number {
  let right = 0
  for (const row of chosen) {
    if (marginOf(set.rows, row, weights, set.norms[row]) * set.labels[row] > 0) right++
  }
  return right / chosen.length
}
