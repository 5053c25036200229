import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { CountedOrder } from './standing-of.ts'
import './segment-tables.ts'

/** Days after shipping by which goods count as arrived where no delivery is told; as for reviews. */
const travelDays = 15

type OrderOf = CountedOrder & { customerId: string }

/**
 * Orders as they count for standing: what was paid less what was given back, and nothing of those that were refunded,
 * cancelled or found false. Takes a condition on `shop_order`.
 */
export function countedOrders(scope: Scope, condition: RawBuilder<unknown> = sql`true`): RawBuilder<OrderOf> {
  return sql<OrderOf>`
    select
      shop_order.customer_id as "customerId",
      shop_order.placed_at as "placedAt",
      shop_order.currency,
      coalesce(shop_order.delivered_at, shop_order.shipped_at + ${travelDays} * interval '24 hours') as "countsFrom",
      greatest(0, coalesce(bought.cents, 0) - coalesce(given_back.cents, 0))::float8 as cents
    from shop_order
    left join lateral (
      select sum(price_cents * (quantity - quantity_refunded)) as cents
      from order_line
      where order_line.shop_id = ${scope.shopId}
        and order_line.order_id = shop_order.id
    ) as bought on true
    left join lateral (
      select sum(amount_cents) as cents
      from refund
      where refund.shop_id = ${scope.shopId}
        and refund.order_id = shop_order.id
        and not refund.is_whole
        and not exists (
          select
          from refund_line
          where refund_line.shop_id = ${scope.shopId}
            and refund_line.refund_id = refund.id
        )
    ) as given_back on true
    where shop_order.shop_id = ${scope.shopId}
      and shop_order.customer_id is not null
      and coalesce(shop_order.delivered_at, shop_order.shipped_at) is not null
      and shop_order.refunded_at is null
      and shop_order.cancelled_at is null
      and shop_order.found_false_at is null
      and ${condition}`
}

/** Customer → the orders that count; customers without any are not in it. */
export async function ordersOf(scope: Scope, customerIds: string[]): Promise<Map<string, CountedOrder[]>> {
  const condition = sql`shop_order.customer_id = any(${customerIds}::uuid[])`
  const { rows } = await countedOrders(scope, condition).execute(scope.db)
  return Map.groupBy(rows, ({ customerId }) => customerId)
}

export type TierRuleRow = Row<'tierRule', 'version' | 'windowDays' | 'currency' | 'tiers'>

export function findRule(scope: Scope): Promise<TierRuleRow | undefined> {
  return scope.db
    .selectFrom('tierRule')
    .select(['version', 'windowDays', 'currency', 'tiers'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

/** Customers in each tier, and how many were counted by an older rule. */
export async function countStandings(
  scope: Scope,
  version: number,
): Promise<{ counts: Record<string, number>; waiting: number }> {
  const rows = await scope.db
    .selectFrom('customerStanding')
    .select(({ fn }) => ['tier', fn.countAll<number>().as('count')])
    .where('shopId', '=', scope.shopId)
    .groupBy('tier')
    .execute()
  const waiting = await scope.db
    .selectFrom('customerStanding')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('ruleVersion', '<', version)
    .executeTakeFirstOrThrow()
  return { counts: Object.fromEntries(rows.map(({ tier, count }) => [tier, count])), waiting: waiting.count }
}

export async function listCurrencies(scope: Scope): Promise<{ currency: string | null; orders: number }[]> {
  return scope.db
    .selectFrom('shopOrder')
    .select(({ fn }) => ['currency', fn.countAll<number>().as('orders')])
    .where('shopId', '=', scope.shopId)
    .groupBy('currency')
    .orderBy('orders', 'desc')
    .execute()
}

/** Customer id → tier: the highest among all customers who share an address or a number with that customer. */
export async function tiersOfPersons(
  scope: Scope,
  customerIds: readonly string[],
): Promise<{ customerId: string; tier: string }[]> {
  const found = await sql<{ customerId: string; tier: string }>`
    select wanted.id as "customerId", standing.tier
    from unnest(${[...customerIds]}::uuid[]) as wanted (id)
    join customer_standing as standing on standing.shop_id = ${scope.shopId}
      and standing.customer_id in (
        select wanted.id
        union
        select other.customer_id
        from customer_contact as own
        join customer_contact as other on other.shop_id = ${scope.shopId} and other.lookup = own.lookup
        where own.shop_id = ${scope.shopId}
          and own.customer_id = wanted.id
      )`.execute(scope.db)
  return found.rows
}

export async function isCustomer(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('customer')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export type StandingRow = Row<
  'customerStanding',
  'customerId' | 'tier' | 'orders' | 'spentCents' | 'lastOrderAt' | 'ruleVersion' | 'since'
>

export function readStanding(scope: Scope, customerId: string): Promise<StandingRow | undefined> {
  return scope.db
    .selectFrom('customerStanding')
    .select(['customerId', 'tier', 'orders', 'spentCents', 'lastOrderAt', 'ruleVersion', 'since'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .executeTakeFirst()
}

export function listTierChanges(
  scope: Scope,
  customerId: string,
): Promise<Row<'tierChange', 'at' | 'fromTier' | 'toTier' | 'cause' | 'orders' | 'spentCents'>[]> {
  return scope.db
    .selectFrom('tierChange')
    .select(['at', 'fromTier', 'toTier', 'cause', 'orders', 'spentCents'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}
