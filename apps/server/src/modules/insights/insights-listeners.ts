import type { Listener } from '../../platform/scope.ts'
import { recutDays } from '../feedback/index.ts'
import { shopTimeZoneChanged } from '../shops/index.ts'
import { rebuildRollups } from './rebuild-rollups.ts'

export const insightsListeners: Listener[] = [
  {
    module: 'insights',
    event: shopTimeZoneChanged,
    when: 'later',
    // Harmless when run twice: days and rollups are computed from the rows each time.
    async run(scope) {
      await recutDays(scope)
      await rebuildRollups(scope)
      await scope.tellLive({ kind: 'feedback.changed' })
    },
  },
]
