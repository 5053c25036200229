import type { ChatDoor } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { readNotices } from '../../portal/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { isStaffed, readDesk } from '../chat-desk.ts'
import { doesBotAnswer, readChatSettings } from '../chat-settings.ts'

type Asked = { language: 'zh-CN' | 'en'; hasBot: boolean }

/** What a window is opened with: whether somebody is there, and what one agrees to by leaving a message. */
export async function readChatDoor(scope: Scope, { language, hasBot }: Asked): Promise<ChatDoor> {
  const { name } = await readShopRow(scope)
  const settings = await readChatSettings(scope)
  const desk = await readDesk(scope)
  const [{ version, text }] = await readNotices(scope)
  const greeting = settings.greeting[language]
  return {
    isOn: settings.isOn,
    isStaffed: isStaffed(desk),
    opensAt: desk.opensAt,
    hasBot: hasBot && (await doesBotAnswer(scope, settings)),
    greeting: greeting === '' ? locales[language].chat.greeting(name) : greeting,
    notice: { version, text: text[language] },
  }
}
