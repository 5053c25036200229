import type { Scope } from '../../platform/scope.ts'
import { recordConsent } from '../customers/index.ts'
import type { OrderToSave } from './order-store.ts'

/** Notes what buyers agreed to when ordering, by customer id in order so that two requests never deadlock. */
export async function recordBuyerConsents(scope: Scope, orders: OrderToSave[]): Promise<void> {
  const told = orders.flatMap(({ customerId, order }) => {
    const consent = order.customer?.consent
    if (!customerId || !consent) return []
    return (['requests', 'notices'] as const).flatMap((purpose) => {
      const isGiven = consent[purpose]
      return isGiven === undefined ? [] : [{ customerId, purpose, isGiven, source: 'order' }]
    })
  })
  const sorted = told.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1))
  for (const consent of sorted) await recordConsent(scope, consent)
}
