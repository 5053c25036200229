import type { Scope } from '../../platform/scope.ts'
import { findOrdersById } from '../catalogue/index.ts'
import { appendToLog } from './append-to-log.ts'

/**
 * Commits to orders as they are delivered, before anybody reviews them: who looks at a review later sees since when
 * its order was there. What the log shows of an order is a salted hash.
 */
export async function logDeliveries(scope: Scope, orderIds: string[]): Promise<void> {
  const orders = await findOrdersById(scope, orderIds)
  await appendToLog(
    scope,
    [...orders.values()].map(({ id, deliveredAt }) => ({
      kind: 'order-delivered',
      id,
      orderId: id,
      at: deliveredAt ?? scope.now,
    })),
  )
}
