import type { Scope } from '../../../platform/scope.ts'
import { lockConversation, setConversation } from '../conversation-store.ts'
import { tellChat } from '../message-store.ts'

/** The shop has read up to a message; the visitor sees that. */
export async function markSeen(scope: Scope, id: string, sequence: number): Promise<void> {
  const conversation = await lockConversation(scope, id)
  const seenByShop = Math.min(sequence, conversation.lastSequence)
  if (seenByShop <= conversation.seenByShop) return
  await setConversation(scope, id, { seenByShop })
  await tellChat(scope, id)
}
