import type { CaseFigures, FigureDimension } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Period } from '../../insights/index.ts'
import '../service-case-tables.ts'
import './figure-tables.ts'

export type FigureRow = {
  measure: string
  dimension: 'all' | FigureDimension
  value: string
  count: number
  minutes: number
  amount: number
  steps: number[]
}

/** Sums of a period: whole months from their own rows, the days before and after them from those of the days. */
export async function readFigureRows(
  scope: Scope,
  period: Period,
  by: FigureDimension,
): Promise<FigureRow[]> {
  const rows = await sql<FigureRow>`
    with period as (
      select
        ${period.from}::date as first,
        ${period.to}::date as last,
        (date_trunc('month', ${period.from}::date - 1) + interval '1 month')::date as months_from,
        date_trunc('month', ${period.to}::date + 1)::date as months_until
    ),
    pieces as (
      select 'month' as grain, months_from as first, months_until - 1 as last
      from period
      where months_from < months_until
      union all
      select 'day', first, least(last, months_from - 1)
      from period
      where months_from < months_until
      union all
      select 'day', greatest(first, months_until), last
      from period
      where months_from < months_until
      union all
      select 'day', first, last
      from period
      where months_from >= months_until
    )
    select measure, dimension, value, count, minutes, amount, steps
    from pieces
    join case_figure on case_figure.grain = pieces.grain
      and case_figure.day between pieces.first and pieces.last
    where shop_id = ${scope.shopId}
      and dimension in ('all', ${by})`.execute(scope.db)
  return rows.rows
}

export type DayCount = { day: string; measure: string; count: number }

/** What was opened, resolved and reopened on each day of a period. */
export async function readDayCounts(scope: Scope, period: Period): Promise<DayCount[]> {
  const rows = await sql<DayCount>`
    select day::text as day, measure, count
    from case_figure
    where shop_id = ${scope.shopId}
      and measure in ('opened', 'resolved', 'reopened')
      and dimension = 'all'
      and grain = 'day'
      and day between ${period.from} and ${period.to}`.execute(scope.db)
  return rows.rows
}

const columnOf = {
  department: sql`department_id::text`,
  member: sql`assignee_id::text`,
  topic: sql`topic`,
  tier: sql`tier`,
  channel: sql`channel`,
} as const

/** Open cases now, by one dimension; `''` where a case has none. */
export async function readBacklog(
  scope: Scope,
  by: FigureDimension,
): Promise<{ value: string; count: number }[]> {
  const rows = await sql<{ value: string; count: number }>`
    select coalesce(${columnOf[by]}, '') as value, count(*) as count
    from service_case
    where shop_id = ${scope.shopId}
      and resolved_at is null
      and merged_into is null
    group by 1`.execute(scope.db)
  return rows.rows
}

/** Milestones that no figure holds yet; counted up to a thousand. */
export async function countUncounted(scope: Scope): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*) as count
    from (
      select
      from case_milestone
      where shop_id = ${scope.shopId}
        and is_counted = is_retracted
      limit 1000
    ) as waiting`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

/** Names of departments and members. */
export async function readGroupNames(scope: Scope, by: CaseFigures['by']): Promise<Map<string, string>> {
  if (by !== 'department' && by !== 'member') return new Map()
  const rows = await sql<{ id: string; name: string }>`
    select id, name
    from ${sql.table(by)}
    where shop_id = ${scope.shopId}`.execute(scope.db)
  return new Map(rows.rows.map(({ id, name }) => [id, name]))
}

export type BehindFigure = Period & {
  measure: string
  by?: FigureDimension
  value?: string
  minutesFrom?: number
  minutesTo?: number
  after?: Cursor
  limit: number
}

export type BehindRow = {
  id: string
  caseId: string
  number: number
  title: string
  state: string
  at: Date
  minutes: number | null
  amount: number | null
}

/** The happenings behind a figure, newest first. */
export async function listBehindFigure(scope: Scope, asked: BehindFigure): Promise<BehindRow[]> {
  const rows = await sql<BehindRow>`
    select
      milestone.id, milestone.case_id as "caseId", service_case.number, service_case.title, service_case.state,
      milestone.at, milestone.minutes, milestone.amount
    from case_milestone as milestone
    join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = milestone.case_id
    where milestone.shop_id = ${scope.shopId}
      and ${sql.join(conditionsOf(asked), sql` and `)}
    order by milestone.at desc, milestone.id desc
    limit ${asked.limit}`.execute(scope.db)
  return rows.rows
}

function conditionsOf(asked: BehindFigure): RawBuilder<unknown>[] {
  const { by, value, minutesFrom, minutesTo, after } = asked
  const conditions = [
    sql`milestone.measure = ${asked.measure}`,
    sql`milestone.day between ${asked.from} and ${asked.to}`,
    sql`milestone.is_counted and not milestone.is_retracted`,
  ]
  if (by !== undefined && value !== undefined) conditions.push(sql`milestone.${sql.ref(by)} = ${value}`)
  if (minutesFrom !== undefined) conditions.push(sql`milestone.minutes >= ${minutesFrom}`)
  if (minutesTo !== undefined) conditions.push(sql`milestone.minutes < ${minutesTo}`)
  if (after)
    conditions.push(sql`(milestone.at, milestone.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return conditions
}
