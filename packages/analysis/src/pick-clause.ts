import { polarities } from './analysis.ts'
import { aspectCodes } from './aspect-codes.ts'
import { type DenseModel, product } from './dense-model.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { clauseClasses } from './head-classes.ts'
import { logOfCount } from './log-of-count.ts'
import { fillPolarityChances } from './polarity-inputs.ts'
import type { Stack } from './stack.ts'

const silence = -2
// Used again for every clause.
const shares = new Float64Array(polarities.length)

// Clauses that speak about the aspect this much less than the clearest one are not looked at.
const pickReach = 1

/** The clause that says an aspect with a polarity, chosen by the trained weights. */
export function pickClause(
  evidence: Evidence,
  { code, polarity, stack }: { code: number; polarity: number; stack: Stack },
): ClauseEvidence {
  const { clauses } = evidence
  const clearest = clearestClause(evidence, code)
  if (isAlone(clauses, code, clearest.margins[code] - pickReach)) return clearest
  let best = -Infinity
  let found = clearest
  for (let at = 0; at < clauses.length; at++) {
    if (clauses[at].margins[code] < clearest.margins[code] - pickReach) continue
    const value = product(stack.pick, pickInputs(evidence, { at, code, polarity, model: stack.polarity }))
    if (value > best) {
      best = value
      found = clauses[at]
    }
  }
  return found
}

// The choice among one is made.
function isAlone(clauses: ClauseEvidence[], code: number, least: number): boolean {
  let count = 0
  for (let at = 0; at < clauses.length && count < 2; at++) if (clauses[at].margins[code] >= least) count++
  return count < 2
}

/** A clause by its place, the aspect, the index of its polarity and the model of polarities. */
export type PickTask = { at: number; code: number; polarity: number; model: DenseModel }

/** The numbers from which it is judged how likely a clause is the one that says an aspect with a polarity. */
export function pickInputs(evidence: Evidence, { at, code, polarity, model }: PickTask): number[] {
  const { clauses } = evidence
  const clause = clauses[at]
  const { margins } = clause
  const own = margins[clauseClasses.aspects + code]
  const told = margins[clauseClasses.told]
  const other = largestOther(margins, code)
  fillPolarityChances(model, { evidence, clause, code }, shares)
  const share = shares[polarity]
  const length = logOfCount(clause.end - clause.start)
  const sign = polarity === 0 ? 1 : polarity === 1 ? -1 : 0
  const isOverall = code === aspectCodes.length - 1 ? 1 : 0
  return [
    told,
    Math.max(-1, Math.min(1, told)),
    own,
    Math.min(0, own),
    other,
    Math.min(3, countFirmer(margins, code)),
    Math.log(share + 0.01),
    share,
    sign * clause.score,
    Math.abs(clause.score),
    length,
    length * length,
    at / clauses.length,
    at === 0 ? 1 : 0,
    at === clauses.length - 1 ? 1 : 0,
    at > 0 ? clauses[at - 1].margins[code] : -1.5,
    at + 1 < clauses.length ? clauses[at + 1].margins[code] : -1.5,
    (isOverall * at) / clauses.length,
    isOverall * length,
    isOverall * other,
  ]
}

/** The largest margin of the other aspects in a clause. */
export function largestOther(margins: number[], code: number): number {
  let other = silence
  for (let index = 0; index < code; index++) if (margins[index] > other) other = margins[index]
  for (let index = code + 1; index < aspectCodes.length; index++)
    if (margins[index] > other) other = margins[index]
  return other
}

// How many of the other aspects lie above this one.
function countFirmer(margins: number[], code: number): number {
  const own = margins[code]
  let firmer = 0
  for (let index = 0; index < aspectCodes.length; index++) if (margins[index] > own) firmer++
  return firmer
}

/** The clause with the largest margin for an aspect. */
export function clearestClause({ clauses }: Evidence, code: number): ClauseEvidence {
  let clearest = clauses[0]
  for (const clause of clauses) if (clause.margins[code] > clearest.margins[code]) clearest = clause
  return clearest
}
