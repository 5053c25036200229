import { type ChatSettings, toPublicId, toUuid } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readBot } from '../library/index.ts'
import { audit } from '../shops/index.ts'
import { saveChatSettings } from './settings-store.ts'
import './chat-tables.ts'

/** What a shop has that chose nothing. */
export const usualChat: ChatSettings = {
  isOn: true,
  greeting: { 'zh-CN': '', en: '' },
  departmentId: null,
  sites: [],
  botAnswers: true,
  idleMinutes: 60,
  retentionDays: 365,
}

export async function readChatSettings(scope: Scope): Promise<ChatSettings> {
  const row = await scope.db
    .selectFrom('chatSetting')
    .select(['isOn', 'greeting', 'departmentId', 'sites', 'botAnswers', 'idleMinutes', 'retentionDays'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  if (!row) return usualChat
  return {
    ...row,
    departmentId: row.departmentId === null ? null : toPublicId('department', row.departmentId),
  }
}

/** Whether the bot speaks first: the chat wants it, and the shop has not switched it off everywhere. */
export async function doesBotAnswer(scope: Scope, { botAnswers }: ChatSettings): Promise<boolean> {
  return botAnswers && (await readBot(scope)).isOn
}

/** Id of the department that answers, as tables keep it. */
export function departmentOf({ departmentId }: ChatSettings): string | null {
  return departmentId === null ? null : (toUuid('department', departmentId) ?? null)
}

/** Refuses `chat/unknown-department`. */
export async function changeChatSettings(scope: Scope, settings: ChatSettings): Promise<void> {
  const departmentId = departmentOf(settings)
  if (departmentId !== null) await refuseUnknownDepartment(scope, departmentId)
  const { isOn, botAnswers, idleMinutes, retentionDays } = settings
  await saveChatSettings(scope, { ...settings, departmentId })
  await audit(scope, {
    action: 'chat.settings-changed',
    detail: { isOn, botAnswers, idleMinutes, retentionDays },
  })
  await scope.tellLive({ kind: 'chat.desk' })
}

export async function refuseUnknownDepartment(scope: Scope, departmentId: string): Promise<string> {
  const found = await sql<{ name: string }>`
    select name
    from department
    where shop_id = ${scope.shopId}
      and id = ${departmentId}
      and archived_at is null`.execute(scope.db)
  const [row] = found.rows
  if (!row) throw new AppError('chat/unknown-department')
  return row.name
}
