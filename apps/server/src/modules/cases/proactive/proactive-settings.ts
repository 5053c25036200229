import type { ProactiveSettings } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { saveProactiveSettings } from './setting-store.ts'
import './proactive-tables.ts'

const usualPoints: ProactiveSettings['points'] = {
  unanswered: 25,
  'low-stars': 20,
  'negative-voice': 10,
  detractor: 15,
  'late-delivery': 15,
  refund: 10,
  silence: 10,
}

/** What a shop set, or what is usual. */
export async function readProactiveSettings(scope: Scope, locale: LocaleName): Promise<ProactiveSettings> {
  const row = await scope.db
    .selectFrom('proactiveSetting')
    .select(['windowDays', 'tierMin', 'points', 'templates'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  const templates = locales[locale].proactive.noteTemplates
  return row ?? { windowDays: 90, tierMin: null, points: usualPoints, templates: [...templates] }
}

/** Refuses `proactive/unknown-tier`. */
export async function putProactiveSettings(
  scope: Scope,
  settings: ProactiveSettings,
): Promise<ProactiveSettings> {
  const { tierMin } = settings
  if (tierMin !== null && !(await isTier(scope, tierMin))) throw new AppError('proactive/unknown-tier')
  await saveProactiveSettings(scope, settings, nameOfActor(scope.actor))
  await audit(scope, { action: 'proactive.settings-changed' })
  await scope.tellLive({ kind: 'proactive.changed' })
  return settings
}

async function isTier(scope: Scope, code: string): Promise<boolean> {
  const rows = await sql<{ is: boolean }>`
    select exists (
      select from tier_rule, jsonb_array_elements(tiers) as tier
      where shop_id = ${scope.shopId} and tier ->> 'code' = ${code}
    ) as is`.execute(scope.db)
  return rows.rows[0]?.is === true
}
