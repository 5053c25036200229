import type { Listener } from '../../platform/scope.ts'
import { orderDelivered, orderRefunded } from '../catalogue/index.ts'
import { dropRefunded } from './requests/drop-refunded.ts'
import { planOrders } from './requests/plan-orders.ts'

/** Both are harmless when run twice: an order has one request of each step, and what was dropped is planned no more. */
export const reviewListeners: Listener[] = [
  {
    module: 'reviews',
    event: orderDelivered,
    when: 'later',
    run: (scope, payload) => planOrders(scope, orderDelivered.payload.parse(payload).orderIds),
  },
  {
    module: 'reviews',
    event: orderRefunded,
    when: 'later',
    run: (scope, payload) => dropRefunded(scope, orderRefunded.payload.parse(payload).orderIds),
  },
]
