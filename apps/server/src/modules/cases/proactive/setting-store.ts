import type { ProactiveSettings } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import './proactive-tables.ts'

export async function saveProactiveSettings(
  scope: Scope,
  { windowDays, tierMin, points, templates }: ProactiveSettings,
  changedBy: string,
): Promise<void> {
  const values = {
    windowDays,
    tierMin,
    points: JSON.stringify(points),
    templates: JSON.stringify(templates),
    changedAt: scope.now,
    changedBy,
  }
  await scope.db
    .insertInto('proactiveSetting')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}
