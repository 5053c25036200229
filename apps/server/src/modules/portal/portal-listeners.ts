import type { Listener } from '../../platform/scope.ts'
import { improvementShipped } from '../improvements/index.ts'
import { shipItemsOfPlan } from './board/tell-shipped.ts'

export const portalListeners: Listener[] = [
  {
    module: 'portal',
    event: improvementShipped,
    when: 'later',
    // Harmless when run twice: a shipped suggestion stays shipped, and the key of a letter names plan and person.
    async run(scope, payload) {
      const { planId } = improvementShipped.payload.parse(payload)
      await shipItemsOfPlan(scope, planId)
    },
  },
]
