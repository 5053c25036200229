import { helpLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { keepVote } from './help-vote-store.ts'
import './help-tables.ts'

export type HelpJudgement = {
  shopId: string
  slug: string
  isHelpful: boolean
  /** Where the visitor comes from and with what; only a keyed hash of it is kept. */
  visitor: string
  /** The block of addresses that this is in; only a keyed hash of it is kept. */
  network: string
}

/**
 * Notes whether a page helped. One visitor has one word on a page, the last; of one network only so many count within
 * a day, and nobody is told which.
 */
export function judgePage(platform: Platform, judgement: HelpJudgement): Promise<void> {
  return runInShop(platform, { shopId: judgement.shopId, actor: { kind: 'author' } }, async (scope) => {
    const pageId = await findPageOf(scope, judgement.slug)
    const voter = scope.keys.lookup(scope.shopId, `help vote\n${judgement.visitor}`)
    const network = scope.keys.lookup(scope.shopId, `help network\n${judgement.network}`)
    if (await hasJudgedEnough(scope, network)) return
    await keepVote(scope, { pageId, voter, network, isHelpful: judgement.isHelpful })
  })
}

/** A page that shoppers can read; a draft is as little there as none. */
async function findPageOf(scope: Scope, slug: string): Promise<string> {
  const row = await scope.db
    .selectFrom('helpPage')
    .innerJoin('helpText', 'helpText.pageId', 'helpPage.id')
    .select('helpPage.id')
    .where('helpPage.shopId', '=', scope.shopId)
    .where('helpText.shopId', '=', scope.shopId)
    .where('helpPage.slug', '=', slug)
    .where('helpPage.removedAt', 'is', null)
    .where('helpText.publishedNumber', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new AppError('help/page-not-found')
  return row.id
}

async function hasJudgedEnough(scope: Scope, network: Buffer): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from help_vote
    where shop_id = ${scope.shopId}
      and network = ${network}
      and at > ${scope.now}::timestamptz - interval '1 day'`.execute(scope.db)
  return (rows[0]?.count ?? 0) >= helpLimits.votesPerNetworkAndDay
}
