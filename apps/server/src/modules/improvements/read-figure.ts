import { wilsonInterval } from '@echoloop/analysis'
import { type PlanFigure, type PlanMetric, toUuid } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { stands } from './voice-store.ts'

const dayMs = 86_400_000

/**
 * The share that a plan is measured by, over the metric's days until today, or since `since` when that is later. Of
 * analysed voices that stand; each voice counts once, however often it names the aspect.
 */
export async function readFigure(scope: Scope, metric: PlanMetric, since: Date | null): Promise<PlanFigure> {
  const { from, to } = await periodOf(scope, metric.days, since)
  const { counted, of } = sharesOf(metric)
  const product = metric.productId
    ? sql`and feedback.product_id = ${toUuid('product', metric.productId)}::uuid`
    : sql``
  const found = await sql<{ count: number; of: number }>`
    select count(*) filter (where ${counted}) as count, count(*) filter (where ${of}) as of
    from feedback
    join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.day between ${from}::date and ${to}::date
      ${product}
      and ${stands(scope)}`.execute(scope.db)
  const { count, of: all } = found.rows[0] ?? { count: 0, of: 0 }
  const interval = all === 0 ? { low: 0, high: 0 } : wilsonInterval({ successes: count, trials: all })
  return { count, of: all, ...interval, from, to }
}

type Shares = { counted: RawBuilder<unknown>; of: RawBuilder<unknown> }

function sharesOf({ kind, aspect }: PlanMetric): Shares {
  const faulted = sql`${`${aspect}:negative`} = any(analysis.aspect_keys)`
  if (kind === 'negative-share') return { counted: faulted, of: sql`${aspect} = any(analysis.aspect_keys)` }
  if (kind === 'complaint-rate') return { counted: faulted, of: sql`true` }
  return { counted: sql`feedback.rating <= 2`, of: sql`feedback.rating is not null` }
}

async function periodOf(
  scope: Scope,
  days: number,
  since: Date | null,
): Promise<{ from: string; to: string }> {
  const { timeZone } = await readShopRow(scope)
  const dayOf = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)
  const first = dayOf(new Date(scope.now.getTime() - (days - 1) * dayMs))
  const began = since && dayOf(since)
  return { from: began && began > first ? began : first, to: dayOf(scope.now) }
}
