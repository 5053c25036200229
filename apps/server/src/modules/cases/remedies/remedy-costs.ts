import { toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../service-case-tables.ts'
import { readRemedyPolicy } from './policy-store.ts'
import './remedy-tables.ts'

export type RemedyCost = {
  key: string | null
  name: string | null
  currency: string
  remedies: number
  cases: number
  doneCents: number
  openCents: number
}

type CostRow = Omit<RemedyCost, 'doneCents' | 'openCents'> & { doneCents: string; openCents: string }

/**
 * What remedies cost per topic or product of their cases, dearest first: those done by when they were done, those
 * promised by when they were proposed. What is refused, declined, cancelled or failed costs nothing.
 */
export async function remedyCosts(
  scope: Scope,
  asked: { from: Date; to: Date; by: 'topic' | 'product' },
): Promise<RemedyCost[]> {
  const { currency, hundredPointsCents } = await readRemedyPolicy(scope)
  const key = asked.by === 'topic' ? sql`service_case.topic` : sql`service_case.product_id::text`
  const promised = sql`case remedy.kind
    when 'points' then round(remedy.points * ${hundredPointsCents}::numeric / 100)
    when 'repair' then 0
    else remedy.worth
  end`
  const found = await sql<CostRow>`
    select
      ${key} as key, product.name, coalesce(remedy.currency, ${currency}) as currency,
      count(*)::int as remedies, count(distinct remedy.case_id)::int as cases,
      coalesce(sum(remedy.cost_cents) filter (where remedy.state = 'done'), 0) as "doneCents",
      coalesce(sum(coalesce(remedy.cost_cents, ${promised})) filter (where remedy.state <> 'done'), 0) as "openCents"
    from remedy
    join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = remedy.case_id
    left join product on product.shop_id = ${scope.shopId} and product.id = service_case.product_id
      and ${asked.by} = 'product'
    where remedy.shop_id = ${scope.shopId}
      and (
        (remedy.state = 'done' and remedy.ended_at >= ${asked.from} and remedy.ended_at < ${asked.to})
        or (
          remedy.state in ('approved', 'ordered', 'accepted')
          and remedy.proposed_at >= ${asked.from} and remedy.proposed_at < ${asked.to}
        )
      )
    group by 1, 2, 3
    order by sum(coalesce(remedy.cost_cents, ${promised})) desc, 1
    limit 200`.execute(scope.db)
  return found.rows.map((row) => ({
    ...row,
    key: row.key !== null && asked.by === 'product' ? toPublicId('product', row.key) : row.key,
    doneCents: Number(row.doneCents),
    openCents: Number(row.openCents),
  }))
}
