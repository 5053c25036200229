import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { pointTable, visitMeasures, visitsOf } from './count-store.ts'

type Figures = {
  counts: { day: string; touchpoint: string; measure: string; count: number }[]
  funnel: { day: string; steps: number; visits: number }[]
}

/** The figures as they are kept, and counted anew from the events that are there; for tests and benches. */
export async function recount(scope: Scope): Promise<{ kept: Figures; counted: Figures }> {
  return { kept: await readKept(scope), counted: await countAnew(scope) }
}

async function readKept(scope: Scope): Promise<Figures> {
  const counts = await sql<Figures['counts'][number]>`
    select day::text as day, touchpoint, measure, count
    from behaviour_count
    where shop_id = ${scope.shopId}
      and count <> 0
    order by day, touchpoint, measure`.execute(scope.db)
  const funnel = await sql<Figures['funnel'][number]>`
    select day::text as day, steps, visits
    from behaviour_funnel
    where shop_id = ${scope.shopId}
      and visits <> 0
    order by day, steps`.execute(scope.db)
  return { counts: counts.rows, funnel: funnel.rows }
}

async function countAnew(scope: Scope): Promise<Figures> {
  const own = sql`(select day, visitor, touchpoint, kind from behaviour_event where shop_id = ${scope.shopId}) as own`
  const visits = sql`(${visitsOf(own)}) as visit`
  const measured = visitMeasures.map(
    ({ measure, column }) => sql`
    select day::text as day, point.name as touchpoint, ${measure} as measure, count(*) as count
    from ${visits}
    join ${pointTable()} on ${sql.ref(column)} & point.bit <> 0
    group by day, point.name`,
  )
  const counts = await sql<Figures['counts'][number]>`
    select day::text as day, touchpoint, kind as measure, count(*) as count
    from ${own}
    group by day, touchpoint, kind
    union all
    ${sql.join(measured, sql` union all `)}
    order by day, touchpoint, measure`.execute(scope.db)
  const funnel = await sql<Figures['funnel'][number]>`
    select day::text as day, steps, count(*) as visits
    from ${visits}
    group by day, steps
    order by day, steps`.execute(scope.db)
  return { counts: counts.rows, funnel: funnel.rows }
}
