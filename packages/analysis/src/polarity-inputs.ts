import { aspectCodes } from './aspect-codes.ts'
import type { DenseModel } from './dense-model.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { clauseClasses, documentClasses } from './head-classes.ts'

/** The numbers from which the polarity of an aspect in a clause is judged. */
export function polarityInputs(evidence: Evidence, clause: ClauseEvidence, code: number): number[] {
  const at = clauseClasses.polarities
  const { margins } = clause
  const lean = evidence.margins[documentClasses.sentiments] - evidence.margins[documentClasses.sentiments + 1]
  const inputs = [margins[at], margins[at + 1], margins[at + 2], clause.score, evidence.score, lean]
  return inputs.concat(codeInputs[code])
}

// Which aspect it is, as ones and zeros.
const codeInputs = aspectCodes.map((code) => aspectCodes.map((other) => (other === code ? 1 : 0)))

/**
 * Fills in the chances of the polarities, which sum to 1: those of `denseChances` for `polarityInputs`, without going
 * through the ones and zeros.
 */
export function fillPolarityChances(
  { weights, biases }: DenseModel,
  { evidence, clause, code }: { evidence: Evidence; clause: ClauseEvidence; code: number },
  chances: Float64Array,
): void {
  const at = clauseClasses.polarities
  const { margins, score } = clause
  const lean = evidence.margins[documentClasses.sentiments] - evidence.margins[documentClasses.sentiments + 1]
  let largest = -Infinity
  for (let label = 0; label < chances.length; label++) {
    const row = weights[label]
    const plain = row[0] * margins[at] + row[1] * margins[at + 1] + row[2] * margins[at + 2]
    const value =
      biases[label] + (plain + row[3] * score + row[4] * evidence.score + row[5] * lean + row[6 + code])
    chances[label] = value
    if (value > largest) largest = value
  }
  let sum = 0
  for (let label = 0; label < chances.length; label++) {
    chances[label] = Math.exp(chances[label] - largest)
    sum += chances[label]
  }
  for (let label = 0; label < chances.length; label++) chances[label] /= sum
}
