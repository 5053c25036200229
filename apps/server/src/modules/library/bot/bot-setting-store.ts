import type { BotSettings } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import './bot-tables.ts'

export async function upsertSettings(scope: Scope, { isOn, threshold, words }: BotSettings): Promise<void> {
  const row = {
    isOn,
    threshold,
    words: JSON.stringify(words),
    changedAt: scope.now,
    changedBy: nameOfActor(scope.actor),
  }
  await scope.db
    .insertInto('botSetting')
    .values({ shopId: scope.shopId, ...row })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(row))
    .execute()
}
