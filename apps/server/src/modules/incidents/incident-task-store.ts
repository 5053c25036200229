import type { Scope } from '../../platform/scope.ts'
import './incident-tables.ts'

export async function insertIncidentTask(scope: Scope, incidentId: string, taskId: string): Promise<void> {
  await scope.db.insertInto('incidentTask').values({ shopId: scope.shopId, incidentId, taskId }).execute()
}

export async function listTaskIds(scope: Scope, incidentId: string): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('incidentTask')
    .select('taskId')
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .orderBy('taskId')
    .execute()
  return rows.map(({ taskId }) => taskId)
}
