import type { Scope } from '../../platform/scope.ts'
import { readChatSettings } from './chat-settings.ts'
import { lockConversation } from './conversation-store.ts'
import { finishChat } from './finish-chat.ts'

/**
 * Finishes conversations in which nobody said a word for the shop's time. Two workers at once take different ones, and
 * what is finished is not taken again.
 */
export async function sweepChats(scope: Scope, limit: number): Promise<number> {
  const { idleMinutes } = await readChatSettings(scope)
  const rows = await scope.db
    .selectFrom('chatConversation')
    .select(['id', 'state', 'answeredAt'])
    .where('shopId', '=', scope.shopId)
    .where('closedAt', 'is', null)
    .where('lastAt', '<', new Date(scope.now.getTime() - idleMinutes * 60_000))
    .orderBy('lastAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, state, answeredAt } of rows) {
    // Whoever waited in vain left a message: it stands among those that are still to be answered.
    const isLeft = state === 'waiting' && answeredAt === null
    await finishChat(scope, await lockConversation(scope, id), { isLeft })
  }
  return rows.length
}
