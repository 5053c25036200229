import { type Polarity, polarities, type SentimentLabel, sentimentLabels } from '../src/analysis.ts'
import { aspectCodes } from '../src/aspect-codes.ts'
import { type DenseModel, denseChances } from '../src/dense-model.ts'
import type { ClauseEvidence, Evidence } from '../src/evidence.ts'
import { sentimentInputs } from '../src/judge-sentiment.ts'
import { polarityInputs } from '../src/polarity-inputs.ts'
import type { Background } from './background.ts'
import type { JudgedReview, TalliedReview } from './judged-review.ts'
import { macroF1 } from './measure-gold.ts'
import { shopShares, trainingShares } from './shop-shares.ts'
import { trainDense } from './train-dense.ts'

// A quarter of what is learnt about praise and blame comes from categories that the words did not know.
const corpusShare = 0.25
// What texts without any known word count beside all others; they get the shares of shops.
const silentShare = 0.15

// A text is judged by three dozen numbers, and few annotated ones are English, so these weights are held smaller.
const decays = { sentiment: 0.003, polarity: 0.0005 } as const

type Row = { inputs: number[]; label: number; share: number }

/** Fits the model of the four labels, in such shares that a text of unknown words is judged as shops' usual text. */
export function fitSentiment(
  judged: TalliedReview[],
  background: Background,
  tallyOf: (evidence: Evidence) => number[],
): DenseModel {
  const shares = trainingShares(judged.map(({ review }) => review.sentiment))
  const rows: Row[] = []
  for (const [index, label] of sentimentLabels.entries()) {
    const gold = judged.filter(({ review }) => review.sentiment === label)
    const corpus = background.examples.filter((one) => one.label === label)
    const share = shares.get(label) ?? 0
    const fromCorpus = corpus.length > 0 ? share * corpusShare : 0
    const add = (evidence: Evidence, weight: number): void => {
      rows.push({ inputs: sentimentInputs(evidence, tallyOf(evidence)), label: index, share: weight })
    }
    for (const { evidence } of gold) add(evidence, (share - fromCorpus) / gold.length)
    for (const { evidence } of corpus) add(evidence, fromCorpus / corpus.length)
    for (const evidence of background.silent)
      add(evidence, (silentShare * shopShares[label]) / background.silent.length)
  }
  return trainRows(rows, { classCount: sentimentLabels.length, decay: decays.sentiment })
}

/** Fits the model of an aspect's polarity; a review counts as much as its label does for the sentiment. */
export function fitPolarity(judged: JudgedReview[], background: Background): DenseModel {
  const weighOf = labelWeights(judged)
  const rows: Row[] = []
  const sums = new Map<Polarity, number>()
  for (const { review, evidence } of judged) {
    const share = weighOf(review.sentiment)
    for (const aspect of review.aspects) {
      sums.set(aspect.polarity, (sums.get(aspect.polarity) ?? 0) + share)
      for (const clause of evidence.clauses.filter((one) => covers(one, aspect))) {
        const inputs = polarityInputs(evidence, clause, aspectCodes.indexOf(aspect.code))
        rows.push({ inputs, label: polarities.indexOf(aspect.polarity), share })
      }
    }
  }
  const all = rows.reduce((sum, { share }) => sum + share, 0)
  const said = [...sums.values()].reduce((sum, share) => sum + share, 0)
  const silentRows = background.silent.length * aspectCodes.length
  for (const evidence of background.silent) {
    for (const code of aspectCodes.keys()) {
      for (const [label, polarity] of polarities.entries()) {
        const share = (all * silentShare * (sums.get(polarity) ?? 0)) / said / silentRows
        rows.push({ inputs: polarityInputs(evidence, evidence.clauses[0], code), label, share })
      }
    }
  }
  return trainRows(rows, { classCount: polarities.length, decay: decays.polarity })
}

/** Factors per label: rare ones would never be the likeliest, so theirs are chosen for the macro F1. */
export function fitFactors(judged: TalliedReview[], model: DenseModel): number[] {
  const chances = judged.map(({ evidence, tally }) => denseChances(model, sentimentInputs(evidence, tally)))
  const truth = judged.map(({ review }) => sentimentLabels.indexOf(review.sentiment))
  let best = { value: -1, factors: [1, 1, 1, 1] }
  for (const mixed of [0.7, 1, 1.5, 2, 2.5, 3, 4, 5]) {
    for (const neutral of [0.7, 1, 1.5, 2, 3, 4, 6]) {
      const factors = [1, 1, mixed, neutral]
      const guesses = chances.map((row) => likeliest(row.map((chance, index) => chance * factors[index])))
      const value = macroF1(truth, guesses, sentimentLabels.length)
      if (value > best.value) best = { value, factors }
    }
  }
  return best.factors
}

// How much more or less a review of each label counts than it does by itself.
function labelWeights(judged: JudgedReview[]): (label: SentimentLabel) => number {
  const labels = judged.map(({ review }) => review.sentiment)
  const shares = trainingShares(labels)
  const weights = new Map<SentimentLabel, number>()
  for (const [label, share] of shares)
    weights.set(label, (share * labels.length) / labels.filter((one) => one === label).length)
  return (label) => weights.get(label) ?? 0
}

function trainRows(rows: Row[], { classCount, decay }: { classCount: number; decay: number }): DenseModel {
  return trainDense({
    inputs: rows.map(({ inputs }) => inputs),
    classes: rows.map(({ label }) => label),
    shares: rows.map(({ share }) => share),
    classCount,
    decay,
  })
}

function covers(clause: ClauseEvidence, span: { start: number; end: number }): boolean {
  const shared = Math.min(clause.end, span.end) - Math.max(clause.start, span.start)
  return shared > 0 && shared >= Math.min(clause.end - clause.start, span.end - span.start) / 2
}

function likeliest(values: number[]): number {
  return values.indexOf(Math.max(...values))
}
