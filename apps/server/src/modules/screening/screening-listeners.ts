import type { Listener, Scope } from '../../platform/scope.ts'
import { feedbackReceived } from '../feedback/index.ts'
import { reviewBroughtBack, reviewEdited, reviewWithdrawn } from '../reviews/index.ts'
import { decideAgain, restoreReviews, withdrawReviews } from './follow-author.ts'
import { screenVoices } from './screen-voices.ts'

type ReviewEvent = typeof reviewEdited

export const screeningListeners: Listener[] = [
  {
    module: 'screening',
    event: feedbackReceived,
    when: 'inline',
    // Harmless when run twice: a review has one first decision, enforced by its key.
    async run(scope, payload) {
      const { ids, isSingle } = feedbackReceived.payload.parse(payload)
      if (isSingle) await screenVoices(scope, ids)
    },
  },
  // Not run twice: an inline listener is part of the announcer's transaction.
  follow(reviewEdited, decideAgain),
  // Harmless when run twice: what is withdrawn stays so.
  follow(reviewWithdrawn, withdrawReviews),
  // Harmless when run twice: only what is withdrawn is brought back.
  follow(reviewBroughtBack, restoreReviews),
]

/** The author sees what became of a step in the answer to it, so it is decided in the same transaction. */
function follow(
  event: ReviewEvent,
  decide: (scope: Scope, ids: readonly string[]) => Promise<void>,
): Listener {
  return {
    module: 'screening',
    event,
    when: 'inline',
    run: (scope, payload) => decide(scope, event.payload.parse(payload).ids),
  }
}
