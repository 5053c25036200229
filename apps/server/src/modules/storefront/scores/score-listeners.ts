import type { Scope } from '../../../platform/scope.ts'
import type { orderChanged } from '../../catalogue/index.ts'
import { readVoteFigures } from '../../reviews/index.ts'
import { touchPages } from '../ready/touch-pages.ts'
import { lockShown } from '../shown/lock-shown.ts'
import { setVotes } from '../shown/set-votes.ts'
import { refreshScored, reviewsOfBuyers } from './scored-store.ts'

type ChangedOrders = ReturnType<(typeof orderChanged)['payload']['parse']>

/** Which of a buyer's trades are the first of a month may be others now. */
export async function refreshScoredOfOrders(scope: Scope, changed: ChangedOrders): Promise<void> {
  await refreshScored(scope, await reviewsOfBuyers(scope, changed))
}

/** Shows what readers found helpful. Read behind the lock, so that of two listeners the later one knows more. */
export async function showVotes(scope: Scope, ids: readonly string[]): Promise<void> {
  await lockShown(scope)
  const figures = await readVoteFigures(scope, ids)
  await setVotes(
    scope,
    figures.map(({ voted, ...figure }) => ({ ...figure, of: voted })),
  )
  touchPages(scope, { voices: [...ids] })
}
