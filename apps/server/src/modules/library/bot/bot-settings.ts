import { type BotSettings, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { upsertSettings } from './bot-setting-store.ts'
import './bot-tables.ts'

const empty = { 'zh-CN': '', en: '' }

/** As it is until a shop chooses: on, and rather silent than wrong. */
export const usualBot: BotSettings = {
  isOn: true,
  threshold: 0.6,
  words: { greeting: empty, handOver: empty, notFound: empty, closing: empty },
}

export async function readBot(scope: Scope): Promise<BotSettings> {
  const row = await scope.db
    .selectFrom('botSetting')
    .select(['isOn', 'threshold', 'words'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? usualBot
}

export async function putBot(scope: Scope, settings: BotSettings): Promise<BotSettings> {
  await upsertSettings(scope, settings)
  await audit(scope, { action: 'help-bot.changed', subject: toPublicId('shop', scope.shopId) })
  return readBot(scope)
}
