import { type Intent, intents, type Junk, type Urgency } from './analysis.ts'
import { yesChance } from './dense-model.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { clauseClasses, documentClasses } from './head-classes.ts'
import type { Stack } from './stack.ts'

/** What the writer wants. */
export function judgeIntents(evidence: Evidence, stack: Stack): Intent[] {
  const found: Intent[] = []
  if (evidence.clauses.length === 0) return found
  const inputs = intentInputs(evidence, 0)
  for (const [index, { model, threshold }] of stack.intents.entries()) {
    inputs[0] = evidence.margins[documentClasses.intents + index]
    if (yesChance(model, inputs) >= threshold) found.push(intents[index])
  }
  return found
}

/** The numbers from which an intent is judged; only the first differs from intent to intent. */
export function intentInputs(evidence: Evidence, intent: number): number[] {
  const { margins } = evidence
  const { largest, smallest } = extremes(evidence)
  const [positive, negative] = polarityExtremes(evidence)
  const inputs = [margins[documentClasses.intents + intent]]
  for (let at: number = documentClasses.intents; at < documentClasses.urgent; at++) inputs.push(margins[at])
  inputs.push(evidence.score, largest, smallest, positive, negative)
  return inputs
}

/** How soon someone should look at the text. */
export function judgeUrgency(evidence: Evidence, stack: Stack): Urgency {
  if (evidence.clauses.length === 0) return 0
  const inputs = urgencyInputs(evidence)
  const isHazardous = evidence.clauses.some((clause) => clause.isHazard && clause.score < 0.5)
  if (isHazardous && evidence.score < 0.3) return 2
  if (yesChance(stack.dangerous.model, inputs) >= stack.dangerous.threshold) return 2
  return yesChance(stack.urgent.model, inputs) >= stack.urgent.threshold ? 1 : 0
}

/** The numbers from which urgency is judged: its margins, the tone, words of danger and the aspects that carry it. */
export function urgencyInputs(evidence: Evidence): number[] {
  const { margins } = evidence
  const { smallest } = extremes(evidence)
  const danger = evidence.clauses.filter((clause) => clause.dangerStart >= 0)
  const worst = danger.reduce((least, clause) => Math.min(least, clause.score), 0)
  const [, negative] = polarityExtremes(evidence)
  return [
    margins[documentClasses.urgent],
    margins[documentClasses.dangerous],
    evidence.score,
    smallest,
    negative,
    Math.min(danger.length, 3),
    worst,
    margins[documentClasses.intents + 1],
    ...[0, 5, 6, 9, 15, 17, 18, 19].map((code) => margins[documentClasses.aspects + code]),
  ]
}

/** The clauses that state a need or a wish; none when the text as a whole does not wish for anything. */
export function findNeeds(evidence: Evidence, stack: Stack): ClauseEvidence[] {
  if (evidence.clauses.length === 0) return []
  if (yesChance(stack.need.model, needInputs(evidence)) < stack.need.threshold) return []
  const best = [...evidence.clauses].sort((first, second) => needOf(second) - needOf(first))[0]
  return evidence.clauses.filter((clause) => clause === best || needOf(clause) > 0.4)
}

/** The numbers from which it is judged whether a text holds a need. */
export function needInputs(evidence: Evidence): number[] {
  const { margins, clauses } = evidence
  const best = clauses.reduce((most, clause) => Math.max(most, clause.margins[clauseClasses.need]), -2)
  const wishing = clauses.filter((clause) => clause.wishes).length
  const suggestion = margins[documentClasses.intents + 2]
  return [
    best,
    margins[documentClasses.need],
    suggestion,
    margins[documentClasses.intents + 4],
    Math.min(wishing, 3),
    evidence.score,
  ]
}

/** True when the text tells nothing. */
export function isFiller(evidence: Evidence, stack: Stack): boolean {
  if (evidence.clauses.length === 0) return evidence.length > 0
  return yesChance(stack.junk.model, junkInputs(evidence)) >= stack.junk.threshold
}

/** The numbers from which filler is judged. */
export function junkInputs(evidence: Evidence): number[] {
  const { margins, clauses, length } = evidence
  const words = clauses.reduce((sum, clause) => sum + clause.end - clause.start, 0)
  return [
    margins[documentClasses.junk],
    evidence.score,
    Math.log(1 + length),
    words / length,
    Math.log(1 + clauses.length),
  ]
}

/** One of the three grades of junk from the two findings. */
export function junkGrade(findings: { filler: boolean; advertising: boolean }): Junk {
  if (findings.advertising) return 2
  return findings.filler ? 1 : 0
}

function needOf(clause: ClauseEvidence): number {
  return clause.margins[clauseClasses.need] + (clause.wishes ? 0.8 : 0)
}

function extremes(evidence: Evidence): { largest: number; smallest: number } {
  let largest = -9
  let smallest = 9
  for (const { score } of evidence.clauses) {
    largest = Math.max(largest, score)
    smallest = Math.min(smallest, score)
  }
  return { largest, smallest }
}

function polarityExtremes(evidence: Evidence): [number, number] {
  let positive = -2
  let negative = -2
  for (const { margins } of evidence.clauses) {
    positive = Math.max(positive, margins[clauseClasses.polarities])
    negative = Math.max(negative, margins[clauseClasses.polarities + 1])
  }
  return [positive, negative]
}
