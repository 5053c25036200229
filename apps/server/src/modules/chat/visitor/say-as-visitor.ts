import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import type { Visitor } from '../../feedback/index.ts'
import { keepCase, tellCaseOfWords } from '../case-of-chat.ts'
import { answerAsBot, type ChatParts } from '../chat-bot.ts'
import { doesBotAnswer, readChatSettings } from '../chat-settings.ts'
import type { ChatToken } from '../chat-token.ts'
import { type ConversationRow, lockConversation, setConversation } from '../conversation-store.ts'
import { lastSpeaker } from '../message-queries.ts'
import { addEvent, addMessage, findMessage, refuseFlood } from '../message-store.ts'
import { attachPictures } from '../picture-store.ts'
import { wantPerson } from '../want-person.ts'

export type VisitorWords = {
  key: string
  text: string
  pictureIds: readonly string[]
  visitor: Visitor | undefined
}

/**
 * Takes words of a visitor into the own conversation; gives their place in it. The same key again gives the first
 * place. A finished conversation is open again. Refuses `chat/too-fast`, `chat/nothing-said`, unknown pictures.
 */
export function sayAsVisitor(
  platform: Platform,
  { shopId, conversationId }: ChatToken,
  words: VisitorWords & ChatParts,
): Promise<number> {
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const locked = await lockConversation(scope, conversationId)
    const known = await findMessage(scope, conversationId, words.key)
    if (known) return known.sequence
    if (words.text === '' && words.pictureIds.length === 0) throw new AppError('chat/nothing-said')
    await refuseFlood(scope, conversationId)
    const before = await lastSpeaker(scope, conversationId)
    const conversation = locked.state === 'closed' ? await reopen(scope, locked) : locked
    const { key, text } = words
    const said = await addMessage(scope, conversation, { key, by: 'visitor', text })
    const { sequence } = said.message
    await attachPictures(scope, { conversationId, sequence, ids: words.pictureIds, byVisitor: true })
    await goOn(scope, said, { ...words, before })
    return sequence
  })
}

/** It goes on where it was: with the colleague who had it, else with the bot or whoever is free. */
async function reopen(scope: Scope, conversation: ConversationRow): Promise<ConversationRow> {
  const state = conversation.assigneeId === null ? 'bot' : 'open'
  await setConversation(scope, conversation.id, { state, closedAt: null, isLeft: false })
  return (await addEvent(scope, conversation, 'reopened')).conversation
}

type Said = Awaited<ReturnType<typeof addMessage>>

async function goOn(
  scope: Scope,
  { message, conversation }: Said,
  { askHelp, before, visitor }: VisitorWords & ChatParts & { before: string | undefined },
): Promise<void> {
  if (conversation.state === 'bot') {
    const mayAnswer = await doesBotAnswer(scope, await readChatSettings(scope))
    // A picture alone says nothing that a bot reads.
    if (askHelp && mayAnswer && message.text !== null)
      await answerAsBot(scope, conversation, { text: message.text, askHelp })
    else await wantPerson(scope, conversation, { visitor, isAsked: false })
    return
  }
  const told = before === 'member' ? await tellCaseOfWords(scope, conversation, message) : conversation
  if (told.caseId === null) await keepCase(scope, told, { visitor })
}
