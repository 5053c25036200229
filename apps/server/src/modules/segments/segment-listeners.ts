import type { Listener } from '../../platform/scope.ts'
import { orderChanged } from '../catalogue/index.ts'
import { recountStandings } from './recount-standings.ts'

export const segmentListeners: Listener[] = [
  {
    module: 'segments',
    event: orderChanged,
    when: 'later',
    // Harmless when run twice: it counts from the orders as they stand now.
    async run(scope, payload) {
      const { customerIds } = orderChanged.payload.parse(payload)
      await recountStandings(scope, customerIds, 'orders')
    },
  },
]
