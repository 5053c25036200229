import type { CaseSettings } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { saveCaseSettings } from './settings-store.ts'
import './case-rule-tables.ts'

export const defaultCaseSettings: CaseSettings = {
  opensWithinDays: 30,
  gatherDays: 30,
  reopenDays: 14,
  weights: { urgency: 1, severity: 1, reach: 1, value: 1 },
}

/** The settings that count in this shop now. */
export async function readCaseSettings(scope: Scope): Promise<CaseSettings> {
  const row = await scope.db
    .selectFrom('caseSetting')
    .select(['opensWithinDays', 'gatherDays', 'reopenDays', 'weights'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? defaultCaseSettings
}

/** Sets them; they count from the next case on. */
export async function changeCaseSettings(scope: Scope, settings: CaseSettings): Promise<CaseSettings> {
  const before = await readCaseSettings(scope)
  await saveCaseSettings(scope, settings)
  await audit(scope, { action: 'case-setting.changed', detail: { before, after: settings } })
  return settings
}
