import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export type MonitorRow = Row<'monitor', 'id' | 'name' | 'rule' | 'isOn' | 'version' | 'createdAt'>

/** All monitors, oldest first. */
export function readMonitors(scope: Scope): Promise<MonitorRow[]> {
  return scope.db
    .selectFrom('monitor')
    .select(['id', 'name', 'rule', 'isOn', 'version', 'createdAt'])
    .where('shopId', '=', scope.shopId)
    .orderBy('id')
    .execute()
}

/** Refuses `listening/monitor-not-found`. */
export async function readMonitor(scope: Scope, id: string): Promise<MonitorRow> {
  const row = (await readMonitors(scope)).find((one) => one.id === id)
  if (!row) throw new AppError('listening/monitor-not-found')
  return row
}

/** Voices of each monitor since that day. */
export async function countByMonitor(scope: Scope, since: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ monitorId: string; count: number }>`
    select listening_name.monitor_id as "monitorId", count(*)::int as count
    from listening_name
    join listening_item on listening_item.shop_id = ${scope.shopId} and listening_item.id = listening_name.item_id
    where listening_name.shop_id = ${scope.shopId}
      and listening_name.name = ''
      and listening_item.came_at >= ${since}
      and listening_item.feedback_id is not null
    group by listening_name.monitor_id`.execute(scope.db)
  return new Map(rows.map(({ monitorId, count }) => [monitorId, count]))
}
