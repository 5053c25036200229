import type { CaseSettings } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import './case-rule-tables.ts'

/** Writes them without a line in the log. */
export async function saveCaseSettings(scope: Scope, settings: CaseSettings): Promise<void> {
  const row = { ...settings, weights: JSON.stringify(settings.weights), changedAt: scope.now }
  await scope.db
    .insertInto('caseSetting')
    .values({ shopId: scope.shopId, ...row })
    .onConflict((conflict) => conflict.columns(['shopId']).doUpdateSet(row))
    .execute()
}
