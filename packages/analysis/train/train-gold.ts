import type { ClauseEvidence, Evidence } from '../src/evidence.ts'
import { clauseClasses, documentClasses } from '../src/head-classes.ts'
import { clauseTargets, documentTargets } from './gold-targets.ts'
import type { GoldSet, TextSet } from './prepare-gold.ts'
import { type HeadSettings, trainHeads } from './train-heads.ts'
import { type LinearWeights, marginOf, seededRandom, shuffle } from './train-linear.ts'

/** The heads that the gold reviews train. */
export type GoldHeads = { clause: LinearWeights[]; document: LinearWeights[] }

const common = { leastRows: 3, smoothing: 1, balance: 0.3, passes: 8 }

/** Trains all heads on the chosen reviews. */
export function trainGold(
  set: GoldSet,
  chosen: Int32Array,
  bits: { clause: number; document: number },
): GoldHeads {
  const clauseSettings: HeadSettings = { ...common, size: 2 ** bits.clause, cost: 0.5 }
  const documentSettings: HeadSettings = { ...common, size: 2 ** bits.document, cost: 0.5 }
  return {
    clause: trainHeads({
      rows: set.clauses,
      norms: set.clauseNorms,
      chosen: clauseRows(set, chosen),
      targets: clauseTargets(set).map((labels) => ({ labels })),
      settings: clauseSettings,
    }),
    document: trainHeads({
      rows: set.documents,
      norms: set.documentNorms,
      chosen,
      targets: documentTargets(set).map((labels) => ({ labels })),
      settings: documentSettings,
    }),
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
      margins: heads.clause.map((head) => marginOf(set.clauses, row, head, set.clauseNorms[row])),
    })
  }
  return {
    length: set.lengths[review],
    score: set.documentScores[review],
    margins: heads.document.map((head) => marginOf(set.documents, review, head, set.documentNorms[review])),
    clauses,
  }
}

/** `evidence[i]` is what `heads[folds[i]]`, which did not see review `i`, say about it. */
export type CrossedEvidence = { evidence: Evidence[]; folds: Int32Array; heads: GoldHeads[] }

/** Evidence of all reviews from heads that did not see them, in five folds. */
export function crossEvidence(set: GoldSet, bits: { clause: number; document: number }): CrossedEvidence {
  const order = Int32Array.from(set.reviews.keys())
  shuffle(order, seededRandom(3))
  const folds = new Int32Array(order.length)
  for (const [at, review] of order.entries()) folds[review] = at % 5
  const evidence = new Array<Evidence>(order.length)
  const allHeads: GoldHeads[] = []
  for (let fold = 0; fold < 5; fold++) {
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

function clauseRows(set: GoldSet, chosen: Int32Array): Int32Array {
  const rows: number[] = []
  for (const review of chosen) {
    for (let row = set.firstClauses[review]; row < set.firstClauses[review + 1]; row++) rows.push(row)
  }
  return Int32Array.from(rows)
}
