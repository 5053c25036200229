import type { ClockRules } from '@echoloop/contract'
import type { CaseRow } from '../case-change.ts'
import type { Pause } from './calendar.ts'
import type { ClockKind, ClockOutcome } from './clock-tables.ts'

/** A clock of a case as far as deciding about it goes. */
export type PlannedClock = {
  id: string
  kind: ClockKind
  feedbackId: string | null
  round: number
  startedAt: Date
  endedAt: Date | null
  outcome: ClockOutcome | null
  pauses: readonly Pause[]
}

/** A published review among the voices of a case, with the time of the shop's answer under it. */
export type PublicVoice = { feedbackId: string; rating: number | null; answeredAt: Date | null }

export type CaseFacts = Pick<
  CaseRow,
  | 'state'
  | 'firstRepliedAt'
  | 'lastRepliedAt'
  | 'customerWroteAt'
  | 'resolvedAt'
  | 'reopenedTimes'
  | 'mergedInto'
>

/** What somebody owes a customer, for as long as it is owed. */
export type Owed = { kind: ClockKind; feedbackId: string | null }

export type ClockPlan<C extends PlannedClock> = {
  /** `isDone`: what was owed has been done; otherwise it is owed no more. */
  end: { clock: C; at: Date | null; isDone: boolean }[]
  pause: C[]
  resume: C[]
  /** Owed again though it had ended: the time between does not count. */
  revive: C[]
  start: Owed[]
  /** The clock of a resolution stands still in the state of the case. */
  isPausing: boolean
}

type PlanOrder<C> = {
  row: CaseFacts
  clocks: readonly C[]
  publicVoices: readonly PublicVoice[]
  rules: ClockRules
}

/**
 * What must become of the clocks of a case, from where the case stands and not from what just happened: any order and
 * any repetition of events leads to the same clocks. Each clock is decided about alone. Pure.
 */
export function planClocks<C extends PlannedClock>(order: PlanOrder<C>): ClockPlan<C> {
  const { row, clocks, rules } = order
  const owed = owedOf(order)
  const running = clocks.filter(({ endedAt }) => endedAt === null)
  const kept = running.filter((clock) => owed.some((one) => isSame(one, clock)))
  const pausing = rules.pausesWhile.some((state) => state === row.state)
  const isPaused = ({ pauses }: C) => pauses.some(({ until }) => until === null)
  const missing = owed.filter((one) => !kept.some((clock) => isSame(one, clock)))
  const former = missing.map((one) => ({ one, clock: revivable(one, order) }))
  return {
    end: running.filter((clock) => !kept.includes(clock)).map((clock) => endOf(clock, order)),
    pause: kept.filter((clock) => clock.kind === 'resolution' && pausing && !isPaused(clock)),
    resume: kept.filter((clock) => isPaused(clock) && !(clock.kind === 'resolution' && pausing)),
    revive: former.flatMap(({ clock }) => (clock ? [clock] : [])),
    start: former.flatMap(({ one, clock }) => (clock ? [] : [one])),
    isPausing: pausing,
  }
}

function isSame(owed: Owed, clock: PlannedClock): boolean {
  return owed.kind === clock.kind && owed.feedbackId === clock.feedbackId
}

function owedOf({ row, publicVoices, rules }: Omit<PlanOrder<PlannedClock>, 'clocks'>): Owed[] {
  if (row.mergedInto !== null) return []
  const owed: Owed[] = []
  const isOpen = row.state !== 'resolved' && row.state !== 'closed'
  if (isOpen && row.firstRepliedAt === null) owed.push({ kind: 'first-reply', feedbackId: null })
  if (isOpen && isUnanswered(row)) owed.push({ kind: 'next-reply', feedbackId: null })
  if (isOpen) owed.push({ kind: 'resolution', feedbackId: null })
  if (row.state === 'closed') return owed
  for (const { feedbackId, rating, answeredAt } of publicVoices) {
    if (rating === null || rating > rules.publicStarsMax || answeredAt !== null) continue
    owed.push({ kind: 'public-reply', feedbackId })
  }
  return owed
}

/** After a first reply, whoever writes again waits for the next one; further words do not start it anew. */
function isUnanswered({ firstRepliedAt, lastRepliedAt, customerWroteAt }: CaseFacts): boolean {
  return firstRepliedAt !== null && lastRepliedAt !== null && customerWroteAt > lastRepliedAt
}

function endOf<C extends PlannedClock>(
  clock: C,
  { row, publicVoices }: PlanOrder<C>,
): { clock: C; at: Date | null; isDone: boolean } {
  const at = doneAt(clock, row, publicVoices)
  return { clock, at, isDone: at !== null }
}

/** When what a clock waited for was done; null when it never was. */
function doneAt(clock: PlannedClock, row: CaseFacts, publicVoices: readonly PublicVoice[]): Date | null {
  if (row.mergedInto !== null) return null
  if (clock.kind === 'first-reply') return row.firstRepliedAt
  if (clock.kind === 'next-reply') return isUnanswered(row) ? null : row.lastRepliedAt
  if (clock.kind === 'resolution') return row.resolvedAt
  return publicVoices.find(({ feedbackId }) => feedbackId === clock.feedbackId)?.answeredAt ?? null
}

/** The clock that goes on where something is owed again: after an undo, or a review that came back. */
function revivable<C extends PlannedClock>(owed: Owed, { row, clocks }: PlanOrder<C>): C | undefined {
  const [last] = clocks
    .filter((clock) => isSame(owed, clock))
    .toSorted((left, right) => right.startedAt.getTime() - left.startedAt.getTime())
  if (!last) return undefined
  if (owed.kind === 'resolution') return last.round === row.reopenedTimes ? last : undefined
  if (owed.kind === 'next-reply') return row.customerWroteAt <= last.startedAt ? last : undefined
  return last
}
