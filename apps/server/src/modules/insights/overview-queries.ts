import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Period } from './period.ts'

/** Today in the shop's time zone. */
export async function todayOf(scope: Scope): Promise<string> {
  const row = await sql<{ today: string }>`
    select (${scope.now}::timestamptz at time zone time_zone)::date::text as today
    from shop
    where shop_id = ${scope.shopId}`.execute(scope.db)
  return row.rows[0]?.today ?? scope.now.toISOString().slice(0, 10)
}

export type DayRow = Row<'rollupDay', 'day' | 'rating' | 'sentiment' | 'count'>

export function readDayRows(scope: Scope, period: Period): Promise<DayRow[]> {
  return scope.db
    .selectFrom('rollupDay')
    .select(['day', 'rating', 'sentiment', 'count'])
    .where('shopId', '=', scope.shopId)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .where('count', '>', 0)
    .execute()
}

type AspectRow = Row<'rollupDayAspect', 'aspect' | 'polarity' | 'count'>

export function readAspectRows(scope: Scope, period: Period): Promise<AspectRow[]> {
  return scope.db
    .selectFrom('rollupDayAspect')
    .select(['aspect', 'polarity', (select) => select.fn.sum<number>('count').as('count')])
    .where('shopId', '=', scope.shopId)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .groupBy(['aspect', 'polarity'])
    .execute()
}

/** Voices of a period that no analysis has seen yet, per day. */
export async function readUnread(scope: Scope, period: Period): Promise<{ day: string; count: number }[]> {
  const rows = await sql<{ day: string; count: number }>`
    select day::text as day, count(*) as count
    from feedback_work
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = feedback_work.feedback_id
    where feedback_work.shop_id = ${scope.shopId}
      and stage = 'understand'
      and day between ${period.from} and ${period.to}
    group by day`.execute(scope.db)
  return rows.rows
}

type Waiting = { waiting: number; urgent: number; oldest: Date | null; undecided: number }

/** Who waits for an answer now, and reviews that wait for a decision. */
export async function readWaiting(scope: Scope): Promise<Waiting> {
  const rows = await sql<Waiting>`
    select
      count(*) as waiting,
      count(*) filter (where urgency = 2) as urgent,
      min(since) as oldest,
      (select count(*) from publication where shop_id = ${scope.shopId} and state in ('pending', 'held')) as undecided
    from answer_wait
    where shop_id = ${scope.shopId}
      and answered_at is null`.execute(scope.db)
  return rows.rows[0] ?? { waiting: 0, urgent: 0, oldest: null, undecided: 0 }
}
