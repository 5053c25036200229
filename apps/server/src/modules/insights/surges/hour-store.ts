import { surgeSettings } from '@echoloop/analysis'
import { sql } from 'kysely'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { HourChange } from './count-hours.ts'
import './surge-tables.ts'

/** Stage under which shops with hours to judge are listed. */
export const surgeStage = 'surges'

const hourMs = 3_600_000
/** Hours further back are history: what changes in them opens no surge. */
export const judgedMs = 24 * hourMs
/** Twice what the rhythm looks back. */
const keptMs = 2 * surgeSettings.historyHours * hourMs

/** Adds changes to the counts per hour, in the transaction of the analysis they come from. */
export async function applyHours(scope: Scope, changes: readonly HourChange[]): Promise<void> {
  if (changes.length === 0) return
  const column = <T>(read: (one: HourChange) => T) => changes.map(read)
  await sql`
    insert into rollup_hour as kept (shop_id, kind, member, hour, total, unasked, negative, urgent)
    select ${scope.shopId}, a, b, c, d, e, f, g
    from unnest(
      ${column((one) => one.kind)}::text[], ${column((one) => one.member)}::text[],
      ${column((one) => one.hour.toISOString())}::timestamptz[], ${column((one) => one.total)}::int[],
      ${column((one) => one.unasked)}::int[], ${column((one) => one.negative)}::int[], ${column((one) => one.urgent)}::int[]
    ) as row (a, b, c, d, e, f, g)
    on conflict (shop_id, kind, member, hour) do update
    set
      total = kept.total + excluded.total,
      unasked = kept.unasked + excluded.unasked,
      negative = kept.negative + excluded.negative,
      urgent = kept.urgent + excluded.urgent`.execute(scope.db)
}

/** Asks for the hours to be judged in which something changed lately. */
export async function askToJudge(scope: Scope, changes: readonly HourChange[]): Promise<void> {
  const recent = changes.filter(({ hour }) => scope.now.getTime() - hour.getTime() < judgedMs)
  const hours = new Set(recent.map(({ hour }) => hour.getTime()))
  if (hours.size === 0) return
  await scope.db
    .insertInto('surgeWaiting')
    .values([...hours].map((at) => ({ shopId: scope.shopId, id: scope.newId(), hour: new Date(at) })))
    .execute()
  await noteWork(scope, surgeStage)
}

/** Takes hours that wait to be judged off the list; what another worker judges is left to it. */
export async function takeHours(scope: Scope, limit: number): Promise<Date[]> {
  const taken = await sql<{ hour: Date }>`
    with taken as (
      select id
      from surge_waiting
      where shop_id = ${scope.shopId}
      order by id
      limit ${limit}
      for update skip locked
    )
    delete from surge_waiting as waiting
    using taken
    where waiting.shop_id = ${scope.shopId}
      and waiting.id = taken.id
    returning hour`.execute(scope.db)
  return taken.rows.map(({ hour }) => hour)
}

export async function clearHours(scope: Scope): Promise<void> {
  await scope.db.deleteFrom('rollupHour').where('shopId', '=', scope.shopId).execute()
}

/** Removes counts of hours that no rhythm looks back to. */
export async function forgetOldHours(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('rollupHour')
    .where('shopId', '=', scope.shopId)
    .where('hour', '<', new Date(scope.now.getTime() - keptMs))
    .execute()
}
