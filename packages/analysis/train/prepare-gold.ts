import type { Script, TextFeatures } from '../src/collect-features.ts'
import { describeClause } from '../src/describe-clause.ts'
import type { ClauseEvidence } from '../src/evidence.ts'
import { createRepetitionMeter } from '../src/measure-repetition.ts'
import { createRowCollector } from './dataset.ts'
import type { GoldReview } from './gold-reviews.ts'
import { kindsOf } from './kinds-of.ts'
import { type LinearWeights, marginOf, rowNorms, type SparseRows } from './train-linear.ts'
import type { WordKinds } from './word-kinds.ts'

/** Gold reviews of one script with what is read out of their texts. */
export type GoldSet = TextSet & {
  reviews: GoldReview[]
  /** How many of the reviews, from the first, are annotated; the others are written for training only. */
  annotated: number
}

/** Texts of one script as sparse rows, whole and clause by clause; clauses of text `i` are the rows from
 * `firstClauses[i]` up to `firstClauses[i + 1]`. */
export type TextSet = {
  lengths: number[]
  repetitions: number[]
  kinds: WordKinds
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
  bits: { document: number; clause: number; sentiment: number }
  kinds: WordKinds
}

/**
 * Reads the features of gold reviews and scores those of fold `f` with `sentiments[f]`, which never saw them. Written
 * reviews stand behind them; nobody asks for their scores.
 */
export function prepareGold(
  input: Reading & {
    reviews: GoldReview[]
    written: GoldReview[]
    sentiments: LinearWeights[]
    folds: Int32Array
  },
): GoldSet {
  const reviews = [...input.reviews, ...input.written]
  const texts = reviews.map(({ text }) => text)
  const sentimentOf = (text: number): LinearWeights => input.sentiments[input.folds[text] ?? 0]
  const annotated = input.reviews.length
  return { reviews, annotated, ...prepareTexts({ ...input, texts, sentimentOf }) }
}

/** Reads the features of texts and scores each with the sentiment weights meant for it. */
export function prepareTexts(
  input: Reading & { texts: string[]; sentimentOf: (text: number) => LinearWeights },
): TextSet {
  const { texts, script, collect, bits } = input
  const documents = createRowCollector(bits.document)
  const clauses = createRowCollector(bits.clause)
  const wholes = createRowCollector(bits.sentiment)
  const parts = createRowCollector(bits.sentiment)
  const firstClauses = [0]
  const marks: ClauseEvidence[] = []
  const repetitions: number[] = []
  const measureRepetition = createRepetitionMeter()
  const textOfClause: number[] = []
  for (const [index, text] of texts.entries()) {
    const features = collect(text, script)
    const { ids, from } = features
    repetitions.push(measureRepetition(features.units, features.length))
    documents.add(
      ids,
      0,
      from[features.clauses.count],
      kindsOf(features, input.kinds, { from: 0, end: features.clauses.count }),
    )
    wholes.add(ids, 0, from[features.clauses.count])
    for (let clause = 0; clause < features.clauses.count; clause++) {
      clauses.add(
        ids,
        from[clause],
        from[clause + 1],
        kindsOf(features, input.kinds, { from: clause, end: clause + 1 }),
      )
      parts.add(ids, from[clause], from[clause + 1])
      marks.push(describeClause(features, clause))
      textOfClause.push(index)
    }
    firstClauses.push(marks.length)
  }
  return {
    kinds: input.kinds,
    repetitions,
    lengths: texts.map(({ length }) => length),
    documents: documents.rows(),
    documentNorms: documents.norms(),
    clauses: clauses.rows(),
    clauseNorms: clauses.norms(),
    firstClauses: Int32Array.from(firstClauses),
    marks,
    documentScores: scores(wholes.rows(), input.sentimentOf),
    clauseScores: scores(parts.rows(), (clause) => input.sentimentOf(textOfClause[clause])),
  }
}

function scores(rows: SparseRows, weightsOf: (row: number) => LinearWeights): Float32Array {
  const norms = rowNorms(rows)
  return Float32Array.from({ length: rows.count }, (_, row) =>
    marginOf(rows, row, weightsOf(row), norms[row]),
  )
}
