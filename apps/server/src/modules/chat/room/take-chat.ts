import type { Scope } from '../../../platform/scope.ts'
import { handCaseOver } from '../case-of-chat.ts'
import { type ConversationRow, lockConversation, setConversation } from '../conversation-store.ts'
import { addEvent, isUuid } from '../message-store.ts'

/** Whoever acts has the conversation from now on. Who has it already changes nothing. */
export async function takeChat(scope: Scope, id: string): Promise<void> {
  const conversation = await lockConversation(scope, id)
  const isMine = conversation.state === 'open' && conversation.assigneeId === memberOf(scope)
  if (!isMine) await takeLocked(scope, conversation)
}

export async function takeLocked(scope: Scope, conversation: ConversationRow): Promise<ConversationRow> {
  const assigneeId = memberOf(scope)
  const taken = await setConversation(scope, conversation.id, {
    state: 'open',
    assigneeId,
    closedAt: null,
    isLeft: false,
    wantedAt: conversation.wantedAt ?? scope.now,
  })
  const to = scope.actor.kind === 'member' ? scope.actor.name : null
  const { conversation: row } = await addEvent(scope, taken, 'taken', { to, reason: null })
  if (assigneeId !== null) await handCaseOver(scope, row, { assigneeId })
  return row
}

/** A program by its key is nobody's colleague: it answers, and the conversation stays free for one. */
function memberOf({ actor }: Scope): string | null {
  return actor.kind === 'member' && isUuid(actor.id) ? actor.id : null
}
