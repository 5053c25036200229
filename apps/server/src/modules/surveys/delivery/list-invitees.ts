import { type InviteeState, inviteeStates, type SurveyInvitee, toPublicId } from '@echoloop/contract'
import type { Row } from '../../../platform/database/tables.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import { namesOf, readContacts } from '../../customers/index.ts'
import { readDelivered } from './delivery-queries.ts'
import type { InvitationState } from './delivery-tables.ts'

type InviteeRow = Row<
  'surveyInvitation',
  'id' | 'state' | 'reason' | 'reminded' | 'sentAt' | 'answeredAt' | 'createdAt'
> & { customerId: string }

/** `queued` is a step of our own: for the shop somebody waits until the message has left. */
const statesOf: Record<InviteeState, InvitationState[]> = {
  waiting: ['waiting', 'queued'],
  sent: ['sent'],
  answered: ['answered'],
  dropped: ['dropped'],
}

/** Who was invited, newest first. */
export async function listInvitees(
  scope: Scope,
  surveyId: string,
  page: { cursor?: string | undefined; limit: number; state?: InviteeState | undefined },
): Promise<{ items: SurveyInvitee[]; nextCursor: string | null }> {
  await readDelivered(scope, surveyId)
  const rows = await inviteeRows(scope, surveyId, page)
  const shown = rows.slice(0, page.limit)
  const names = await namesOf(
    scope,
    shown.map(({ customerId }) => customerId),
  )
  const items: SurveyInvitee[] = []
  for (const row of shown) items.push(await presentInvitee(scope, row, names))
  const last = shown.at(-1)
  return {
    items,
    nextCursor: rows.length > page.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

async function inviteeRows(
  scope: Scope,
  surveyId: string,
  page: { cursor?: string | undefined; limit: number; state?: InviteeState | undefined },
): Promise<InviteeRow[]> {
  const after = decodeCursor(page.cursor)
  let query = scope.db
    .selectFrom('surveyInvitation')
    .select(['id', 'customerId', 'state', 'reason', 'reminded', 'sentAt', 'answeredAt', 'createdAt'])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .where('customerId', 'is not', null)
  if (page.state) query = query.where('state', 'in', statesOf[page.state])
  if (after)
    query = query.where((where) =>
      where.or([
        where('createdAt', '<', after.at),
        where.and([where('createdAt', '=', after.at), where('id', '<', after.id)]),
      ]),
    )
  const rows = await query
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .$narrowType<{ customerId: string }>()
    .execute()
  return rows
}

async function presentInvitee(
  scope: Scope,
  row: InviteeRow,
  names: ReadonlyMap<string, string>,
): Promise<SurveyInvitee> {
  return {
    id: toPublicId('surveyInvitation', row.id),
    who: names.get(row.customerId) ?? (await addressHint(scope, row.customerId)),
    state: inviteeStates.find((state) => statesOf[state].includes(row.state)) ?? 'waiting',
    reason: row.reason,
    reminders: row.reminded,
    sentAt: row.sentAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }
}

async function addressHint(scope: Scope, customerId: string): Promise<string> {
  const contacts = await readContacts(scope, customerId)
  const { email, phone } = contacts ?? { email: null, phone: null }
  if (email !== null) return `${email.slice(0, 1)}•••${email.slice(email.lastIndexOf('@'))}`
  return phone === null ? '—' : `•••${phone.slice(-4)}`
}

export async function countInvitees(scope: Scope, surveyId: string): Promise<Record<InviteeState, number>> {
  const rows = await scope.db
    .selectFrom('surveyInvitation')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .where('customerId', 'is not', null)
    .groupBy('state')
    .execute()
  const countOf = (wanted: InviteeState) =>
    rows.reduce((sum, { state, count }) => sum + (statesOf[wanted].includes(state) ? count : 0), 0)
  return {
    waiting: countOf('waiting'),
    sent: countOf('sent'),
    answered: countOf('answered'),
    dropped: countOf('dropped'),
  }
}
