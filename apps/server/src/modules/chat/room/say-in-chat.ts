import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { keepCase, tellCaseOfReply } from '../case-of-chat.ts'
import { lockConversation, setConversation } from '../conversation-store.ts'
import { lastSpeaker } from '../message-queries.ts'
import { addMessage, findMessage, type MessageRow } from '../message-store.ts'
import { attachPictures } from '../picture-store.ts'
import { takeLocked } from './take-chat.ts'

export type ShopWords = { key: string; text: string; pictureIds: readonly string[]; isNote: boolean }

/**
 * A colleague says something, or notes it for colleagues. Whoever speaks first has the conversation. The same key again
 * gives the first message.
 */
export async function sayInChat(scope: Scope, conversationId: string, words: ShopWords): Promise<MessageRow> {
  const { key, text, isNote, pictureIds } = words
  const locked = await lockConversation(scope, conversationId)
  const known = await findMessage(scope, conversationId, key)
  if (known) return known
  if (!text.isWellFormed() || text.includes('\0')) throw new AppError('request/malformed')
  const before = await lastSpeaker(scope, conversationId)
  const isAnswer = !isNote
  const taken = isAnswer && locked.state !== 'open' ? await takeLocked(scope, locked) : locked
  const said = await addMessage(scope, taken, { key, by: 'member', text, isNote })
  const { sequence, at } = said.message
  await attachPictures(scope, { conversationId, sequence, ids: pictureIds, byVisitor: false })
  const seen = await setConversation(scope, conversationId, {
    seenByShop: sequence,
    ...(isAnswer && taken.answeredAt === null ? { answeredAt: at } : {}),
  })
  if (isAnswer && before !== 'member') await tellCaseOfReply(scope, await keepCase(scope, seen), said.message)
  return said.message
}
