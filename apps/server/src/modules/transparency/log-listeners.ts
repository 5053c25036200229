import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Listener } from '../../platform/scope.ts'
import { orderDelivered } from '../catalogue/index.ts'
import { shopCreated } from '../shops/index.ts'
import { logDeliveries } from './log-deliveries.ts'
import { logStage } from './log-stage.ts'

export const logListeners: Listener[] = [
  {
    module: 'transparency',
    event: shopCreated,
    when: 'inline',
    // Harmless when run twice: a shop stands in the list once. Every shop has a log, so nobody need note it later.
    run: (scope) => noteWork(scope, logStage),
  },
  {
    module: 'transparency',
    event: orderDelivered,
    when: 'later',
    // Harmless when run twice: the entry has the order's own id, and entries of one id are logged once.
    run: (scope, payload) => logDeliveries(scope, orderDelivered.payload.parse(payload).orderIds),
  },
]
