import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Counted, FigureSum } from './add-figures.ts'
import type { MilestoneCase, NewMilestone } from './milestone.ts'
import './figure-tables.ts'

type MeasuredMilestone = Omit<NewMilestone, 'minutes' | 'step'> & {
  minutes: number | null
  step: number | null
}

/** Keeps one milestone on its day in the shop's time zone. */
export async function insertMilestone(
  scope: Scope,
  of: MilestoneCase,
  milestone: MeasuredMilestone,
): Promise<void> {
  const { measure, at, minutes, step } = milestone
  await sql`
    insert into case_milestone (
      shop_id, id, case_id, measure, at, day, minutes, amount, step, department, member, topic, tier, channel
    )
    select
      ${scope.shopId}, ${scope.newId()}, ${of.id}, ${measure}, ${at},
      (${at}::timestamptz at time zone shop.time_zone)::date, ${minutes}::int, ${milestone.amount ?? null}::real,
      ${step}::smallint, ${of.departmentId ?? ''}, ${of.assigneeId ?? ''}, ${of.topic ?? ''}, ${of.tier ?? ''},
      ${of.channel}
    from shop
    where shop.shop_id = ${scope.shopId}`.execute(scope.db)
}

/** Notes the same thing for several cases at once; it took no time that is told. */
export async function insertMilestones(
  scope: Scope,
  happened: readonly { caseId: string; measure: string; at: Date }[],
): Promise<void> {
  await sql`
    insert into case_milestone (shop_id, id, case_id, measure, at, day, department, member, topic, tier, channel)
    select
      ${scope.shopId}, row.id, service_case.id, row.measure, row.at, (row.at at time zone shop.time_zone)::date,
      coalesce(department_id::text, ''), coalesce(assignee_id::text, ''), coalesce(topic, ''), coalesce(tier, ''),
      service_case.channel
    from unnest(
      ${happened.map(() => scope.newId())}::uuid[], ${happened.map(({ caseId }) => caseId)}::uuid[],
      ${happened.map(({ measure }) => measure)}::text[], ${happened.map(({ at }) => at)}::timestamptz[]
    ) as row (id, case_id, measure, at)
    join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = row.case_id
    join shop on shop.shop_id = ${scope.shopId}`.execute(scope.db)
}

/** Takes back what was noted of a case since a time: figures that hold it already lose it again. */
export async function retractMilestones(
  scope: Scope,
  of: { caseId: string; measure: string; since: Date },
): Promise<void> {
  await scope.db
    .updateTable('caseMilestone')
    .set({ isRetracted: true })
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', of.caseId)
    .where('measure', '=', of.measure)
    .where('at', '>=', of.since)
    .execute()
}

/**
 * Takes milestones whose figures do not show them as they are: new ones, which count 1, and counted ones that were
 * taken back, which count −1. They are settled with this transaction.
 */
export async function claimMilestones(scope: Scope, limit: number): Promise<Counted[]> {
  const rows = await sql<Counted>`
    update case_milestone
    set is_counted = not is_counted
    where shop_id = ${scope.shopId}
      and id = any(array(
        select id
        from case_milestone
        where shop_id = ${scope.shopId}
          and is_counted = is_retracted
        order by id
        limit ${limit}
        for update skip locked
      ))
    returning
      measure, day::text as day, minutes, amount, step, department, member, topic, tier, channel,
      case when is_counted then 1 else -1 end as sign`.execute(scope.db)
  return rows.rows
}

/** Adds sums to the rollup; they come sorted by key. */
export async function addToFigures(scope: Scope, sums: readonly FigureSum[]): Promise<void> {
  if (sums.length === 0) return
  const column = (name: keyof FigureSum) => sums.map((sum) => sum[name])
  const steps = sums.map((sum) => `{${sum.steps.join(',')}}`)
  await sql`
    insert into case_figure as kept (
      shop_id, measure, dimension, grain, day, value, count, minutes, amount, steps
    )
    select ${scope.shopId}, measure, dimension, grain, day, value, count, minutes, amount, steps::int[]
    from unnest(
      ${column('measure')}::text[], ${column('dimension')}::text[], ${column('grain')}::text[], ${column('day')}::date[],
      ${column('value')}::text[], ${column('count')}::bigint[], ${column('minutes')}::bigint[],
      ${column('amount')}::double precision[], ${steps}::text[]
    ) as row (measure, dimension, grain, day, value, count, minutes, amount, steps)
    on conflict (shop_id, dimension, grain, day, measure, value) do update
    set count = kept.count + excluded.count,
      minutes = kept.minutes + excluded.minutes,
      amount = kept.amount + excluded.amount,
      steps = array(
        select coalesce(old, 0) + coalesce(new, 0)
        from unnest(kept.steps, excluded.steps) with ordinality as step (old, new, place)
        order by place
      )`.execute(scope.db)
}

/** Empties the figures and puts every milestone back to be counted, each on its day in the shop's time zone. */
export async function recutMilestones(scope: Scope): Promise<void> {
  await scope.db.deleteFrom('caseFigure').where('shopId', '=', scope.shopId).execute()
  await sql`
    update case_milestone
    set is_counted = false,
      day = (at at time zone shop.time_zone)::date
    from shop
    where case_milestone.shop_id = ${scope.shopId}
      and shop.shop_id = ${scope.shopId}`.execute(scope.db)
}
