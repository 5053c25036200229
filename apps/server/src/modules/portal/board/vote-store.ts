import { boardLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../portal-tables.ts'

export type BoardVote = { itemId: string; voter: Buffer; network: Buffer; isConfirmed: boolean }

/** Keeps a vote. False when the network has given its share of the day already: it is left out and nobody is told. */
export async function keepVote(scope: Scope, vote: BoardVote): Promise<boolean> {
  if (!vote.isConfirmed && (await hasVotedEnough(scope, vote.network))) return false
  await scope.db
    .insertInto('boardVote')
    .values({ shopId: scope.shopId, ...vote, at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

async function hasVotedEnough(scope: Scope, network: Buffer): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from board_vote
    where shop_id = ${scope.shopId}
      and network = ${network}
      and not is_confirmed
      and at > ${scope.now}::timestamptz - interval '1 day'`.execute(scope.db)
  return (rows[0]?.count ?? 0) >= boardLimits.votesPerNetworkAndDay
}

export async function dropVote(
  scope: Scope,
  { itemId, voter }: Pick<BoardVote, 'itemId' | 'voter'>,
): Promise<void> {
  await scope.db
    .deleteFrom('boardVote')
    .where('shopId', '=', scope.shopId)
    .where('itemId', '=', itemId)
    .where('voter', '=', voter)
    .execute()
}

export async function hasVoted(
  scope: Scope,
  { itemId, voter }: Pick<BoardVote, 'itemId' | 'voter'>,
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('boardVote')
    .select('at')
    .where('shopId', '=', scope.shopId)
    .where('itemId', '=', itemId)
    .where('voter', '=', voter)
    .executeTakeFirst()
  return row !== undefined
}

/** Votes, followers and comments go from one suggestion to another; who has both keeps one. */
export async function moveAll(scope: Scope, { from, into }: { from: string; into: string }): Promise<void> {
  const { shopId } = scope
  await sql`
    insert into board_vote (shop_id, item_id, voter, network, is_confirmed, at)
    select shop_id, ${into}::uuid, voter, network, is_confirmed, at
    from board_vote
    where shop_id = ${shopId}
      and item_id = ${from}
    on conflict (shop_id, item_id, voter) do nothing`.execute(scope.db)
  await sql`
    delete from board_vote
    where shop_id = ${shopId}
      and item_id = ${from}`.execute(scope.db)
  await sql`
    update board_follow
    set item_id = ${into}
    where shop_id = ${shopId}
      and item_id = ${from}
      and not exists (
        select
        from board_follow as other
        where other.shop_id = ${shopId}
          and other.item_id = ${into}
          and other.customer_id = board_follow.customer_id
      )`.execute(scope.db)
  // Who asked at both and confirmed only the other one follows: the confirmation is what counts.
  await sql`
    update board_follow
    set confirmed_at = other.confirmed_at, ended_at = null
    from board_follow as other
    where board_follow.shop_id = ${shopId}
      and board_follow.item_id = ${into}
      and board_follow.confirmed_at is null
      and other.shop_id = ${shopId}
      and other.item_id = ${from}
      and other.customer_id = board_follow.customer_id
      and other.confirmed_at is not null
      and other.ended_at is null`.execute(scope.db)
  await sql`
    update board_comment
    set item_id = ${into}
    where shop_id = ${shopId}
      and item_id = ${from}`.execute(scope.db)
}
