import { type CallBack, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import { audit, memberEmailOf } from '../../shops/index.ts'
import { addEntry, lockCase } from '../case-store.ts'
import { refuseTiedToReview } from '../remedies/tied-to-review.ts'
import {
  type CallBackRow,
  type CallBackView,
  findCallBack,
  listCallBackRows,
  listCallBacksOf,
} from './call-back-queries.ts'
import { insertCallBack, markCallBack } from './call-back-store.ts'

type Promised = { plannedAt: string; purpose: string; assigneeId?: string }

/** Promises a call. Left open, whoever plans it makes it. Refuses a time that has passed. */
export async function planCallBack(scope: Scope, caseId: string, promised: Promised): Promise<CallBack> {
  refuseTiedToReview({ purpose: promised.purpose })
  await lockCase(scope, caseId)
  const assigneeId =
    promised.assigneeId === undefined ? ownIdOf(scope) : uuidOf('member', promised.assigneeId)
  if (assigneeId !== null && (await memberEmailOf(scope, assigneeId)) === undefined)
    throw new AppError('member/not-found')
  const plannedAt = futureOf(scope, promised.plannedAt)
  const { purpose } = promised
  const id = await insertCallBack(scope, { caseId, plannedAt, purpose, assigneeId, follows: null })
  await noteCall(scope, { id, caseId }, { kind: 'call-back-planned', text: purpose, plannedAt })
  return presentOne(scope, id)
}

type Ended = { result: 'done' | 'not-reached' | 'cancelled'; note?: string; againAt?: string }

/** What came of a call. One that reached nobody can be planned again at once. Refuses `call-back/ended`. */
export async function endCallBack(scope: Scope, id: string, ended: Ended): Promise<CallBack> {
  const call = await findCallBack(scope, id)
  if (!call) throw new AppError('call-back/not-found')
  await lockCase(scope, call.caseId)
  const { result: state, note = null } = ended
  const againAt =
    ended.againAt !== undefined && state === 'not-reached' ? futureOf(scope, ended.againAt) : undefined
  if (!(await markCallBack(scope, id, { state, result: note }))) throw new AppError('call-back/ended')
  await noteCall(scope, call, { kind: `call-back-${state}`, text: note ?? undefined })
  if (againAt) {
    const { caseId, purpose, assigneeId } = call
    const next = { caseId, purpose, assigneeId, plannedAt: againAt, follows: id }
    const nextId = await insertCallBack(scope, next)
    await noteCall(scope, { id: nextId, caseId }, { kind: 'call-back-planned', plannedAt: againAt })
  }
  return presentOne(scope, id)
}

/** The number to call. Only for a call that is planned, and written down. */
export async function showPhone(scope: Scope, id: string): Promise<string | null> {
  const call = await findCallBack(scope, id)
  if (!call) throw new AppError('call-back/not-found')
  if (call.state !== 'planned') throw new AppError('call-back/ended')
  await audit(scope, { action: 'call-back.phone-shown', subject: toPublicId('callBack', id) })
  const contacts = call.customerId === null ? undefined : await readContacts(scope, call.customerId)
  return contacts?.phone ?? null
}

/** Calls of one case, for the case's page. */
export async function readCallBacksOfCase(scope: Scope, caseId: string): Promise<CallBack[]> {
  const rows = await listCallBacksOf(scope, caseId)
  return rows.map((row) => present(scope, row))
}

export async function readCallBackPage(
  scope: Scope,
  page: { view: CallBackView; mine: boolean; cursor?: string; limit: number },
): Promise<{ items: CallBack[]; nextCursor: string | null }> {
  const rows = await listCallBackRows(scope, {
    view: page.view,
    memberId: page.mine ? ownIdOf(scope) : null,
    after: decodeCursor(page.cursor),
    limit: page.limit + 1,
  })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const at = page.view === 'ended' ? last?.endedAt : last?.plannedAt
  return {
    items: shown.map((row) => present(scope, row)),
    nextCursor: rows.length > page.limit && last && at ? encodeCursor({ at, id: last.id }) : null,
  }
}

async function noteCall(
  scope: Scope,
  { id, caseId }: { id: string; caseId: string },
  step: { kind: string; text?: string; plannedAt?: Date },
): Promise<void> {
  const detail = {
    callBackId: toPublicId('callBack', id),
    ...(step.plannedAt ? { plannedAt: step.plannedAt.toISOString() } : {}),
  }
  await addEntry(scope, caseId, { kind: step.kind, detail, text: step.text })
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', caseId) })
}

function futureOf(scope: Scope, text: string): Date {
  const time = new Date(text)
  // A form that was open for a minute still counts.
  if (time.getTime() < scope.now.getTime() - 60_000)
    throw new AppError('call-back/in-the-past', {}, { fields: [{ path: 'plannedAt', code: 'past' }] })
  return time
}

function ownIdOf(scope: Scope): string | null {
  return scope.actor.kind === 'member' ? scope.actor.id : null
}

async function presentOne(scope: Scope, id: string): Promise<CallBack> {
  const row = await findCallBack(scope, id)
  if (!row) throw new AppError('call-back/not-found')
  return present(scope, row)
}

function present(scope: Scope, row: CallBackRow): CallBack {
  const { assigneeId, assigneeName, purpose, state, result } = row
  return {
    id: toPublicId('callBack', row.id),
    case: { id: toPublicId('case', row.caseId), number: row.caseNumber, title: row.caseTitle },
    customerName: row.customerName,
    hasPhone: row.hasPhone,
    plannedAt: row.plannedAt.toISOString(),
    isDue: state === 'planned' && row.plannedAt <= scope.now,
    assignee:
      assigneeId === null || assigneeName === null
        ? null
        : { id: toPublicId('member', assigneeId), name: assigneeName },
    purpose,
    state,
    result,
    createdBy: row.createdByName,
    endedBy: row.endedByName,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}
