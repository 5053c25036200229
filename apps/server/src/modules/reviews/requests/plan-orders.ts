import type { Scope } from '../../../platform/scope.ts'
import { readRequestPolicy } from './invitation-policy.ts'
import { planRequest, reportedLateDaysMax } from './plan-request.ts'
import { queueRequest } from './queue-request.ts'
import { type KnownLine, readRequestLines } from './request-facts.ts'
import { insertRequest } from './request-store.ts'

/**
 * Plans the invitation of orders that were delivered whole. Harmless when run twice: an order has one request of
 * each step by its key. Orders of nobody known, and those that are history already, are left alone.
 */
export async function planOrders(scope: Scope, orderIds: string[]): Promise<void> {
  const policy = await readRequestPolicy(scope)
  if (!policy.isOn || orderIds.length === 0) return
  const known = await readRequestLines(scope, { orderIds })
  for (const [orderId, lines] of byOrder(known)) {
    const customerId = lines[0]?.facts.customerId
    if (!customerId) continue
    const plan = planRequest({
      lines: lines.map(({ line }) => line),
      policy,
      history: [],
      now: scope.now,
      lateDays: reportedLateDaysMax,
    })
    if (plan.kind === 'drop') continue
    const plannedFor = plan.kind === 'later' ? plan.notBefore : scope.now
    const id = await insertRequest(scope, { orderId, customerId, step: 0, plannedFor })
    if (id) await queueRequest(scope, { id, customerId, step: 0, attempt: 0, notBefore: plannedFor })
  }
}

function byOrder(known: readonly KnownLine[]): Map<string, KnownLine[]> {
  const orders = new Map<string, KnownLine[]>()
  for (const one of known) orders.set(one.facts.orderId, [...(orders.get(one.facts.orderId) ?? []), one])
  return orders
}
