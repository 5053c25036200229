import type { TierRule } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { ruleOf, standingStage } from './begin-standings.ts'
import { countedOrders } from './standing-queries.ts'
import { saveRule } from './standing-store.ts'

/** Sets the rule; the worker counts every standing anew. */
export async function changeTiers(scope: Scope, rule: TierRule): Promise<TierRule> {
  const { version: _, ...before } = await ruleOf(scope)
  await saveRule(scope, rule)
  await audit(scope, { action: 'tier.changed', detail: { before, after: rule } })
  await scope.wakeWorkers(standingStage)
  return rule
}

type Preview = { counts: Record<string, number>; rising: number; falling: number }

/** Where everybody would stand under a rule, counted from the orders in one statement; nothing is changed. */
export async function previewTiers(scope: Scope, rule: TierRule): Promise<Preview> {
  const present = await ruleOf(scope)
  const places = JSON.stringify(present.tiers.map(({ code }, place) => ({ code, place })))
  const found = await sql<{ code: string; count: number; rising: number; falling: number }>`
    with counted as (${countedOrders(scope)}), facts as (
      select
        standing.tier as present,
        count("placedAt") as orders,
        coalesce(sum(cents) filter (where ${rule.currency}::text is null or currency = ${rule.currency}), 0) as spent,
        max("placedAt") as last_at,
        standing.customer_id
      from customer_standing as standing
      left join counted on counted."customerId" = standing.customer_id
        and "countsFrom" <= ${scope.now}
        and "placedAt" + ${rule.windowDays} * interval '24 hours' > ${scope.now}
      where standing.shop_id = ${scope.shopId}
      group by standing.customer_id, standing.tier
    )
    select
      reached.code,
      count(*) as count,
      count(*) filter (where reached.place > coalesce(held.place, 0)) as rising,
      count(*) filter (where reached.place < coalesce(held.place, 0)) as falling
    from facts
    cross join lateral (
      select tier.code, tier.place
      from json_to_recordset(${JSON.stringify(rule.tiers.map((tier, place) => ({ ...tier, place })))}::json) as tier (
        code text, place int, "ordersMin" int, "spentCentsMin" bigint, "recencyDaysMax" int
      )
      where facts.orders >= "ordersMin"
        and facts.spent >= "spentCentsMin"
        and ("recencyDaysMax" is null or facts.last_at + "recencyDaysMax" * interval '24 hours' > ${scope.now})
      order by tier.place desc
      limit 1
    ) as reached
    left join json_to_recordset(${places}::json) as held (code text, place int) on held.code = facts.present
    group by reached.code`.execute(scope.db)
  return {
    counts: Object.fromEntries(found.rows.map(({ code, count }) => [code, count])),
    rising: found.rows.reduce((sum, row) => sum + row.rising, 0),
    falling: found.rows.reduce((sum, row) => sum + row.falling, 0),
  }
}
