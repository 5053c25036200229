import type { MonitorSettings } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export type MonitorWords = { name: string; rule: MonitorSettings; isOn: boolean }

export async function insertMonitor(scope: Scope, words: MonitorWords): Promise<string> {
  const id = scope.newId()
  const { name, rule, isOn } = words
  await scope.db
    .insertInto('monitor')
    .values({
      shopId: scope.shopId,
      id,
      name,
      rule: JSON.stringify(rule),
      isOn,
      version: 1,
      createdAt: scope.now,
    })
    .execute()
  return id
}

/** False when somebody changed it meanwhile, or it is gone. */
export async function updateMonitor(
  scope: Scope,
  { id, version, name, rule, isOn }: MonitorWords & { id: string; version: number },
): Promise<boolean> {
  const result = await scope.db
    .updateTable('monitor')
    .set({ name, rule: JSON.stringify(rule), isOn, version: version + 1 })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function deleteMonitor(scope: Scope, id: string): Promise<boolean> {
  const result = await scope.db
    .deleteFrom('monitor')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
