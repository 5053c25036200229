import { polarities, type Span } from '../src/analysis.ts'
import { aspectCodes } from '../src/aspect-codes.ts'
import type { DenseModel } from '../src/dense-model.ts'
import { product } from '../src/dense-model.ts'
import type { ClauseEvidence } from '../src/evidence.ts'
import { pickInputs } from '../src/pick-clause.ts'
import type { JudgedReview } from './judged-review.ts'

// The rows of one text's clauses, and which of them the annotated span overlaps most.
type Choice = { rows: number[][]; goal: number }

const steps = 120
const rate = 0.1
const momentum = 0.9
const decay = 0.001
const leastOverlap = 0.2

/**
 * Fits the weights that choose the clause which says an aspect: a conditional logit over the clauses of a text
 * (McFadden, 1974), by gradient descent with momentum. Deterministic.
 */
export function fitPick(judged: JudgedReview[], polarity: DenseModel): number[] {
  const choices = gatherChoices(judged, polarity)
  const spreads = spreadsOf(choices)
  for (const choice of choices)
    choice.rows = choice.rows.map((row) => row.map((value, index) => value / spreads[index]))
  const weights = spreads.map(() => 0)
  const speeds = spreads.map(() => 0)
  for (let step = 0; step < steps; step++) {
    const gradients = gradientsOf(choices, weights)
    for (let index = 0; index < weights.length; index++) {
      const pull = gradients[index] / choices.length + decay * weights[index]
      speeds[index] = momentum * speeds[index] - rate * pull
      weights[index] += speeds[index]
    }
  }
  return weights.map((weight, index) => Number((weight / spreads[index]).toPrecision(6)))
}

function gatherChoices(judged: JudgedReview[], model: DenseModel): Choice[] {
  const choices: Choice[] = []
  for (const { review, evidence } of judged) {
    if (evidence.clauses.length < 2) continue
    for (const aspect of review.aspects) {
      const overlaps = evidence.clauses.map((clause) => overlap(clause, aspect))
      const most = Math.max(...overlaps)
      if (most < leastOverlap) continue
      const code = aspectCodes.indexOf(aspect.code)
      const index = polarities.indexOf(aspect.polarity)
      choices.push({
        rows: evidence.clauses.map((_, at) => pickInputs(evidence, { at, code, polarity: index, model })),
        goal: overlaps.indexOf(most),
      })
    }
  }
  return choices
}

function gradientsOf(choices: Choice[], weights: number[]): number[] {
  const gradients = weights.map(() => 0)
  for (const { rows, goal } of choices) {
    const values = rows.map((row) => product(weights, row))
    const largest = Math.max(...values)
    const powers = values.map((value) => Math.exp(value - largest))
    const sum = powers.reduce((total, power) => total + power, 0)
    for (const [at, row] of rows.entries()) {
      const error = powers[at] / sum - (at === goal ? 1 : 0)
      for (let index = 0; index < row.length; index++) gradients[index] += error * row[index]
    }
  }
  return gradients
}

function spreadsOf(choices: Choice[]): number[] {
  const rows = choices.flatMap((choice) => choice.rows)
  if (rows.length === 0) throw new Error('No annotated text has two clauses, so nothing can be chosen.')
  return rows[0].map((_, index) => {
    const mean = rows.reduce((sum, row) => sum + row[index], 0) / rows.length
    return Math.sqrt(rows.reduce((sum, row) => sum + (row[index] - mean) ** 2, 0) / rows.length) + 1e-4
  })
}

function overlap(clause: ClauseEvidence, span: Span): number {
  const shared = Math.max(0, Math.min(clause.end, span.end) - Math.max(clause.start, span.start))
  return (2 * shared) / (clause.end - clause.start + span.end - span.start)
}
