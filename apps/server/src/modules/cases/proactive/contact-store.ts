import type { CallOutcome, ProactiveReason } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import './proactive-tables.ts'

export type ContactRow = {
  customerId: string
  claimedBy: string | null
  claimedName: string | null
  claimedUntil: Date | null
  notToContactAt: Date | null
}

/** What is noted about any of the customers who are one person; the caller holds the person. */
export function contactsOfPerson(scope: Scope, customerIds: readonly string[]): Promise<ContactRow[]> {
  return scope.db
    .selectFrom('proactiveContact')
    .select(['customerId', 'claimedBy', 'claimedName', 'claimedUntil', 'notToContactAt'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', sql<string>`any(${[...customerIds]}::uuid[])`)
    .execute()
}

export type ContactChange = Partial<{
  claimedBy: string | null
  claimedName: string | null
  claimedUntil: Date | null
  notToContactAt: Date | null
  notToContactBy: string | null
  notToContactWhy: string | null
  nextAt: Date | null
}>

export async function saveContact(scope: Scope, customerId: string, change: ContactChange): Promise<void> {
  await scope.db
    .insertInto('proactiveContact')
    .values({ shopId: scope.shopId, customerId, ...change })
    .onConflict((conflict) => conflict.columns(['shopId', 'customerId']).doUpdateSet(change))
    .execute()
}

export type CallNoteRow = {
  id: string
  customerId: string
  at: Date
  byName: string
  outcome: CallOutcome
  text: string
  nextAt: Date | null
  score: number
  reasons: ProactiveReason[]
  orderedAfter: boolean
}

export async function insertCallNote(
  scope: Scope,
  note: Omit<CallNoteRow, 'id' | 'at' | 'orderedAfter'> & { byId: string },
): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('callNote')
    .values({ shopId: scope.shopId, id, at: scope.now, ...note })
    .execute()
  return id
}

const noteColumns = (shop: string) => sql`
  call_note.id, call_note.customer_id as "customerId", at, by_name as "byName", outcome, text,
  next_at as "nextAt", score::float8 as score, reasons,
  exists (
    select from shop_order
    where shop_order.shop_id = ${shop} and shop_order.customer_id = call_note.customer_id
      and placed_at > call_note.at and cancelled_at is null and found_false_at is null
  ) as "orderedAfter"`

/** Notes about a customer, newest first. */
export async function listNotes(
  scope: Scope,
  page: { customerId: string; after: Cursor | undefined; limit: number },
): Promise<CallNoteRow[]> {
  const rest = page.after
    ? sql`and (at, id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``
  const rows = await sql<CallNoteRow>`
    select ${noteColumns(scope.shopId)}
    from call_note
    where shop_id = ${scope.shopId} and customer_id = ${page.customerId} ${rest}
    order by at desc, id desc
    limit ${page.limit}`.execute(scope.db)
  return rows.rows
}

/** The last note about each customer. */
export async function lastNotes(
  scope: Scope,
  customerIds: readonly string[],
): Promise<Map<string, CallNoteRow>> {
  const rows = await sql<CallNoteRow>`
    select distinct on (call_note.customer_id) ${noteColumns(scope.shopId)}
    from call_note
    where shop_id = ${scope.shopId} and customer_id = any(${[...customerIds]}::uuid[])
    order by call_note.customer_id, at desc, id desc`.execute(scope.db)
  return new Map(rows.rows.map((row) => [row.customerId, row]))
}

export type CallCounts = { outcome: CallOutcome; count: number }[]

export async function countCalls(
  scope: Scope,
  from: Date,
): Promise<{ outcomes: CallCounts; customers: number; ripe: number; ordered: number }> {
  const outcomes = await sql<CallCounts[number]>`
    select outcome, count(*)::int as count
    from call_note
    where shop_id = ${scope.shopId} and at > ${from}
    group by outcome
    order by count desc, outcome`.execute(scope.db)
  const people = await sql<{ customers: number; ripe: number; ordered: number }>`
    with called as (
      select customer_id, bool_or(is_ripe) as is_ripe, bool_or(is_ripe and has_ordered) as has_ordered
      from (
        select customer_id, at < ${scope.now}::timestamptz - interval '30 days' as is_ripe,
          exists (
            select from shop_order
            where shop_order.shop_id = ${scope.shopId} and shop_order.customer_id = call_note.customer_id
              and placed_at > call_note.at and placed_at <= call_note.at + interval '30 days'
              and cancelled_at is null and found_false_at is null
          ) as has_ordered
        from call_note
        where shop_id = ${scope.shopId} and at > ${from}
      ) as call
      group by customer_id
    )
    select count(*)::int as customers, count(*) filter (where is_ripe)::int as ripe,
      count(*) filter (where has_ordered)::int as ordered
    from called`.execute(scope.db)
  return { outcomes: outcomes.rows, ...(people.rows[0] ?? { customers: 0, ripe: 0, ordered: 0 }) }
}
