import type { ClauseEvidence, Evidence } from './evidence.ts'
import { clauseClasses, documentClasses } from './head-classes.ts'

// What a denied trouble is worth at least; between a plain "good" and a warm one.
const praise = 0.6

/**
 * Turns round what the linear heads say about clauses that deny a trouble, and the text's own evidence by their part of
 * it: heads of single words and pairs hear the trouble louder than its denial. Changes the evidence in place.
 */
export function hearDenials(evidence: Evidence): Evidence {
  let letters = 0
  let denied = 0
  let change = 0
  for (const clause of evidence.clauses) {
    const length = clause.end - clause.start
    letters += length
    if (!clause.deniesTrouble) continue
    denied += length
    change += (Math.max(clause.score, praise) - clause.score) * length
    clause.score = Math.max(clause.score, praise)
    turnRound(clause.margins, clauseClasses.polarities, 1)
  }
  if (denied === 0) return evidence
  const part = denied / letters
  evidence.score += change / letters
  turnRound(evidence.margins, documentClasses.sentiments, part)
  turnRound(evidence.margins, documentClasses.intents, part)
  calm(evidence.margins, documentClasses.urgent, part)
  calm(evidence.margins, documentClasses.dangerous, part)
  return evidence
}

// A margin of −1 is a plain no.
function calm(margins: ClauseEvidence['margins'], label: number, part: number): void {
  if (margins[label] > -1) margins[label] -= (margins[label] + 1) * part
}

// The first class is the praise, the second the complaint.
function turnRound(margins: ClauseEvidence['margins'], first: number, part: number): void {
  const excess = margins[first + 1] - margins[first]
  if (excess <= 0) return
  margins[first] += excess * part
  margins[first + 1] -= excess * part
}
