import type { ChatSettings } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import './chat-tables.ts'

/** `departmentId`: as tables keep it. */
export async function saveChatSettings(scope: Scope, settings: ChatSettings): Promise<void> {
  const { isOn, botAnswers, idleMinutes, retentionDays, departmentId } = settings
  const values = {
    isOn,
    botAnswers,
    idleMinutes,
    retentionDays,
    departmentId,
    greeting: JSON.stringify(settings.greeting),
    sites: JSON.stringify(settings.sites),
    changedAt: scope.now,
    changedBy: nameOfActor(scope.actor),
  }
  await scope.db
    .insertInto('chatSetting')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}
