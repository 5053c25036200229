import type { InvitationPolicy } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './request-tables.ts'

const columns = [
  'id',
  'orderId',
  'customerId',
  'step',
  'state',
  'reason',
  'plannedFor',
  'isHastened',
  'joinedTo',
  'messageId',
  'attempt',
  'endedAt',
] as const

export type RequestRow = Row<'reviewRequest', (typeof columns)[number]>

export function findPolicy(scope: Scope): Promise<Omit<InvitationPolicy, 'categories'> | undefined> {
  return scope.db
    .selectFrom('invitationPolicy')
    .select(['isOn', 'domesticDays', 'internationalDays', 'reminders', 'reminderGapDays'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

export function listDelays(scope: Scope): Promise<InvitationPolicy['categories']> {
  return scope.db
    .selectFrom('invitationDelay')
    .select(['categoryCode as code', 'domesticDays', 'internationalDays'])
    .where('shopId', '=', scope.shopId)
    .orderBy('categoryCode')
    .execute()
}

export function listCategories(
  scope: Scope,
): Promise<{ code: string; name: string; nameEn: string | null }[]> {
  return scope.db
    .selectFrom('category')
    .select(['code', 'name', 'nameEn'])
    .where('shopId', '=', scope.shopId)
    .orderBy('code')
    .limit(200)
    .execute()
}

export function findRequest(scope: Scope, id: string): Promise<RequestRow | undefined> {
  return scope.db
    .selectFrom('reviewRequest')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * What has not ended for one person, held until the transaction ends, always in one order: two messages to the same
 * person are prepared one after the other.
 */
export function lockPlanned(scope: Scope, customerId: string): Promise<RequestRow[]> {
  return scope.db
    .selectFrom('reviewRequest')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .where('state', 'in', ['planned', 'leaving'])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** All requests of an order, in the order of their steps. */
export function listOfOrder(scope: Scope, orderId: string): Promise<RequestRow[]> {
  return scope.db
    .selectFrom('reviewRequest')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', orderId)
    .orderBy('step')
    .execute()
}

/** Orders that are named in the messages of this one, itself first. */
export async function ordersNamedWith(scope: Scope, orderId: string): Promise<string[]> {
  const rows = await sql<{ orderId: string }>`
    select joined.order_id as "orderId"
    from review_request as lead
    join review_request as joined on joined.shop_id = ${scope.shopId} and joined.joined_to = lead.id
    where lead.shop_id = ${scope.shopId}
      and lead.order_id = ${orderId}
      and lead.step = 0
    order by joined.id`.execute(scope.db)
  return [orderId, ...rows.rows.map((row) => row.orderId)]
}

/** Planned requests that speak of any of these orders, by their own or by being joined. */
export async function listPlannedOfOrders(scope: Scope, orderIds: readonly string[]): Promise<RequestRow[]> {
  const leads = await sql<{ orderId: string }>`
    select lead.order_id as "orderId"
    from review_request as joined
    join review_request as lead on lead.shop_id = ${scope.shopId} and lead.id = joined.joined_to
    where joined.shop_id = ${scope.shopId}
      and joined.order_id = any(${[...orderIds]}::uuid[])`.execute(scope.db)
  return scope.db
    .selectFrom('reviewRequest')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('orderId', 'in', [...orderIds, ...leads.rows.map((row) => row.orderId)])
    .where('state', 'in', ['planned', 'leaving'])
    .orderBy('id')
    .execute()
}

/** Lines of the orders that have a review, by whatever door it came. */
export async function findReviewedLines(scope: Scope, orderIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ orderId: string; productId: string }>`
    select order_id as "orderId", product_id as "productId"
    from review_invitation
    where shop_id = ${scope.shopId}
      and order_id = any(${[...orderIds]}::uuid[])
      and feedback_id is not null
    union
    select order_id, product_id
    from feedback
    where shop_id = ${scope.shopId}
      and order_id = any(${[...orderIds]}::uuid[])
      and product_id is not null
      and kind = 'review'`.execute(scope.db)
  return new Set(rows.rows.map(lineKey))
}

export function lineKey({ orderId, productId }: { orderId: string; productId: string }): string {
  return `${orderId} ${productId}`
}
