import type { Touchpoint } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './journey-tables.ts'

type Days = { from: string; to: string }

/** Visits by the exact steps they took. */
export async function readFunnel(
  scope: Scope,
  { from, to }: Days,
): Promise<{ steps: number; visits: number }[]> {
  const rows = await sql<{ steps: number; visits: number }>`
    select steps, sum(visits)::float8 as visits
    from behaviour_funnel
    where shop_id = ${scope.shopId}
      and day between ${from} and ${to}
    group by steps`.execute(scope.db)
  return rows.rows
}

export type CountRow = { day: string; touchpoint: string; measure: string; count: number }

/** How often each thing happened on each day. */
export async function readCounts(scope: Scope, { from, to }: Days): Promise<CountRow[]> {
  const rows = await sql<CountRow>`
    select day::text as day, touchpoint, measure, count
    from behaviour_count
    where shop_id = ${scope.shopId}
      and day between ${from} and ${to}`.execute(scope.db)
  return rows.rows
}

export async function hasAnyEvents(scope: Scope): Promise<boolean> {
  const row = await scope.db
    .selectFrom('behaviourCount')
    .select('day')
    .where('shopId', '=', scope.shopId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type SpokenRow = {
  touchpoint: Touchpoint
  day: string
  voices: number
  analysed: number
  negative: number
}

/** What people say at the touchpoints, by day. */
export async function readSpoken(scope: Scope, { from, to }: Days): Promise<SpokenRow[]> {
  const rows = await sql<SpokenRow>`
    select touchpoint, day::text as day, count(*) as voices, count(analysis.feedback_id) as analysed,
      count(*) filter (where sentiment = 'negative') as negative
    from feedback
    left join analysis
      on analysis.shop_id = ${scope.shopId}
      and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and touchpoint is not null
      and day between ${from} and ${to}
      and erased_at is null
    group by touchpoint, day`.execute(scope.db)
  return rows.rows
}

export type TopicRow = { touchpoint: string; aspect: string; count: number }

/** The aspect that most voices of each touchpoint complain of. */
export async function readTopTopics(scope: Scope, { from, to }: Days): Promise<TopicRow[]> {
  const rows = await sql<TopicRow>`
    select distinct on (touchpoint) touchpoint, aspect, count
    from (
      select touchpoint, mention ->> 'code' as aspect, count(distinct feedback.id) as count
      from feedback
      join analysis
        on analysis.shop_id = ${scope.shopId}
        and analysis.feedback_id = feedback.id
      cross join jsonb_array_elements(aspects) as mention
      where feedback.shop_id = ${scope.shopId}
        and touchpoint is not null
        and day between ${from} and ${to}
        and erased_at is null
        and mention ->> 'polarity' = 'negative'
      group by touchpoint, aspect
    ) as spoken
    order by touchpoint, count desc, aspect`.execute(scope.db)
  return rows.rows
}

/** Words searched for without result by at least two visitors: what only one wrote may name somebody. */
export async function readEmptySearches(
  scope: Scope,
  { from, to }: Days,
): Promise<{ words: string; count: number }[]> {
  const rows = await sql<{ words: string; count: number }>`
    select words, count(*) as count
    from behaviour_event
    where shop_id = ${scope.shopId}
      and kind = 'search-empty'
      and day between ${from} and ${to}
      and words is not null
    group by words
    having count(distinct visitor) >= 2
    order by count desc, words
    limit 10`.execute(scope.db)
  return rows.rows
}
