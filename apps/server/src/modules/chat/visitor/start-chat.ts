import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import type { Visitor } from '../../feedback/index.ts'
import { readSignedFacts } from '../../journey/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { answerAsBot, type ChatParts } from '../chat-bot.ts'
import { departmentOf, doesBotAnswer, readChatSettings } from '../chat-settings.ts'
import { chatStage } from '../chat-stage.ts'
import type { ConversationRow } from '../conversation-store.ts'
import { insertConversation } from '../conversation-store.ts'
import { addMessage, findMessage } from '../message-store.ts'
import { wantPerson } from '../want-person.ts'

export type FirstWords = {
  shopId: string
  key: string
  text: string
  language: 'zh-CN' | 'en'
  name: string
  page?: string | undefined
  signed?: string | undefined
  visitor: Visitor | undefined
}

/** Begins a conversation with its first words; the same key again gives the same one. Refuses `chat/off`. */
export function startChat(platform: Platform, words: FirstWords, { askHelp }: ChatParts): Promise<string> {
  return runInShop(platform, { shopId: words.shopId, actor: { kind: 'author' } }, async (scope) => {
    const { row, isNew, hasBot } = await openConversation(scope, words, { askHelp })
    if (!isNew) {
      await refuseOtherWords(scope, row, words)
      return row.id
    }
    const { key, text, visitor } = words
    const { conversation } = await addMessage(scope, row, { key, by: 'visitor', text })
    if (hasBot && askHelp) await answerAsBot(scope, conversation, { text, askHelp })
    else await wantPerson(scope, conversation, { visitor, isAsked: false })
    return row.id
  })
}

/** A conversation with the bot first, where there is one; nothing is said in it yet. */
export async function openConversation(
  scope: Scope,
  words: FirstWords,
  { askHelp }: ChatParts,
): Promise<{ row: ConversationRow; isNew: boolean; hasBot: boolean }> {
  await readShopRow(scope)
  const settings = await readChatSettings(scope)
  if (!settings.isOn) throw new AppError('chat/off')
  const signed = words.signed ? await readSignedFacts(scope, words.signed) : undefined
  const opened = await insertConversation(scope, {
    startKey: words.key,
    state: 'bot',
    language: words.language,
    name: words.name === '' ? null : words.name,
    customerId: signed?.customerId ?? null,
    isKnown: signed?.customerId != null,
    page: words.page ?? null,
    departmentId: departmentOf(settings),
  })
  await noteWork(scope, chatStage)
  return { ...opened, hasBot: askHelp !== undefined && (await doesBotAnswer(scope, settings)) }
}

/** A key that two windows happened to make must not show one the other's conversation. */
export async function refuseOtherWords(
  scope: Scope,
  { id }: ConversationRow,
  { key, text }: Pick<FirstWords, 'key' | 'text'>,
): Promise<void> {
  const first = await findMessage(scope, id, key)
  if (first?.text !== text) throw new AppError('chat/key-used')
}
