import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export type FigureWish = { from: string; to: string; monitorId: string | null }

export type DayRow = {
  day: string
  total: number
  positive: number
  negative: number
  mixed: number
  neutral: number
}

/** Voices per day, days without any left out. */
export async function countDays(scope: Scope, { from, to, monitorId }: FigureWish): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    select
      listening_item.day::text as day,
      count(*)::int as total,
      count(*) filter (where analysis.sentiment = 'positive')::int as positive,
      count(*) filter (where analysis.sentiment = 'negative')::int as negative,
      count(*) filter (where analysis.sentiment = 'mixed')::int as mixed,
      count(*) filter (where analysis.sentiment = 'neutral')::int as neutral
    from listening_item
    left join analysis on analysis.shop_id = ${scope.shopId}
      and analysis.feedback_id = listening_item.feedback_id
    where listening_item.shop_id = ${scope.shopId}
      and listening_item.day between ${from}::date and ${to}::date
      and listening_item.feedback_id is not null
      and (
        ${monitorId}::uuid is null
        or exists (
          select from listening_name
          where listening_name.shop_id = ${scope.shopId}
            and listening_name.item_id = listening_item.id
            and listening_name.monitor_id = ${monitorId}::uuid
            and listening_name.name = ''
        )
      )
    group by listening_item.day
    order by listening_item.day`.execute(scope.db)
  return rows
}

/** All items of the period by network, and how many became voices. */
export async function countNetworks(
  scope: Scope,
  { from, to }: FigureWish,
): Promise<{ network: string; came: number; kept: number }[]> {
  const { rows } = await sql<{ network: string; came: number; kept: number }>`
    select network, count(*)::int as came, count(feedback_id)::int as kept
    from listening_item
    where shop_id = ${scope.shopId}
      and day between ${from}::date and ${to}::date
    group by network
    order by kept desc, network`.execute(scope.db)
  return rows
}

/** How many items name whom, by monitor; '' is the shop itself. */
export async function countNames(
  scope: Scope,
  { from, to }: FigureWish,
): Promise<{ monitorId: string; name: string; count: number }[]> {
  const { rows } = await sql<{ monitorId: string; name: string; count: number }>`
    select monitor_id as "monitorId", name, count(*)::int as count
    from listening_name
    where shop_id = ${scope.shopId}
      and day between ${from}::date and ${to}::date
    group by monitor_id, name`.execute(scope.db)
  return rows
}

export type ComparingRow = {
  feedbackId: string
  monitorId: string
  title: string | null
  text: string | null
  saidAt: Date
  network: string
}

/** The newest voices that name us and a competitor. */
export async function findComparing(
  scope: Scope,
  { from, to, monitorId }: FigureWish,
): Promise<ComparingRow[]> {
  const { rows } = await sql<ComparingRow>`
    select distinct on (listening_item.said_at, listening_item.id)
      listening_item.feedback_id as "feedbackId",
      listening_name.monitor_id as "monitorId",
      feedback.title,
      feedback.text,
      listening_item.said_at as "saidAt",
      listening_item.network
    from listening_item
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = listening_item.feedback_id
    join listening_name on listening_name.shop_id = ${scope.shopId}
      and listening_name.item_id = listening_item.id
      and listening_name.name <> ''
    where listening_item.shop_id = ${scope.shopId}
      and listening_item.day between ${from}::date and ${to}::date
      and feedback.erased_at is null
      and (${monitorId}::uuid is null or listening_name.monitor_id = ${monitorId}::uuid)
    order by listening_item.said_at desc, listening_item.id desc, listening_name.monitor_id
    limit 500`.execute(scope.db)
  return rows
}
