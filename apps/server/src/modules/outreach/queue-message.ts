import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import { findByKey } from './message-queries.ts'
import { dropWaiting, insertMessage, type NewMessage } from './message-store.ts'

/** Stage under which shops with messages are listed. */
export const messageStage = 'messages'

/**
 * Queues one message to one customer, in the caller's transaction. A second one of the same `dedupeKey` is the first
 * one: nothing is queued and `isNew` is false. Words and addresses are asked for when it leaves, not now.
 */
export async function queueMessage(
  scope: Scope,
  message: NewMessage,
): Promise<{ messageId: string; isNew: boolean }> {
  const added = await insertMessage(scope, message)
  if (added === undefined) {
    const known = await findByKey(scope, message.dedupeKey)
    if (known === undefined) throw new Error('a message of this key is neither there nor to be added')
    return { messageId: known, isNew: false }
  }
  await noteWork(scope, messageStage)
  await scope.wakeWorkers(messageStage)
  return { messageId: added, isNew: true }
}

/** Ends the messages about a subject that have not left yet. Returns how many. `reason`: a code such as `refunded`. */
export function cancelMessages(
  scope: Scope,
  { subjectId, reason }: { subjectId: string; reason: string },
): Promise<number> {
  return dropWaiting(scope, { subjectId }, reason)
}
