import type { CaseChanges, CaseRow } from './case-change.ts'
import type { CaseState } from './service-case-tables.ts'

/** True for cases that nobody has to see to any more. */
export function isDone(state: CaseState): boolean {
  return state === 'resolved' || state === 'closed'
}

/** Where a case may go from each state. Only what is done can be reopened, and what is closed can only be that. */
export function mayGo(from: CaseState, to: CaseState): boolean {
  if (from === to || to === 'new') return false
  if (to === 'reopened') return isDone(from)
  if (from === 'closed') return false
  return from !== 'resolved' || to === 'closed'
}

type Before = Pick<CaseRow, 'state' | 'resolvedAt' | 'reopenedTimes'>

/** What follows from another state: times of the end, and how often it came back. */
export function stateChanges(before: Before, state: CaseState, at: Date): CaseChanges {
  if (state === 'resolved') return { state, resolvedAt: at }
  if (state === 'closed') return { state, resolvedAt: before.resolvedAt ?? at, closedAt: at }
  const times = isDone(before.state) ? before.reopenedTimes + 1 : before.reopenedTimes
  return { state, resolvedAt: null, closedAt: null, reopenedTimes: times }
}

/** True for a case whose answer is older than the case: what came in with its answer, as imported history does. */
export function wasAnsweredBefore({
  firstRepliedAt,
  openedAt,
}: Pick<CaseRow, 'firstRepliedAt' | 'openedAt'>): boolean {
  return firstRepliedAt !== null && firstRepliedAt < openedAt
}
