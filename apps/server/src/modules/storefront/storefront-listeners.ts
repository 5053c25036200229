import type { Listener } from '../../platform/scope.ts'
import { feedbackUnderstood, labelsCorrected } from '../insights/index.ts'
import { reviewEdited } from '../reviews/index.ts'
import { reviewPublished, reviewRefused, reviewRemoved, reviewRestored } from '../screening/index.ts'
import { countServiceOnly } from './service-only-store.ts'

/** Each is harmless when run twice: what is counted is compared with where the review stands now. */
export const storefrontListeners: Listener[] = [
  count(feedbackUnderstood),
  count(labelsCorrected),
  count(reviewEdited),
  count(reviewPublished),
  count(reviewRefused),
  count(reviewRemoved),
  count(reviewRestored),
]

/** Later than the announcer's transaction, so that of a decision and a reading one at least sees the other. */
function count(event: typeof reviewPublished): Listener {
  return {
    module: 'storefront',
    event,
    when: 'later',
    run: (scope, payload) => countServiceOnly(scope, event.payload.parse(payload).ids),
  }
}
