import { voteLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './vote-tables.ts'

/** Votes on one review that count. */
export type VoteCount = { feedbackId: string; helpful: number; voted: number }

/** False as well when there is no such review. */
export async function isPublished(scope: Scope, feedbackId: string): Promise<boolean> {
  const { rows } = await sql`
    select
    from publication
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = publication.feedback_id
    where publication.shop_id = ${scope.shopId}
      and publication.feedback_id = ${feedbackId}
      and publication.state = 'published'
      and feedback.erased_at is null`.execute(scope.db)
  return rows.length > 0
}

/**
 * Counts the raw votes on reviews: the oldest of each network that was not ruled out; of those, the first few of each
 * minute; and none while they come from too few networks.
 */
export async function countVotes(scope: Scope, ids: readonly string[]): Promise<VoteCount[]> {
  const { rows } = await sql<VoteCount>`
    with of_network as (
      select distinct on (feedback_id, network) feedback_id, is_helpful, at, voter
      from review_vote
      where shop_id = ${scope.shopId}
        and feedback_id = any(${[...ids]}::uuid[])
        and not exists (
          select
          from voting_network
          where voting_network.shop_id = ${scope.shopId}
            and voting_network.network = review_vote.network
            and ruled_out_at is not null
        )
      order by feedback_id, network, at, voter
    ),
    placed as (
      select
        feedback_id,
        is_helpful,
        row_number() over (partition by feedback_id, date_trunc('minute', at, 'UTC') order by at, voter) as place
      from of_network
    ),
    counted as (
      select feedback_id, count(*) filter (where is_helpful) as helpful, count(*) as voted
      from placed
      where place <= ${voteLimits.networksPerMinute}
      group by feedback_id
      having count(*) >= ${voteLimits.networksMin}
    )
    select id as feedback_id, coalesce(helpful, 0)::int as helpful, coalesce(voted, 0)::int as voted
    from unnest(${[...ids]}::uuid[]) as id
    left join counted on counted.feedback_id = id
    order by id`.execute(scope.db)
  return rows
}

/** The reviews that a network has voted on. */
export async function reviewsOfNetwork(scope: Scope, network: Buffer): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('reviewVote')
    .select('feedbackId')
    .distinct()
    .where('shopId', '=', scope.shopId)
    .where('network', '=', network)
    .execute()
  return rows.map(({ feedbackId }) => feedbackId)
}
