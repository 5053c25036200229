import type { Scope } from '../../../platform/scope.ts'
import type { MessageEnd } from '../../outreach/index.ts'
import { planRequest } from './plan-request.ts'
import { queueRequest } from './queue-request.ts'
import { readRequestFacts } from './request-facts.ts'
import { findRequest, lockPlanned } from './request-queries.ts'
import { changeRequest, insertRequest } from './request-store.ts'

/**
 * Notes how a message ended, and plans the reminder after one that was sent. Harmless when told twice: only what is
 * planned ends, and an order has one request of each step.
 */
export async function endRequest(scope: Scope, message: MessageEnd): Promise<void> {
  const planned = await lockPlanned(scope, message.customerId)
  const request = planned.find(({ id, messageId }) => id === message.subjectId && messageId === message.id)
  if (!request) return
  const { state, reason } = message
  await changeRequest(scope, request.id, { state, reason, endedAt: scope.now })
  if (state !== 'sent') return
  const ended = await findRequest(scope, request.id)
  if (ended) await planReminder(scope, { ...ended, step: ended.step + 1, isHastened: false })
}

/** The same order, one step on: due after the gap, for what is still not reviewed. */
async function planReminder(scope: Scope, next: Parameters<typeof readRequestFacts>[1]): Promise<void> {
  const plan = planRequest((await readRequestFacts(scope, next)).facts)
  if (plan.kind === 'drop') return
  const { orderId, customerId, step } = next
  const plannedFor = plan.kind === 'later' ? plan.notBefore : scope.now
  const id = await insertRequest(scope, { orderId, customerId, step, plannedFor })
  if (id) await queueRequest(scope, { id, customerId, step, attempt: 0, notBefore: plannedFor })
}
