import type { Scope } from '../../../platform/scope.ts'
import { cancelMessages } from '../../outreach/index.ts'
import { type DropReason, planRequest } from './plan-request.ts'
import { readRequestFacts } from './request-facts.ts'
import { listPlannedOfOrders, type RequestRow } from './request-queries.ts'
import { changeRequest } from './request-store.ts'

/**
 * Takes back what is planned for orders that fell, so that staff see it at once; each sending checks it again
 * anyhow. Harmless when run twice: what was dropped is planned no more. All messages are cancelled before the first
 * request is changed, in the order in which a sender locks them.
 */
export async function dropRefunded(scope: Scope, orderIds: string[]): Promise<void> {
  if (orderIds.length === 0) return
  const dropped: { request: RequestRow; reason: DropReason }[] = []
  for (const request of await listPlannedOfOrders(scope, orderIds)) {
    const plan = planRequest((await readRequestFacts(scope, request)).facts)
    if (plan.kind !== 'drop') continue
    // None is cancelled when the message is on its way this moment: its end will be told.
    const cancelled = await cancelMessages(scope, { subjectId: request.id, reason: plan.reason })
    if (cancelled > 0) dropped.push({ request, reason: plan.reason })
  }
  for (const { request, reason } of dropped)
    await changeRequest(scope, request.id, { state: 'dropped', reason, endedAt: scope.now })
}
