import type { ModerationSettings } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import './queue-tables.ts'

/** What a shop has set; undefined where it has set nothing. */
export function findModerationSettings(scope: Scope): Promise<ModerationSettings | undefined> {
  return scope.db
    .selectFrom('moderationSetting')
    .select(['targetHours', 'blindPercent'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

export async function saveModerationSettings(scope: Scope, settings: ModerationSettings): Promise<void> {
  const row = { ...settings, changedAt: scope.now }
  await scope.db
    .insertInto('moderationSetting')
    .values({ shopId: scope.shopId, ...row })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(row))
    .execute()
}
