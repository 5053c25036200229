import type { Listener } from '../../platform/scope.ts'
import { feedbackUnderstood, followUpUnderstood } from '../insights/index.ts'
import { reviewBroughtBack, reviewWithdrawn } from '../reviews/index.ts'
import { findUnhappyFollowUps, findWaiting } from './reply-queries.ts'
import { beginWaitsAgain, endWithdrawnWaits, insertWaits } from './reply-store.ts'

export const caseListeners: Listener[] = [
  {
    module: 'cases',
    event: feedbackUnderstood,
    when: 'later',
    // Harmless when run twice: a voice waits once, enforced by its key, and not when it was answered meanwhile.
    async run(scope, payload) {
      const { ids } = feedbackUnderstood.payload.parse(payload)
      await insertWaits(scope, await findWaiting(scope, ids))
      await scope.tellLive({ kind: 'feedback.changed' })
    },
  },
  {
    module: 'cases',
    event: followUpUnderstood,
    when: 'later',
    // Harmless when run twice: a wait begins once with a follow-up, and not when it was answered after that.
    async run(scope, payload) {
      const { ids } = followUpUnderstood.payload.parse(payload)
      await beginWaitsAgain(scope, await findUnhappyFollowUps(scope, ids))
      await scope.tellLive({ kind: 'feedback.changed' })
    },
  },
  settleWaits(reviewWithdrawn),
  settleWaits(reviewBroughtBack),
]

/** Nobody waits under a review that its author took back. */
function settleWaits(event: typeof reviewWithdrawn): Listener {
  return {
    module: 'cases',
    event,
    when: 'later',
    // Harmless when run twice, and in any order: it looks at where the review stands now.
    async run(scope, payload) {
      const { ids } = event.payload.parse(payload)
      await endWithdrawnWaits(scope, ids)
      await insertWaits(scope, await findWaiting(scope, ids))
    },
  }
}
