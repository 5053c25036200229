import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { readPortalSettings } from '../portal-settings.ts'
import { lockItems, recountItems } from './board-item-store.ts'
import { isShown } from './board-states.ts'
import { dropVote, keepVote } from './vote-store.ts'

export type SuggestionVote = {
  shopId: string
  itemId: string
  isFor: boolean
  /** Where the visitor comes from and with what; only a keyed hash of it is kept. */
  visitor: string
  /** The block of addresses that this is in; only a keyed hash of it is kept. */
  network: string
}

/** Takes or takes back a vote. Returns the votes that count, whether or not this one does. */
export function voteForSuggestion(platform: Platform, vote: SuggestionVote): Promise<number> {
  return runInShop(platform, { shopId: vote.shopId, actor: { kind: 'author' } }, async (scope) => {
    const { itemId, isFor } = vote
    await refuseWithoutBoard(scope)
    const [item] = await lockItems(scope, [itemId])
    if (!item || !isShown(item.state)) throw new AppError('board/item-not-found')
    const { voter, network } = hashesOf(scope, vote)
    if (isFor) await keepVote(scope, { itemId, voter, network, isConfirmed: false })
    else await dropVote(scope, { itemId, voter })
    await recountItems(scope, [itemId])
    return readVotes(scope, itemId)
  })
}

/** What is kept of a visitor: one of the visitor, one of the network around. */
export function hashesOf(
  { keys, shopId }: Pick<Scope, 'keys' | 'shopId'>,
  visit: { visitor: string; network: string },
): { voter: Buffer; network: Buffer } {
  return {
    voter: keys.lookup(shopId, `board vote\n${visit.visitor}`),
    network: keys.lookup(shopId, `board network\n${visit.network}`),
  }
}

/** Refuses `portal/no-board` where the shop has none. */
export async function refuseWithoutBoard(scope: Scope): Promise<void> {
  const { hasBoard } = await readPortalSettings(scope)
  if (!hasBoard) throw new AppError('portal/no-board')
}

async function readVotes(scope: Scope, itemId: string): Promise<number> {
  const row = await scope.db
    .selectFrom('boardItem')
    .select('votes')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  return row.votes
}
