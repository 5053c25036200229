import type { Scope } from '../../platform/scope.ts'
import { keepCase } from './case-of-chat.ts'
import { type ConversationRow, setConversation } from './conversation-store.ts'
import { addEvent } from './message-store.ts'
import { voiceWords } from './voice-of-chat.ts'

/**
 * Finishes a locked conversation: what the visitor said is a voice from now on, with a case where a person took part or
 * was wanted. What is finished already stays as it is.
 */
export async function finishChat(
  scope: Scope,
  conversation: ConversationRow,
  { isLeft = false }: { isLeft?: boolean } = {},
): Promise<ConversationRow> {
  if (conversation.state === 'closed') return conversation
  const { conversation: row } = await addEvent(scope, conversation, 'closed')
  if (row.wantedAt !== null || row.answeredAt !== null) await keepCase(scope, row)
  else await voiceWords(scope, row)
  return setConversation(scope, row.id, { state: 'closed', closedAt: scope.now, isLeft, hereUntil: null })
}
