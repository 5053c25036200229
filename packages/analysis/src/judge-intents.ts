import { type Intent, intents, type Junk, type Urgency } from './analysis.ts'
import { yesChance } from './dense-model.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { clauseClasses, documentClasses, firstCall } from './head-classes.ts'
import { logOfCount } from './log-of-count.ts'
import type { Stack } from './stack.ts'

/** The tone of a text: the tally of its aspects and the chances of the four labels, none for a text without words. */
export type Tone = { tally: number[]; chances: number[] | undefined }

/** What the writer wants. */
export function judgeIntents(evidence: Evidence, tone: Tone, stack: Stack): Intent[] {
  const found: Intent[] = []
  if (evidence.clauses.length === 0) return found
  const inputs = intentInputs(evidence, tone, 0)
  for (let index = 0; index < stack.intents.length; index++) {
    const { model, threshold } = stack.intents[index]
    fillOwn(inputs, evidence, index)
    if (yesChance(model, inputs) >= threshold) found.push(intents[index])
  }
  return found
}

/** The numbers from which an intent is judged; only the first three differ from intent to intent. */
export function intentInputs(evidence: Evidence, { tally, chances = [] }: Tone, intent: number): number[] {
  const { margins } = evidence
  const { largest, smallest } = extremes(evidence)
  const [positive, negative] = polarityExtremes(evidence)
  const inputs = [0, 0, 0]
  fillOwn(inputs, evidence, intent)
  for (let at: number = documentClasses.intents; at < documentClasses.urgent; at++) inputs.push(margins[at])
  inputs.push(
    evidence.clauses.some((clause) => clause.pleads) ? 1 : 0,
    evidence.score,
    largest,
    smallest,
    positive,
    negative,
    logOfCount(evidence.length),
    logOfCount(evidence.clauses.length),
    ...tally,
    ...chances,
  )
  return inputs
}

const silence = -2

// How clearly the whole text states the intent, and the two clauses that state it most clearly.
function fillOwn(inputs: number[], { margins, clauses }: Evidence, intent: number): void {
  inputs[0] = margins[documentClasses.intents + intent]
  if (intent < firstCall) return
  let best = silence
  let second = silence
  for (const clause of clauses) {
    const value = clause.margins[clauseClasses.calls + intent - firstCall]
    if (value > best) {
      second = best
      best = value
    } else if (value > second) second = value
  }
  inputs[1] = best
  inputs[2] = second
}

/** How soon someone should look at the text. */
export function judgeUrgency(evidence: Evidence, tally: number[], stack: Stack): Urgency {
  if (evidence.clauses.length === 0) return 0
  const inputs = urgencyInputs(evidence, tally)
  if (evidence.score < 0.3 && evidence.clauses.some((clause) => clause.isHazard && clause.score < 0.5))
    return 2
  if (yesChance(stack.dangerous.model, inputs) >= stack.dangerous.threshold) return 2
  return yesChance(stack.urgent.model, inputs) >= stack.urgent.threshold ? 1 : 0
}

// The aspects that carry danger or ask for an answer, by their places among the codes.
const urgentAspects = [0, 5, 6, 9, 15, 17, 18, 19]

/** The numbers from which urgency is judged: its margins, the tone, words of danger and the aspects that carry it. */
export function urgencyInputs(evidence: Evidence, tally: number[]): number[] {
  const { margins } = evidence
  const { smallest } = extremes(evidence)
  let dangers = 0
  let worst = 0
  for (const clause of evidence.clauses) {
    if (clause.dangerStart < 0) continue
    dangers++
    worst = Math.min(worst, clause.score)
  }
  const [, negative] = polarityExtremes(evidence)
  const inputs = [
    margins[documentClasses.urgent],
    margins[documentClasses.dangerous],
    evidence.score,
    smallest,
    negative,
    Math.min(dangers, 3),
    worst,
    margins[documentClasses.intents + 1],
    tally[1],
    tally[3],
  ]
  for (const code of urgentAspects) inputs.push(margins[documentClasses.aspects + code])
  return inputs
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
  let best = -2
  let wishing = 0
  let pleading = 0
  for (const clause of clauses) {
    best = Math.max(best, clause.margins[clauseClasses.need])
    if (clause.wishes) wishing++
    if (clause.pleads) pleading++
  }
  const suggestion = margins[documentClasses.intents + 2]
  return [
    best,
    margins[documentClasses.need],
    suggestion,
    margins[documentClasses.intents + 4],
    Math.min(wishing, 3),
    evidence.score,
    best * Math.min(wishing, 1),
    Math.min(pleading, 2),
    pleading > 0 ? best : -1,
  ]
}

/** True when the text tells nothing. */
export function isFiller(evidence: Evidence, tally: number[], stack: Stack): boolean {
  if (evidence.clauses.length === 0) return evidence.length > 0
  return yesChance(stack.junk.model, junkInputs(evidence, tally)) >= stack.junk.threshold
}

/** The numbers from which filler is judged. */
export function junkInputs(evidence: Evidence, tally: number[]): number[] {
  const { margins, clauses, length } = evidence
  let words = 0
  for (const clause of clauses) words += clause.end - clause.start
  return [
    margins[documentClasses.junk],
    evidence.score,
    logOfCount(length),
    words / length,
    evidence.repetition,
    Math.max(0, evidence.repetition - 0.3),
    logOfCount(clauses.length),
    tally[0] + tally[1] + tally[4],
    Math.max(tally[2], tally[3]),
  ]
}

/** One of the three grades of junk from the two findings. */
export function junkGrade(findings: { filler: boolean; advertising: boolean }): Junk {
  if (findings.advertising) return 2
  return findings.filler ? 1 : 0
}

function needOf(clause: ClauseEvidence): number {
  return clause.margins[clauseClasses.need] + (clause.wishes ? 0.4 : 0) + (clause.pleads ? 0.6 : 0)
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

/** The margins of the clause that praises and of the one that blames most surely. */
export function polarityExtremes(evidence: Evidence): [number, number] {
  let positive = -2
  let negative = -2
  for (const { margins } of evidence.clauses) {
    positive = Math.max(positive, margins[clauseClasses.polarities])
    negative = Math.max(negative, margins[clauseClasses.polarities + 1])
  }
  return [positive, negative]
}
