import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './automatic-tables.ts'

const columns = [
  'id',
  'feedbackId',
  'ruleId',
  'ruleVersion',
  'templateId',
  'feedbackVersion',
  'customerId',
  'way',
  'state',
  'text',
  'wasHeld',
  'isChanged',
  'day',
  'decidedAt',
  'approvedAt',
  'approvedBy',
  'leavesAt',
  'endedAt',
  'endedBy',
  'reason',
  'replyId',
  'caseReplyId',
] as const

export type AutomaticReplyRow = Row<'automaticReply', (typeof columns)[number]>

export type NewAutomaticReply = Pick<
  AutomaticReplyRow,
  | 'feedbackId'
  | 'ruleId'
  | 'ruleVersion'
  | 'templateId'
  | 'feedbackVersion'
  | 'customerId'
  | 'way'
  | 'state'
  | 'text'
  | 'wasHeld'
  | 'day'
  | 'leavesAt'
>

/** False when the voice has its automatic reply already: at most one per voice, by its key. */
export async function insertAutomaticReply(scope: Scope, reply: NewAutomaticReply): Promise<boolean> {
  const row = await scope.db
    .insertInto('automaticReply')
    .values({ shopId: scope.shopId, id: scope.newId(), ...reply, decidedAt: scope.now })
    .onConflict((conflict) => conflict.columns(['shopId', 'feedbackId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export function lockAutomaticReply(scope: Scope, id: string): Promise<AutomaticReplyRow | undefined> {
  return scope.db
    .selectFrom('automaticReply')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Replies whose time has come; the caller holds the shop's automatic replies. */
export function listDueReplies(scope: Scope, limit: number): Promise<AutomaticReplyRow[]> {
  return scope.db
    .selectFrom('automaticReply')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'waiting')
    .where('leavesAt', '<=', scope.now)
    .orderBy('leavesAt')
    .orderBy('feedbackId')
    .limit(limit)
    .execute()
}

export type AutomaticReplyChange = Partial<
  Pick<
    AutomaticReplyRow,
    | 'state'
    | 'text'
    | 'isChanged'
    | 'approvedAt'
    | 'approvedBy'
    | 'leavesAt'
    | 'endedAt'
    | 'endedBy'
    | 'reason'
    | 'replyId'
    | 'caseReplyId'
  >
>

export async function changeAutomaticReply(
  scope: Scope,
  id: string,
  change: AutomaticReplyChange,
): Promise<void> {
  await scope.db
    .updateTable('automaticReply')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Replies that have not left: all of the shop, or of one rule. Returns how many were called off. */
export async function callOffWaiting(
  scope: Scope,
  { ruleId, reason, by }: { ruleId?: string; reason: string; by: string },
): Promise<number> {
  const result = await scope.db
    .updateTable('automaticReply')
    .set({ state: 'stopped', reason, endedAt: scope.now, endedBy: by })
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'waiting')
    .$if(ruleId !== undefined, (query) => query.where('ruleId', '=', ruleId ?? ''))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Private replies that were handed over and have not been sent by now. */
export async function listHandedOver(
  scope: Scope,
  { ruleId }: { ruleId?: string } = {},
): Promise<{ id: string; caseReplyId: string }[]> {
  const only: RawBuilder<unknown> =
    ruleId === undefined ? sql`` : sql`and automatic_reply.rule_id = ${ruleId}`
  const rows = await sql<{ id: string; caseReplyId: string }>`
    select automatic_reply.id, case_reply.id as "caseReplyId"
    from automatic_reply
    join case_reply on case_reply.shop_id = ${scope.shopId} and case_reply.id = automatic_reply.case_reply_id
    where automatic_reply.shop_id = ${scope.shopId}
      and automatic_reply.state = 'sent'
      and case_reply.state = 'scheduled' ${only}
    order by case_reply.id`.execute(scope.db)
  return rows.rows
}

/** How many replies of a rule count against its cap on a day: those that left, will leave or may leave. */
export async function countOfDay(scope: Scope, ruleId: string, day: string): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*)::int as count
    from automatic_reply
    where shop_id = ${scope.shopId}
      and rule_id = ${ruleId}
      and day = ${day}::date
      and state in ('waiting', 'held', 'sent')`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

/** Whether one of these customers got an automatic reply, or may get one, since then. */
export async function isAnsweredSince(
  scope: Scope,
  customerIds: readonly string[],
  since: Date,
): Promise<boolean> {
  const rows = await sql<{ is: boolean }>`
    select exists (
      select from automatic_reply
      where shop_id = ${scope.shopId}
        and customer_id = any(${[...customerIds]}::uuid[])
        and state in ('waiting', 'held', 'sent')
        and decided_at > ${since}
    ) as is`.execute(scope.db)
  return rows.rows[0]?.is === true
}
