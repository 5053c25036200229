import { type AspectMention, polarities } from './analysis.ts'
import { aspectCodes } from './aspect-codes.ts'
import { yesChance } from './dense-model.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { clauseClasses, documentClasses } from './head-classes.ts'
import { logOfCount } from './log-of-count.ts'
import { clearestClause, largestOther, pickClause } from './pick-clause.ts'
import { fillPolarityChances } from './polarity-inputs.ts'
import type { Stack } from './stack.ts'

/** An aspect that a text speaks about, before the words are cut out. */
export type FoundAspect = Omit<AspectMention, 'span'>

const silence = -2

/** What the clauses say about one aspect: per polarity how surely, and the clause that says it most clearly. */
export type WeighedAspect = { code: number; chance: number; best: Ranked[] }

// Aspects less likely than this count for nothing, not even among the hints at the tone of a text.
const leastChance = 0.08

// No aspect is likely whose margins all lie below this one.
const leastMargin = -0.8

/** The aspects that a text may speak about, with what its clauses say about each. */
export function weighAspects(
  evidence: Evidence,
  stack: Pick<Stack, 'aspects' | 'polarity'>,
): WeighedAspect[] {
  const weighed: WeighedAspect[] = []
  if (evidence.clauses.length === 0) return weighed
  const audible = audibleAspects(evidence)
  for (let code = 0; code < aspectCodes.length; code++) {
    if ((audible & (1 << code)) === 0) continue
    const chance = yesChance(stack.aspects[code], aspectInputs(evidence, code))
    if (chance >= leastChance)
      weighed.push({ code, chance, best: weighPolarities({ evidence, stack, code }) })
  }
  return weighed
}

/**
 * The aspects a text speaks about, each with its polarity and the clause that says it most clearly; a code comes
 * twice when different clauses praise and blame it.
 */
export function findAspects(evidence: Evidence, weighed: WeighedAspect[], stack: Stack): FoundAspect[] {
  const found: FoundAspect[] = []
  for (const one of weighed) {
    if (one.chance < stack.aspectThreshold) continue
    addMentions(found, { evidence, weighed: one, stack })
  }
  if (found.length < 2) return found
  return found.sort((first, second) => first.start - second.start || second.confidence - first.confidence)
}

/** How much praise, blame and neither the aspects of a text hold: sums and the surest of each, `overall` apart. */
export function tallyAspects(weighed: WeighedAspect[]): number[] {
  const tally = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const { code, chance, best } of weighed) {
    const total = best[0].value + best[1].value + best[2].value + 1e-6
    for (let index = 0; index < 2; index++) {
      const value = chance * (best[index].value / total)
      tally[index] += value
      if (value > tally[index + 2]) tally[index + 2] = value
      if (code === aspectCodes.length - 1) tally[index + 6] = value
    }
    tally[4] += (chance * best[2].value) / total
  }
  tally[5] = Math.min(tally[2], tally[3])
  return tally
}

// One bit per aspect. Most are far from any text; asking their models would only take time.
function audibleAspects({ margins, clauses }: Evidence): number {
  let audible = 0
  for (let code = 0; code < aspectCodes.length; code++)
    if (margins[documentClasses.aspects + code] > leastMargin) audible |= 1 << code
  for (let at = 0; at < clauses.length; at++) {
    const { margins } = clauses[at]
    for (let code = 0; code < aspectCodes.length; code++)
      if (margins[clauseClasses.aspects + code] > leastMargin) audible |= 1 << code
  }
  return audible
}

/** The numbers from which the chance of an aspect is judged. */
export function aspectInputs(evidence: Evidence, code: number): number[] {
  let best = silence
  let second = silence
  let said = 0
  let clearest = evidence.clauses[0]
  for (const clause of evidence.clauses) {
    const value = clause.margins[clauseClasses.aspects + code]
    if (value > -0.3) said++
    if (value > best) {
      second = best
      best = value
      clearest = clause
    } else if (value > second) second = value
  }
  const whole = evidence.margins[documentClasses.aspects + code]
  const other = largestOther(clearest.margins, code)
  return [
    best,
    second,
    whole,
    logOfCount(evidence.clauses.length),
    Math.max(best, -1) * Math.max(whole, -1),
    Math.max(other, -1),
    clearest.margins[clauseClasses.told],
    Math.min(said, 4),
    Math.min(1, Math.abs(clearest.score)),
  ]
}

// Below this margin a clause could not carry an aspect's second polarity, so it is not asked.
const weakest = -0.4

// Used again for every clause.
const shares = new Float64Array(polarities.length)

function weighPolarities({
  evidence,
  stack,
  code,
}: {
  evidence: Evidence
  stack: Pick<Stack, 'polarity'>
  code: number
}): Ranked[] {
  const clearest = clearestClause(evidence, code)
  const best = [
    { value: 0, clause: clearest },
    { value: 0, clause: clearest },
    { value: 0, clause: clearest },
  ]
  for (const clause of evidence.clauses) {
    const margin = clause.margins[clauseClasses.aspects + code]
    if (margin < weakest && clause !== clearest) continue
    const presence = 1 / (1 + Math.exp(-3 * (margin + 0.2)))
    fillPolarityChances(stack.polarity, { evidence, clause, code }, shares)
    for (let index = 0; index < shares.length; index++) {
      const value = shares[index] * presence
      if (value <= best[index].value) continue
      best[index].value = value
      best[index].clause = clause
    }
  }
  return best
}

function addMentions(
  found: FoundAspect[],
  { evidence, weighed, stack }: { evidence: Evidence; weighed: WeighedAspect; stack: Stack },
): void {
  const { code, chance, best } = weighed
  const { first, second, certainty } = choosePolarities(best, stack.secondThreshold)
  const mention = (polarity: number, certainty: number): FoundAspect => {
    const { start, end } = pickClause(evidence, { stack, code, polarity })
    const confidence = round(chance * certainty)
    return { code: aspectCodes[code], polarity: polarities[polarity], start, end, confidence }
  }
  found.push(mention(first, certainty))
  if (second >= 0) found.push(mention(second, best[second].value))
}

/** How surely a clause says something. */
export type Ranked = { value: number; clause: ClauseEvidence }

// The likeliest polarity, how certain it is, and the second one when another clause says it clearly enough, else −1.
function choosePolarities(
  best: Ranked[],
  secondThreshold: number,
): { first: number; second: number; certainty: number } {
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
  return hasSecond
    ? { first, second, certainty: best[first].value }
    : { first, second: -1, certainty: best[first].value / total }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
