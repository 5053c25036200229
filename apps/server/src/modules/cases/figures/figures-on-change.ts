import type { Scope } from '../../../platform/scope.ts'
import type { CaseChange, CaseRow } from '../case-change.ts'
import { lastMilestoneAt, noteMilestone } from './note-milestone.ts'

/** Hook of the figures: notes what a change of a case means for them, each kind of change on its own. */
export async function figuresOnChange(scope: Scope, change: CaseChange): Promise<void> {
  const { kind, before, after } = change
  if (kind === 'opened') return noteMilestone(scope, after, { measure: 'opened', at: after.openedAt })
  if (before === null || after.mergedInto !== null) return
  if (kind === 'replied') return noteReplied(scope, before, after)
  if (kind === 'state' && before.state !== after.state) await noteStates(scope, { ...change, before })
}

async function noteReplied(scope: Scope, before: CaseRow, after: CaseRow): Promise<void> {
  if (after.lastRepliedAt === null) return
  await noteMilestone(scope, after, { measure: 'reply-sent', at: after.lastRepliedAt })
  if (before.firstRepliedAt !== null || after.firstRepliedAt === null) return
  await noteMilestone(scope, after, {
    measure: 'first-reply',
    at: after.firstRepliedAt,
    minutes: minutesBetween(after.openedAt, after.firstRepliedAt),
  })
}

type Move = { before: CaseRow; after: CaseRow; at: Date }

async function noteStates(scope: Scope, { before, after, at }: Move): Promise<void> {
  const enteredAt = (await lastMilestoneAt(scope, after.id, 'stage:%')) ?? after.openedAt
  await noteMilestone(scope, before, {
    measure: `stage:${before.state}`,
    at,
    minutes: minutesBetween(enteredAt, at),
  })
  if (isEnded(before) === isEnded(after)) return
  if (!isEnded(after)) return noteMilestone(scope, after, { measure: 'reopened', at })
  const begunAt = (await lastMilestoneAt(scope, after.id, 'reopened')) ?? after.openedAt
  await noteMilestone(scope, after, { measure: 'resolved', at, minutes: minutesBetween(begunAt, at) })
}

function isEnded({ state }: CaseRow): boolean {
  return state === 'resolved' || state === 'closed'
}

function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, (to.getTime() - from.getTime()) / 60_000)
}
