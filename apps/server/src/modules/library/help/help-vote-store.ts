import type { Scope } from '../../../platform/scope.ts'
import './help-tables.ts'

export type HelpVote = { pageId: string; voter: Buffer; network: Buffer; isHelpful: boolean }

/** One word of a visitor on a page, the last. */
export async function keepVote(scope: Scope, vote: HelpVote): Promise<void> {
  const { isHelpful } = vote
  await scope.db
    .insertInto('helpVote')
    .values({ shopId: scope.shopId, ...vote, at: scope.now })
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'pageId', 'voter']).doUpdateSet({ isHelpful, at: scope.now }),
    )
    .execute()
}
