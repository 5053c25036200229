import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './shown-tables.ts'

/** `helpful` of `of` readers; `helpfulness` is what "most helpful first" goes by, 0 to 1. */
export type VotesOfReview = { feedbackId: string; helpful: number; of: number; helpfulness: number }

/** Keeps the votes, and moves the reviews to their places in the order by help. The caller holds the lock. */
export async function saveVotes(scope: Scope, votes: readonly VotesOfReview[]): Promise<void> {
  const given = sql`unnest(
      ${votes.map(({ feedbackId }) => feedbackId)}::uuid[], ${votes.map(({ helpful }) => helpful)}::int[],
      ${votes.map((vote) => vote.of)}::int[], ${votes.map(({ helpfulness }) => helpfulness)}::real[]
    ) as given (feedback_id, helpful, voted, helpfulness)`
  await sql`
    insert into shown_vote (shop_id, feedback_id, helpful, voted, helpfulness)
    select ${scope.shopId}, feedback_id, helpful, voted, helpfulness
    from ${given}
    order by feedback_id
    on conflict (shop_id, feedback_id) do update set
      helpful = excluded.helpful, voted = excluded.voted, helpfulness = excluded.helpfulness`.execute(
    scope.db,
  )
  await sql`
    with moved as (
      update shown_review as shown
      set helpfulness = given.helpfulness
      from ${given}
      where shown.shop_id = ${scope.shopId}
        and shown.feedback_id = given.feedback_id
        and shown.helpfulness <> given.helpfulness
      returning shown.product_id, shown.occurred_at, shown.feedback_id, shown.facets, shown.helpfulness
    )
    update shown_facet
    set helpfulness = moved.helpfulness
    from moved
    cross join unnest(moved.facets) as carried
    where shown_facet.shop_id = ${scope.shopId}
      and shown_facet.product_id = moved.product_id
      and shown_facet.facet = carried
      and shown_facet.occurred_at = moved.occurred_at
      and shown_facet.feedback_id = moved.feedback_id`.execute(scope.db)
}
