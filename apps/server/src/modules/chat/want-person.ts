import type { Scope } from '../../platform/scope.ts'
import { keepCase } from './case-of-chat.ts'
import { isStaffed, readDesk } from './chat-desk.ts'
import { type ConversationRow, setConversation } from './conversation-store.ts'
import { addEvent } from './message-store.ts'
import type { Given } from './voice-of-chat.ts'

/**
 * Hands a locked conversation to the people of the shop, with all that was said; says honestly when nobody is there.
 * `isAsked`: the visitor asked, or the bot gave up; else there was never anybody but people.
 */
export async function wantPerson(
  scope: Scope,
  conversation: ConversationRow,
  { isAsked = true, ...given }: Given & { isAsked?: boolean } = {},
): Promise<ConversationRow> {
  if (conversation.state === 'waiting' || conversation.state === 'open') return conversation
  let row = await setConversation(scope, conversation.id, {
    state: 'waiting',
    wantedAt: scope.now,
    closedAt: null,
    assigneeId: null,
  })
  if (isAsked) row = (await addEvent(scope, row, 'person-wanted')).conversation
  if (!isStaffed(await readDesk(scope))) row = (await addEvent(scope, row, 'nobody-here')).conversation
  return keepCase(scope, row, given)
}
