import type { Incident } from '@echoloop/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Row } from '../../platform/database/tables.ts'
import type { Actor, Scope } from '../../platform/scope.ts'
import type { AnswerLineState } from './incident-tables.ts'

export type AnswerOrderRow = Row<
  'incidentAnswerOrder',
  'id' | 'incidentId' | 'requestKey' | 'text' | 'channel' | 'actor' | 'endedAt'
>
export type AnswerLine = Row<'incidentAnswerLine', 'id' | 'caseId' | 'feedbackIds'>

const orderColumns = ['id', 'incidentId', 'requestKey', 'text', 'channel', 'actor', 'endedAt'] as const

/** The order of one tap on a button. */
export function findOrder(
  scope: Scope,
  incidentId: string,
  requestKey: string,
): Promise<AnswerOrderRow | undefined> {
  return scope.db
    .selectFrom('incidentAnswerOrder')
    .select([...orderColumns])
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .where('requestKey', '=', requestKey)
    .executeTakeFirst()
}

export function insertOrder(
  scope: Scope,
  order: Pick<AnswerOrderRow, 'incidentId' | 'requestKey' | 'text' | 'channel'>,
): Promise<AnswerOrderRow> {
  const actor = JSON.stringify(scope.actor)
  return scope.db
    .insertInto('incidentAnswerOrder')
    .values({ shopId: scope.shopId, id: scope.newId(), ...order, actor, orderedAt: scope.now })
    .returning([...orderColumns])
    .executeTakeFirstOrThrow()
}

/** Each line is a case, or the voices of a person who has none. */
export async function insertLines(
  scope: Scope,
  orderId: string,
  lines: readonly { caseId: string | null; feedbackIds: readonly string[] }[],
): Promise<void> {
  const rows = lines.map(({ caseId, feedbackIds }) => ({
    id: scope.newId(),
    case_id: caseId,
    feedback_ids: feedbackIds,
  }))
  await sql`
    insert into incident_answer_line (shop_id, order_id, id, case_id, feedback_ids, state)
    select ${scope.shopId}, ${orderId}, id, case_id, feedback_ids, 'waiting'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, case_id uuid, feedback_ids uuid[])`.execute(
    scope.db,
  )
}

const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), id: z.string(), name: z.string(), personId: z.string() }),
  z.object({ kind: z.literal('key'), id: z.string(), name: z.string() }),
])

/** Who ordered it: a member or a key, for nobody else may. */
export function actorOf({ actor }: AnswerOrderRow): Actor {
  return actorSchema.parse(actor)
}

/** The oldest order of the shop that still goes on, for this transaction alone; what another worker sends is left to it. */
export function claimOrder(scope: Scope): Promise<AnswerOrderRow | undefined> {
  return scope.db
    .selectFrom('incidentAnswerOrder')
    .select([...orderColumns])
    .where('shopId', '=', scope.shopId)
    .where('endedAt', 'is', null)
    .orderBy('orderedAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export function listWaiting(scope: Scope, orderId: string, limit: number): Promise<AnswerLine[]> {
  return scope.db
    .selectFrom('incidentAnswerLine')
    .select(['id', 'caseId', 'feedbackIds'])
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', orderId)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export type LineEnd = { caseId: string | null } & (
  | { state: 'sent'; replyId: string }
  | { state: 'left'; reason: string }
)

export async function endLine(
  scope: Scope,
  line: { orderId: string; id: string },
  end: LineEnd,
): Promise<void> {
  await scope.db
    .updateTable('incidentAnswerLine')
    .set(end)
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', line.orderId)
    .where('id', '=', line.id)
    .execute()
}

/** Keeps what waits for its turn from having one: of one order, or of all orders of an incident. Returns how many. */
export async function stopLines(
  scope: Scope,
  { incidentId, orderId }: { incidentId: string; orderId?: string },
): Promise<number> {
  const stopped = await sql<{ orderId: string }>`
    update incident_answer_line as line
    set state = 'stopped'
    from incident_answer_order
    where line.shop_id = ${scope.shopId}
      and line.state = 'waiting'
      and incident_answer_order.shop_id = ${scope.shopId}
      and incident_answer_order.incident_id = ${incidentId}
      and incident_answer_order.id = line.order_id
      and (${orderId ?? null}::uuid is null or incident_answer_order.id = ${orderId ?? null}::uuid)
    returning order_id as "orderId"`.execute(scope.db)
  return stopped.rows.length
}

export async function endOrder(scope: Scope, orderId: string): Promise<void> {
  await scope.db
    .updateTable('incidentAnswerOrder')
    .set({ endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', orderId)
    .execute()
}

export async function countLines(scope: Scope, orderId: string): Promise<Record<AnswerLineState, number>> {
  const found = await sql<{ state: AnswerLineState; count: number }>`
    select state, count(*)::int as count
    from incident_answer_line
    where shop_id = ${scope.shopId}
      and order_id = ${orderId}
    group by state`.execute(scope.db)
  const counts = Object.fromEntries(found.rows.map(({ state, count }) => [state, count]))
  return { waiting: 0, sent: 0, left: 0, stopped: 0, ...counts }
}

/** What became of the lines that had their turn, in their order. */
export async function listEndedLines(
  scope: Scope,
  orderId: string,
): Promise<Row<'incidentAnswerLine', 'caseId' | 'state' | 'reason' | 'replyId'>[]> {
  return scope.db
    .selectFrom('incidentAnswerLine')
    .select(['caseId', 'state', 'reason', 'replyId'])
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', orderId)
    .where('state', 'in', ['sent', 'left'])
    .orderBy('id')
    .execute()
}

/** How far the oldest answer to all has come that still goes out. */
export async function readAnswering(scope: Scope, incidentId: string): Promise<Incident['answering']> {
  const order = await scope.db
    .selectFrom('incidentAnswerOrder')
    .select(['id', 'requestKey as key'])
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .where('endedAt', 'is', null)
    .orderBy('orderedAt')
    .limit(1)
    .executeTakeFirst()
  if (!order) return null
  const { waiting, sent, left } = await countLines(scope, order.id)
  return waiting === 0 ? null : { key: order.key, waiting, sent, left }
}
