import type { ClauseEvidence, Evidence } from '../src/evidence.ts'
import { clauseClasses, documentClasses } from '../src/head-classes.ts'
import { hearDenials } from '../src/hear-denials.ts'
import { seededRandom } from '../src/statistics/index.ts'
import { clauseTargets, documentTargets } from './gold-targets.ts'
import { foldKinds } from './kinds-of.ts'
import type { GoldSet, TextSet } from './prepare-gold.ts'
import { trainCalls } from './train-calls.ts'
import { type HeadSettings, trainHeads } from './train-heads.ts'
import { type LinearWeights, type SparseRows, shuffle } from './train-linear.ts'

/** The heads that the gold reviews train. */
export type GoldHeads = { clause: LinearWeights[]; document: LinearWeights[] }

/** Into how many folds the gold reviews are dealt. */
export const foldCount = 5

// What a written review counts beside an annotated one, for the clauses and for whole texts.
const writtenShares = { clause: 0.5, document: 0.3 }

const common = { leastRows: 3, smoothing: 1, balance: 0.3, passes: 8, cost: 0.25 }

/** Trains all heads on the chosen annotated reviews and all written ones. */
export function trainGold(
  set: GoldSet,
  chosen: Int32Array,
  bits: { clause: number; document: number },
): GoldHeads {
  const kindFeatures = 2 * set.kinds.count
  const learnt = withWritten(set, chosen)
  const firstWritten = set.firstClauses[set.annotated]
  const clauseSettings: HeadSettings = { ...common, size: 2 ** bits.clause + kindFeatures }
  const documentSettings: HeadSettings = { ...common, size: 2 ** bits.document + kindFeatures }
  const clauseShares = writtenFrom({
    count: set.clauses.count,
    first: firstWritten,
    share: writtenShares.clause,
  })
  const clause = trainHeads({
    rows: set.clauses,
    norms: set.clauseNorms,
    chosen: clauseRows(set, learnt),
    shares: clauseShares,
    targets: clauseTargets(set).map((labels) => ({ labels })),
    settings: clauseSettings,
  })
  const calls = trainCalls({ set, learnt, shares: clauseShares, settings: clauseSettings })
  return {
    clause: [...clause, ...calls].map((head) => foldKinds(head, set.kinds, bits.clause)),
    document: trainHeads({
      rows: set.documents,
      norms: set.documentNorms,
      chosen: learnt,
      shares: writtenFrom({ count: set.reviews.length, first: set.annotated, share: writtenShares.document }),
      targets: documentTargets(set).map((labels) => ({ labels })),
      settings: documentSettings,
    }).map((head) => foldKinds(head, set.kinds, bits.document)),
  }
}

/** The evidence that heads give for a review, as the analyser would gather it. */
export function evidenceOf(input: { set: TextSet; heads: GoldHeads; review: number }): Evidence {
  const { set, heads, review } = input
  const clauses: ClauseEvidence[] = []
  for (let row = set.firstClauses[review]; row < set.firstClauses[review + 1]; row++) {
    clauses.push({
      ...set.marks[row],
      score: set.clauseScores[row],
      margins: marginsOf(set.clauses, row, { ...packed(heads.clause), norm: set.clauseNorms[row] }),
    })
  }
  return hearDenials({
    length: set.lengths[review],
    repetition: set.repetitions[review],
    score: set.documentScores[review],
    margins: marginsOf(set.documents, review, {
      ...packed(heads.document),
      norm: set.documentNorms[review],
    }),
    clauses,
  })
}

/** `evidence[i]` is what `heads[folds[i]]`, which did not see review `i`, say about it. */
export type CrossedEvidence = { evidence: Evidence[]; folds: Int32Array; heads: GoldHeads[] }

/** The fold of each gold review, and the seeded order in which they were dealt. */
export function foldsOf(count: number): { order: Int32Array; folds: Int32Array } {
  const order = Int32Array.from({ length: count }, (_, review) => review)
  shuffle(order, seededRandom(3))
  const folds = new Int32Array(count)
  for (const [at, review] of order.entries()) folds[review] = at % foldCount
  return { order, folds }
}

/** Evidence of all reviews from heads that did not see them, in five folds. */
export function crossEvidence(set: GoldSet, bits: { clause: number; document: number }): CrossedEvidence {
  const { order, folds } = foldsOf(set.annotated)
  const evidence = new Array<Evidence>(order.length)
  const allHeads: GoldHeads[] = []
  for (let fold = 0; fold < foldCount; fold++) {
    const heads = trainGold(
      set,
      order.filter((review) => folds[review] !== fold),
      bits,
    )
    if (heads.clause.length !== clauseClasses.count || heads.document.length !== documentClasses.count) {
      throw new Error('The trained classes are not those that the analyser reads.')
    }
    allHeads.push(heads)
    for (const review of order)
      if (folds[review] === fold) evidence[review] = evidenceOf({ set, heads, review })
  }
  return { evidence, folds, heads: allHeads }
}

function withWritten({ reviews, annotated }: GoldSet, chosen: Int32Array): Int32Array {
  const written = Array.from({ length: reviews.length - annotated }, (_, index) => annotated + index)
  return Int32Array.from([...chosen, ...written])
}

function writtenFrom({ count, first, share }: { count: number; first: number; share: number }): Float32Array {
  return new Float32Array(count).fill(1).fill(share, first)
}

function clauseRows(set: GoldSet, chosen: Int32Array): Int32Array {
  const rows: number[] = []
  for (const review of chosen) {
    for (let row = set.firstClauses[review]; row < set.firstClauses[review + 1]; row++) rows.push(row)
  }
  return Int32Array.from(rows)
}

type PackedWeights = { weights: Float32Array; biases: Float32Array }
const packs = new WeakMap<LinearWeights[], PackedWeights>()

// The weights of all classes side by side, which is several times faster to read.
function packed(heads: LinearWeights[]): PackedWeights {
  const known = packs.get(heads)
  if (known !== undefined) return known
  const classes = heads.length
  const weights = new Float32Array(heads[0].weights.length * classes)
  for (const [label, head] of heads.entries())
    for (let id = 0; id < head.weights.length; id++) weights[id * classes + label] = head.weights[id]
  const made = { weights, biases: Float32Array.from(heads, ({ bias }) => bias) }
  packs.set(heads, made)
  return made
}

function marginsOf(
  rows: SparseRows,
  row: number,
  { weights, biases, norm }: PackedWeights & { norm: number },
): number[] {
  const sums = new Float64Array(biases.length)
  for (let index = rows.offsets[row]; index < rows.offsets[row + 1]; index++) {
    const base = rows.ids[index] * biases.length
    // The kinds of the words stand behind the words, which carry their weights by now.
    if (base >= weights.length) break
    for (let label = 0; label < sums.length; label++) sums[label] += weights[base + label]
  }
  return Array.from(sums, (sum, label) => sum * norm + biases[label])
}
