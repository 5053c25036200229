import type { Listener, Scope } from '../../platform/scope.ts'
import { orderChanged } from '../catalogue/index.ts'
import { feedbackMediaAdded } from '../feedback/index.ts'
import { feedbackUnderstood, labelsCorrected } from '../insights/index.ts'
import { reviewEdited, reviewFollowedUp, reviewVoted } from '../reviews/index.ts'
import { reviewPublished, reviewRefused, reviewRemoved, reviewRestored } from '../screening/index.ts'
import { shopTimeZoneChanged } from '../shops/index.ts'
import { touchListeners } from './ready/touch-listeners.ts'
import { refreshScoredOfOrders, showVotes } from './scores/score-listeners.ts'
import { rebuildScores, refreshScored } from './scores/scored-store.ts'
import { countServiceOnly } from './service-only-store.ts'
import { refreshOfOrders } from './shown/refresh-of-orders.ts'
import { refreshShown } from './shown/refresh-shown.ts'

type IdsEvent = typeof reviewPublished
type Follow = (scope: Scope, ids: readonly string[]) => Promise<void>

/** Each is harmless when run twice: what is kept is compared with where the review stands now. */
export const storefrontListeners: Listener[] = [
  ...touchListeners,
  atOnce(reviewPublished, refreshShown),
  atOnce(reviewRestored, refreshShown),
  atOnce(reviewRemoved, refreshShown),
  atOnce(reviewRefused, refreshShown),
  atOnce(reviewEdited, refreshShown),
  atOnce(reviewFollowedUp, refreshShown),
  atOnce(feedbackMediaAdded, refreshShown),
  later(feedbackUnderstood, followReading),
  later(labelsCorrected, followReading),
  later(reviewEdited, countStars),
  later(reviewPublished, countStars),
  later(reviewRefused, countStars),
  later(reviewRemoved, countStars),
  later(reviewRestored, countStars),
  later(reviewVoted, showVotes),
  { module: 'storefront', event: shopTimeZoneChanged, when: 'later', run: rebuildScores },
  {
    module: 'storefront',
    event: orderChanged,
    when: 'inline',
    // Harmless when run twice: a badge is compared with where its order stands now.
    run: (scope, payload) => refreshOfOrders(scope, orderChanged.payload.parse(payload).orderIds),
  },
  {
    module: 'storefront',
    event: orderChanged,
    when: 'later',
    run: (scope, payload) => refreshScoredOfOrders(scope, orderChanged.payload.parse(payload)),
  },
]

async function countStars(scope: Scope, ids: readonly string[]): Promise<void> {
  await countServiceOnly(scope, ids)
  await refreshScored(scope, ids)
}

async function followReading(scope: Scope, ids: readonly string[]): Promise<void> {
  await countServiceOnly(scope, ids)
  await refreshShown(scope, ids)
}

/** In the announcer's transaction, so that what is taken down is gone from every list in the same moment. */
function atOnce(event: IdsEvent, follow: Follow): Listener {
  return { ...later(event, follow), when: 'inline' }
}

/** Later than the announcer's transaction, so that of a decision and a reading one at least sees the other. */
function later(event: IdsEvent, follow: Follow): Listener {
  return {
    module: 'storefront',
    event,
    when: 'later',
    run: (scope, payload) => follow(scope, event.payload.parse(payload).ids),
  }
}
