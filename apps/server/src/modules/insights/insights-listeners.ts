import type { Listener } from '../../platform/scope.ts'
import { feedbackReworded, recutDays } from '../feedback/index.ts'
import { reviewEdited } from '../reviews/index.ts'
import { shopTimeZoneChanged } from '../shops/index.ts'
import { forgetReadings } from './forget-readings.ts'
import { rebuildRollups } from './rebuild-rollups.ts'

export const insightsListeners: Listener[] = [
  {
    module: 'insights',
    event: reviewEdited,
    // In the announcer's transaction, so that rollups equal a recount at every moment.
    when: 'inline',
    // Not run twice: an inline listener is part of the announcer's transaction.
    run: (scope, payload) => forgetReadings(scope, reviewEdited.payload.parse(payload).ids),
  },
  {
    module: 'insights',
    event: feedbackReworded,
    when: 'inline',
    // Not run twice: an inline listener is part of the announcer's transaction.
    run: (scope, payload) => forgetReadings(scope, feedbackReworded.payload.parse(payload).ids),
  },
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
