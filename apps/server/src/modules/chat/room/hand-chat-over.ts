import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows } from '../../shops/index.ts'
import { handCaseOver } from '../case-of-chat.ts'
import { refuseUnknownDepartment } from '../chat-settings.ts'
import { lockConversation, setConversation } from '../conversation-store.ts'
import { addEvent } from '../message-store.ts'

export type Target = { reason: string } & ({ memberId: string } | { departmentId: string })

/**
 * Hands a conversation with its case to a colleague or a department: all that was said stays with it, and why is told
 * to colleagues alone. A department's conversation waits for whoever of it takes it.
 */
export async function handChatOver(scope: Scope, id: string, target: Target): Promise<void> {
  const conversation = await lockConversation(scope, id)
  const reason = target.reason === '' ? null : target.reason
  const wantedAt = conversation.wantedAt ?? scope.now
  if ('memberId' in target) {
    const assigneeId = target.memberId
    const to = (await listMemberRows(scope)).find((member) => member.id === assigneeId)?.name
    if (to === undefined) throw new AppError('chat/unknown-colleague')
    await setConversation(scope, id, { state: 'open', assigneeId, closedAt: null, wantedAt })
    const { conversation: row } = await addEvent(scope, conversation, 'handed-over', { to, reason })
    return handCaseOver(scope, row, { assigneeId, ...(reason ? { why: reason } : {}) })
  }
  const { departmentId } = target
  const to = await refuseUnknownDepartment(scope, departmentId)
  await setConversation(scope, id, {
    state: 'waiting',
    assigneeId: null,
    departmentId,
    closedAt: null,
    wantedAt,
  })
  const { conversation: row } = await addEvent(scope, conversation, 'handed-over', { to, reason })
  await handCaseOver(scope, row, { assigneeId: null, departmentId, ...(reason ? { why: reason } : {}) })
}
