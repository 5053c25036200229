import type { TierRule } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Standing } from './standing-of.ts'
import type { StandingRow } from './standing-queries.ts'
import './segment-tables.ts'

/** Notes the first rule of a shop. False when another transaction was first. */
export async function insertRule(scope: Scope, rule: TierRule): Promise<boolean> {
  const result = await scope.db
    .insertInto('tierRule')
    .values({
      shopId: scope.shopId,
      version: 1,
      ...rule,
      tiers: JSON.stringify(rule.tiers),
      changedAt: scope.now,
    })
    .onConflict((conflict) => conflict.column('shopId').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveRule(scope: Scope, rule: TierRule): Promise<void> {
  await scope.db
    .updateTable('tierRule')
    .set({
      ...rule,
      tiers: JSON.stringify(rule.tiers),
      version: sql<number>`version + 1`,
      changedAt: scope.now,
    })
    .where('shopId', '=', scope.shopId)
    .execute()
}

/** A standing of version 0 for all who ever ordered: the worker counts them. */
export async function insertAllStandings(scope: Scope, baseTier: string): Promise<void> {
  await sql`
    insert into customer_standing (shop_id, customer_id, tier, orders, spent_cents, rule_version, since)
    select distinct ${scope.shopId}::uuid, customer_id, ${baseTier}, 0, 0, 0, ${scope.now}::timestamptz
    from shop_order
    where shop_id = ${scope.shopId}
      and customer_id is not null
    on conflict (shop_id, customer_id) do nothing`.execute(scope.db)
}

/**
 * The standings of these customers, made where there are none, and theirs alone until the transaction ends: who
 * counts after it reads all orders anew. Always in one order, so that two counts never deadlock.
 */
export async function lockStandings(
  scope: Scope,
  { customerIds, baseTier }: { customerIds: string[]; baseTier: string },
): Promise<StandingRow[]> {
  await sql`
    insert into customer_standing (shop_id, customer_id, tier, orders, spent_cents, rule_version, since)
    select ${scope.shopId}, id, ${baseTier}, 0, 0, 0, ${scope.now}
    from unnest(${customerIds}::uuid[]) as wanted (id)
    order by id
    on conflict (shop_id, customer_id) do nothing`.execute(scope.db)
  return scope.db
    .selectFrom('customerStanding')
    .select(['customerId', 'tier', 'orders', 'spentCents', 'lastOrderAt', 'ruleVersion', 'since'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', sql<string>`any(${customerIds}::uuid[])`)
    .orderBy('customerId')
    .forUpdate()
    .execute()
}

/** Customers whose standing time or a new rule may have changed; those in other hands are skipped. */
export async function claimDueStandings(
  scope: Scope,
  { version, limit }: { version: number; limit: number },
): Promise<string[]> {
  const byRule = await scope.db
    .selectFrom('customerStanding')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('ruleVersion', '<', version)
    .orderBy('customerId')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  const byTime = await scope.db
    .selectFrom('customerStanding')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('nextChangeAt', '<=', scope.now)
    .orderBy('nextChangeAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return [...new Set([...byRule, ...byTime].map(({ customerId }) => customerId))]
}

export type CountedStanding = Standing & { customerId: string; since: Date }

export async function saveStandings(
  scope: Scope,
  version: number,
  standings: readonly CountedStanding[],
): Promise<void> {
  const rows = standings.map((standing) => ({
    customer_id: standing.customerId,
    tier: standing.tier,
    orders: standing.orders,
    spent_cents: standing.spentCents,
    last_order_at: standing.lastOrderAt,
    next_change_at: standing.nextChangeAt,
    since: standing.since,
  }))
  await sql`
    update customer_standing
    set
      tier = row.tier,
      orders = row.orders,
      spent_cents = row.spent_cents,
      last_order_at = row.last_order_at,
      next_change_at = row.next_change_at,
      since = row.since,
      rule_version = ${version}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      customer_id uuid, tier text, orders int, spent_cents bigint, last_order_at timestamptz,
      next_change_at timestamptz, since timestamptz
    )
    where customer_standing.shop_id = ${scope.shopId}
      and customer_standing.customer_id = row.customer_id`.execute(scope.db)
}

export type NewTierChange = Row<
  'tierChange',
  'customerId' | 'fromTier' | 'toTier' | 'cause' | 'orders' | 'spentCents' | 'lastOrderAt'
>

export async function insertTierChanges(scope: Scope, changes: readonly NewTierChange[]): Promise<void> {
  if (changes.length === 0) return
  await scope.db
    .insertInto('tierChange')
    .values(changes.map((change) => ({ shopId: scope.shopId, id: scope.newId(), at: scope.now, ...change })))
    .execute()
}
