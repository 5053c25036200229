import type { Script, TextFeatures } from '../src/collect-features.ts'
import type { ClauseEvidence } from '../src/evidence.ts'
import { describeClause } from '../src/gather-evidence.ts'
import { createRowCollector } from './dataset.ts'
import type { GoldReview } from './gold-reviews.ts'
import { type LinearWeights, marginOf, rowNorms, type SparseRows } from './train-linear.ts'

/** Gold reviews of one script with what is read out of their texts. */
export type GoldSet = TextSet & { reviews: GoldReview[] }

/** Texts of one script as sparse rows, whole and clause by clause; clauses of text `i` are the rows from
 * `firstClauses[i]` up to `firstClauses[i + 1]`. */
export type TextSet = {
  lengths: number[]
  documents: SparseRows
  documentNorms: Float32Array
  clauses: SparseRows
  clauseNorms: Float32Array
  firstClauses: Int32Array
  /** Place and words of every clause, read by the analyser's own rules; score and margins are filled in later. */
  marks: ClauseEvidence[]
  documentScores: Float32Array
  clauseScores: Float32Array
}

type Reading = {
  script: Script
  collect: (text: string, script: Script) => TextFeatures
  sentiment: LinearWeights
  bits: { document: number; clause: number; sentiment: number }
}

/** Reads the features of gold reviews and scores them with the sentiment weights, which never saw these texts. */
export function prepareGold(input: Reading & { reviews: GoldReview[] }): GoldSet {
  const texts = input.reviews.map(({ text }) => text)
  return { reviews: input.reviews, ...prepareTexts({ ...input, texts }) }
}

/** Reads the features of texts and scores them with the sentiment weights. */
export function prepareTexts(input: Reading & { texts: string[] }): TextSet {
  const { texts, script, collect, bits } = input
  const documents = createRowCollector(bits.document)
  const clauses = createRowCollector(bits.clause)
  const wholes = createRowCollector(bits.sentiment)
  const parts = createRowCollector(bits.sentiment)
  const firstClauses = [0]
  const marks: ClauseEvidence[] = []
  for (const text of texts) {
    const features = collect(text, script)
    const { ids, from } = features
    documents.add(ids, 0, from[features.clauses.count])
    wholes.add(ids, 0, from[features.clauses.count])
    for (let clause = 0; clause < features.clauses.count; clause++) {
      clauses.add(ids, from[clause], from[clause + 1])
      parts.add(ids, from[clause], from[clause + 1])
      marks.push(describeClause(features, clause))
    }
    firstClauses.push(marks.length)
  }
  return {
    lengths: texts.map(({ length }) => length),
    documents: documents.rows(),
    documentNorms: rowNorms(documents.rows()),
    clauses: clauses.rows(),
    clauseNorms: rowNorms(clauses.rows()),
    firstClauses: Int32Array.from(firstClauses),
    marks,
    documentScores: scores(wholes.rows(), input.sentiment),
    clauseScores: scores(parts.rows(), input.sentiment),
  }
}

function scores(rows: SparseRows, weights: LinearWeights): Float32Array {
  const norms = rowNorms(rows)
  return Float32Array.from({ length: rows.count }, (_, row) => marginOf(rows, row, weights, norms[row]))
}
