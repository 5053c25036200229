import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import './score-tables.ts'

/** First and last day that count, `YYYY-MM-DD`. */
export type ScorePeriod = { from: string; to: string }

/** The six months that end today in the shop's time zone: the day after the same day half a year ago, until today. Refuses `shop/not-found`. */
export async function readScorePeriod(scope: Scope): Promise<ScorePeriod> {
  const { rows } = await sql<ScorePeriod>`
    select
      to_char(today - interval '6 months' + interval '1 day', 'YYYY-MM-DD') as "from",
      to_char(today, 'YYYY-MM-DD') as "to"
    from (
      select (${scope.now}::timestamptz at time zone time_zone)::date as today
      from shop
      where shop_id = ${scope.shopId}
    ) as clock`.execute(scope.db)
  const [row] = rows
  if (!row) throw new AppError('shop/not-found')
  return row
}

export type GivenStars = { dimension: string; stars: number; count: number }

/** How often how many stars were given in the period; dimension `review` counts the reviews. */
export async function readGivenStars(scope: Scope, { from, to }: ScorePeriod): Promise<GivenStars[]> {
  const { rows } = await sql<GivenStars>`
    select dimension, stars, sum(count)::int as count
    from scored_day
    where shop_id = ${scope.shopId}
      and day between ${from}::date and ${to}::date
    group by dimension, stars
    having sum(count) <> 0`.execute(scope.db)
  return rows
}

/** Different buyers of the period. */
export async function countBuyers(scope: Scope, { from }: ScorePeriod): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from scored_buyer
    where shop_id = ${scope.shopId}
      and last_day >= ${from}::date`.execute(scope.db)
  return rows[0]?.count ?? 0
}
