import type { PublicNotice } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { incidentNoticeChanged } from './incident-events.ts'
import { lockAnyIncident, lockIncident } from './incident-store.ts'
import type { Both } from './incident-tables.ts'
import { noteEntry } from './note-entry.ts'
import { findNotice, findNotices, insertNotice, markNoticesEnded } from './notice-store.ts'
import { findStatement } from './statement-store.ts'

/**
 * Shows the approved statement on the hosted pages; what was shown for the incident before ends. Refuses
 * `incident/not-approved`, `incident/times-reversed`.
 */
export async function postNotice(
  scope: Scope,
  incidentId: string,
  wish: { fromAt?: Date; untilAt?: Date },
): Promise<void> {
  const { id } = await lockIncident(scope, incidentId)
  const statement = await findStatement(scope, id)
  if (!statement?.approvedAt) throw new AppError('incident/not-approved')
  const fromAt = wish.fromAt && wish.fromAt > scope.now ? wish.fromAt : scope.now
  const untilAt = wish.untilAt ?? null
  if (untilAt && untilAt <= fromAt) throw new AppError('incident/times-reversed')
  await endNoticesOf(scope, id)
  const noticeId = await insertNotice(scope, {
    incidentId: id,
    statementVersion: statement.version,
    fromAt,
    untilAt,
  })
  await scope.announce(incidentNoticeChanged, { noticeId })
  const detail = { from: fromAt.toISOString(), until: untilAt?.toISOString() ?? null }
  await noteEntry(scope, id, { kind: 'notice-posted', detail })
}

/** Takes a notice off now; twice is once. Returns its incident. Refuses `incident/notice-not-found`. */
export async function endNotice(scope: Scope, noticeId: string): Promise<string> {
  const row = await findNotice(scope, noticeId)
  if (!row) throw new AppError('incident/notice-not-found')
  await lockAnyIncident(scope, row.incidentId)
  if (row.endedAt === null && (await markEnded(scope, { id: noticeId })) > 0)
    await noteEntry(scope, row.incidentId, { kind: 'notice-ended' })
  return row.incidentId
}

/** Ends what an incident shows now or would show later. */
export async function endNoticesOf(scope: Scope, incidentId: string): Promise<void> {
  const ended = await markEnded(scope, { incidentId })
  if (ended > 0) await noteEntry(scope, incidentId, { kind: 'notice-ended' })
}

async function markEnded(scope: Scope, which: { id?: string; incidentId?: string }): Promise<number> {
  const ended = await markNoticesEnded(scope, which)
  for (const { id: noticeId } of ended) await scope.announce(incidentNoticeChanged, { noticeId })
  return ended.length
}

/** What the hosted pages show now, the newest first. */
export async function readShownNotices(scope: Scope): Promise<PublicNotice[]> {
  const rows = await findNotices(scope, { isShown: true })
  return rows.map(({ text, fromAt, untilAt }) => ({
    text,
    fromAt: fromAt.toISOString(),
    untilAt: untilAt?.toISOString() ?? null,
  }))
}

/** What the page of notices tells: those of now and of the last year, the newest first. */
export async function readToldNotices(
  scope: Scope,
): Promise<{ text: Both; fromAt: string; endedAt: string | null }[]> {
  const rows = await findNotices(scope, { isShown: false })
  return rows.map(({ text, fromAt, untilAt, endedAt }) => {
    const end = endedAt ?? untilAt
    return {
      text,
      fromAt: fromAt.toISOString(),
      endedAt: end && end <= scope.now ? end.toISOString() : null,
    }
  })
}
