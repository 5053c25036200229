import type { CaseRow } from '../case-change.ts'
import type { ClockKind, LadderStep, Severity } from './clock-tables.ts'

/** What a level is for; null: whichever. */
export type LevelScope = {
  tier: string | null
  severity: Severity | null
  topic: string | null
  departmentId: string | null
}

export type LevelTargets = {
  firstReplyMinutes: number | null
  publicReplyMinutes: number | null
  nextReplyMinutes: number | null
  resolutionMinutes: number | null
}

export type Level = LevelScope &
  LevelTargets & { id: string; calendarId: string | null; warnPercent: number; ladder: readonly LadderStep[] }

/** What of a case decides which levels apply. */
export type LevelFacts = {
  tier: string | null
  severity: Severity | null
  topic: string | null
  departmentId: string | null
}

/** A promise for one clock, with the level that makes it; calendar and ladder may come from more general ones. */
export type Promised = {
  minutes: number
  warnPercent: number
  level: Level
  calendarId: string | null
  ladder: readonly LadderStep[]
}

const targetOf = {
  'first-reply': 'firstReplyMinutes',
  'public-reply': 'publicReplyMinutes',
  'next-reply': 'nextReplyMinutes',
  resolution: 'resolutionMinutes',
} as const

/**
 * What is promised for one clock: the most specific level that fits and names a target decides; a level that leaves
 * something open leaves it to the next one. Undefined: no such clock. Pure.
 */
export function promiseOf(
  levels: readonly Level[],
  facts: LevelFacts,
  kind: ClockKind,
): Promised | undefined {
  const fitting = levelsFor(levels, facts)
  const level = fitting.find((one) => one[targetOf[kind]] !== null)
  const minutes = level?.[targetOf[kind]]
  if (!level || !minutes) return undefined
  return {
    minutes,
    level,
    warnPercent: level.warnPercent,
    calendarId: fitting.find(({ calendarId }) => calendarId !== null)?.calendarId ?? null,
    ladder: fitting.find(({ ladder }) => ladder.length > 0)?.ladder ?? [],
  }
}

/** The levels that fit, most specific first. */
export function levelsFor(levels: readonly Level[], facts: LevelFacts): Level[] {
  return levels.filter((level) => fits(level, facts)).sort(moreSpecificFirst)
}

export function moreSpecificFirst(left: Level, right: Level): number {
  return weightOf(right) - weightOf(left) || left.id.localeCompare(right.id)
}

function fits(level: LevelScope, facts: LevelFacts): boolean {
  return (
    (level.tier === null || level.tier === facts.tier) &&
    (level.severity === null || isAtLeast(facts.severity, level.severity)) &&
    (level.topic === null || isWithin(facts.topic, level.topic)) &&
    (level.departmentId === null || level.departmentId === facts.departmentId)
  )
}

/** How many things a level names counts first; then tier before severity before topic before department. */
function weightOf({ tier, severity, topic, departmentId }: LevelScope): number {
  const named = [tier, severity, topic, departmentId].filter((one) => one !== null).length
  const severityWeight = severity === 'critical' ? 60 : severity === 'high' ? 50 : 0
  const topicWeight = topic === null ? 0 : topic.includes('.') ? 20 : 10
  return named * 1000 + (tier === null ? 0 : 200) + severityWeight + topicWeight + (departmentId ? 1 : 0)
}

/** What counts for serious cases counts for grave ones too, unless they have a level of their own. */
function isAtLeast(severity: Severity | null, least: Severity): boolean {
  return severity === least || (severity === 'critical' && least === 'high')
}

/** `product` takes in `product.quality`. */
function isWithin(topic: string | null, wanted: string): boolean {
  return topic !== null && (topic === wanted || topic.startsWith(`${wanted}.`))
}

const highFrom = 2
const criticalFrom = 4

/** How bad a case is, by the greater of its factors of urgency and severity. */
export function severityOf({ urgency, severity }: Pick<CaseRow, 'urgency' | 'severity'>): Severity | null {
  const factor = Math.max(urgency, severity)
  if (factor >= criticalFrom) return 'critical'
  return factor >= highFrom ? 'high' : null
}

/** What decides about the levels of a case. */
export function levelFactsOf(
  row: Pick<CaseRow, 'tier' | 'topic' | 'departmentId' | 'urgency' | 'severity'>,
): LevelFacts {
  const { tier, topic, departmentId } = row
  return { tier, topic, departmentId, severity: severityOf(row) }
}
