import { type AspectMention, polarities } from './analysis.ts'
import { aspectCodes } from './aspect-codes.ts'
import { denseChances, yesChance } from './dense-model.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { clauseClasses, documentClasses } from './head-classes.ts'
import type { Stack } from './stack.ts'

/** An aspect that a text speaks about, before the words are cut out. */
export type FoundAspect = Omit<AspectMention, 'span'>

const silence = -2

/**
 * The aspects a text speaks about, each with its polarity and the clause that says it most clearly; a code comes
 * twice when different clauses praise and blame it.
 */
export function findAspects(evidence: Evidence, stack: Stack): FoundAspect[] {
  const found: FoundAspect[] = []
  if (evidence.clauses.length === 0) return found
  for (let code = 0; code < aspectCodes.length; code++) {
    if (isSilent(evidence, code)) continue
    const chance = yesChance(stack.aspects[code], aspectInputs(evidence, code))
    if (chance < stack.aspectThreshold) continue
    for (const mention of mentions({ evidence, stack, code, chance })) found.push(mention)
  }
  if (found.length < 2) return found
  return found.sort((first, second) => first.start - second.start || second.confidence - first.confidence)
}

// Most aspects are far from any text; asking their models would only take time.
function isSilent(evidence: Evidence, code: number): boolean {
  if (evidence.margins[documentClasses.aspects + code] > -0.8) return false
  for (const { margins } of evidence.clauses) if (margins[clauseClasses.aspects + code] > -0.8) return false
  return true
}

/** The numbers from which the chance of an aspect is judged. */
export function aspectInputs(evidence: Evidence, code: number): number[] {
  let best = silence
  let second = silence
  for (const { margins } of evidence.clauses) {
    const value = margins[clauseClasses.aspects + code]
    if (value > best) {
      second = best
      best = value
    } else if (value > second) second = value
  }
  const whole = evidence.margins[documentClasses.aspects + code]
  return [
    best,
    second,
    whole,
    Math.log(1 + evidence.clauses.length),
    Math.max(best, -1) * Math.max(whole, -1),
  ]
}

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

type Candidate = { evidence: Evidence; stack: Stack; code: number; chance: number }

// Below this margin a clause could not carry an aspect's second polarity, so it is not asked.
const weakest = -0.4

function mentions({ evidence, stack, code, chance }: Candidate): FoundAspect[] {
  const clearest = clearestClause(evidence, code)
  const best = polarities.map(() => ({ value: 0, clause: clearest }))
  for (const clause of evidence.clauses) {
    const margin = clause.margins[clauseClasses.aspects + code]
    if (margin < weakest && clause !== clearest) continue
    const presence = 1 / (1 + Math.exp(-3 * (margin + 0.2)))
    const shares = denseChances(stack.polarity, polarityInputs(evidence, clause, code))
    for (let index = 0; index < shares.length; index++) {
      const value = shares[index] * presence
      if (value <= best[index].value) continue
      best[index].value = value
      best[index].clause = clause
    }
  }
  return choosePolarities(best, stack.secondThreshold).map(({ index, certainty }) => ({
    code: aspectCodes[code],
    polarity: polarities[index],
    start: best[index].clause.start,
    end: best[index].clause.end,
    confidence: round(chance * certainty),
  }))
}

function clearestClause({ clauses }: Evidence, code: number): ClauseEvidence {
  let clearest = clauses[0]
  for (const clause of clauses) if (clause.margins[code] > clearest.margins[code]) clearest = clause
  return clearest
}

type Ranked = { value: number; clause: ClauseEvidence }

// The likeliest polarity, and the second one when another clause says it clearly enough.
function choosePolarities(best: Ranked[], secondThreshold: number): { index: number; certainty: number }[] {
  let first = 0
  let second = -1
  let total = best[0].value
  for (let index = 1; index < best.length; index++) {
    total += best[index].value
    if (best[index].value > best[first].value) {
      second = first
      first = index
    } else if (second < 0 || best[index].value > best[second].value) second = index
  }
  const hasSecond = best[second].clause !== best[first].clause && best[second].value > secondThreshold
  if (!hasSecond) return [{ index: first, certainty: best[first].value / total }]
  return [first, second].map((index) => ({ index, certainty: best[index].value }))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
