import type { JourneySettingsFields } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import './journey-tables.ts'

export type KeptSettings = JourneySettingsFields & { version: number }

/** As it comes: nothing is taken of visitors, and one is asked once a month at most. */
export const usualSettings: KeptSettings = {
  version: 0,
  takesEvents: false,
  sampling: 100,
  asksMax: 1,
  asksDays: 30,
}

export async function readSettings(scope: Scope): Promise<KeptSettings> {
  const row = await scope.db
    .selectFrom('journeySetting')
    .select(['version', 'takesEvents', 'sampling', 'asksMax', 'asksDays'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? usualSettings
}

/** Keeps settings in place of that version; false when others have come meanwhile. */
export async function saveSettings(scope: Scope, { version, ...fields }: KeptSettings): Promise<boolean> {
  const values = { ...fields, version: version + 1, changedAt: scope.now }
  if (version === 0) {
    const first = await scope.db
      .insertInto('journeySetting')
      .values({ shopId: scope.shopId, ...values })
      .onConflict((conflict) => conflict.column('shopId').doNothing())
      .returning('version')
      .executeTakeFirst()
    return first !== undefined
  }
  const later = await scope.db
    .updateTable('journeySetting')
    .set(values)
    .where('shopId', '=', scope.shopId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return later !== undefined
}
