import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import { findByKey } from './message-queries.ts'
import { dropWaiting, holdWaiting, insertMessage, insertMessages, type NewMessage } from './message-store.ts'

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

/** Queues many messages in one statement, some hundreds at most. Returns how many were new. */
export async function queueMessages(scope: Scope, messages: readonly NewMessage[]): Promise<number> {
  if (messages.length === 0) return 0
  const added = await insertMessages(scope, messages)
  await noteWork(scope, messageStage)
  await scope.wakeWorkers(messageStage)
  return added
}

/** Ends the messages about a subject that have not left yet. Returns how many. `reason`: a code such as `refunded`. */
export function cancelMessages(
  scope: Scope,
  { subjectId, reason }: { subjectId: string; reason: string },
): Promise<number> {
  return dropWaiting(scope, { subjectId }, reason)
}

/**
 * Keeps one message from leaving until the caller's transaction ends, so that its words can be changed or it can be
 * called off. False when it is on its way already, or has ended.
 */
export function holdMessage(scope: Scope, messageId: string): Promise<boolean> {
  return holdWaiting(scope, messageId)
}
