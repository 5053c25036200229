import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import type { ChatToken } from '../chat-token.ts'
import { type ConversationRow, lockConversation, setConversation } from '../conversation-store.ts'
import { finishChat } from '../finish-chat.ts'
import { tellChat } from '../message-store.ts'
import { wantPerson } from '../want-person.ts'

export type VisitorAct = { act: 'person' } | { act: 'end' } | { act: 'seen'; sequence: number }

/** A visitor asks for a person, ends the conversation, or has read. Done twice, it is done once. */
export function actAsVisitor(
  platform: Platform,
  { shopId, conversationId }: ChatToken,
  act: VisitorAct,
): Promise<void> {
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const conversation = await lockConversation(scope, conversationId)
    if (act.act === 'end') await finishChat(scope, conversation)
    else if (act.act === 'person') await wantPerson(scope, conversation)
    else await noteSeen(scope, conversation, act.sequence)
  })
}

async function noteSeen(scope: Scope, conversation: ConversationRow, sequence: number): Promise<void> {
  const seenByVisitor = Math.min(sequence, conversation.lastSequence)
  if (seenByVisitor <= conversation.seenByVisitor) return
  await setConversation(scope, conversation.id, { seenByVisitor })
  await tellChat(scope, conversation.id)
}
