import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { facetsOf } from './facets-of.ts'
import './shown-tables.ts'

/**
 * Puts rows, facets and counts of these reviews in the place of those that were there, as the reviews stand now. One
 * statement for all of them; keys of counts in one order. The caller holds the lock.
 */
export async function replaceShown(scope: Scope, ids: readonly string[]): Promise<void> {
  const shop = sql`${scope.shopId}::uuid`
  const asked = sql`any(${[...ids]}::uuid[])`
  await sql`
    with present as materialized (${publishedNow(shop, asked)}), before as materialized (
      select shown.feedback_id, product_id, occurred_at, ${helpfulness} as helpfulness, facets
      from shown_review as shown
      ${votesOf(shop, asked, 'shown')}
      where shown.shop_id = ${shop}
        and shown.feedback_id = ${asked}
    ), gone as (
      delete from shown_review
      where shop_id = ${shop}
        and feedback_id = ${asked}
        and feedback_id not in (select feedback_id from present)
    ), kept as (
      insert into shown_review as shown (shop_id, feedback_id, product_id, occurred_at, helpfulness, facets)
      select ${shop}, feedback_id, product_id, occurred_at, helpfulness, facets
      from present
      on conflict (shop_id, feedback_id) do update set
        product_id = excluded.product_id, occurred_at = excluded.occurred_at, facets = excluded.facets
      where (shown.product_id, shown.occurred_at, shown.facets)
        is distinct from (excluded.product_id, excluded.occurred_at, excluded.facets)
    ), less as materialized (
      ${facetsIn('before')}
      except
      ${facetsIn('present')}
    ), more as materialized (
      ${facetsIn('present')}
      except
      ${facetsIn('before')}
    ), taken as (
      delete from shown_facet
      using less
      where shown_facet.shop_id = ${shop}
        and shown_facet.product_id = less.product_id
        and shown_facet.facet = less.facet
        and shown_facet.occurred_at = less.occurred_at
        and shown_facet.feedback_id = less.feedback_id
    ), put as (
      insert into shown_facet (shop_id, product_id, facet, occurred_at, feedback_id, helpfulness)
      select ${shop}, product_id, facet, occurred_at, feedback_id, helpfulness
      from more
      where facet not like 'given:%'
    )
    insert into shown_facet_count as counted (shop_id, product_id, facet, count)
    ${countMoves(shop)}
    on conflict (shop_id, product_id, facet) do update set count = counted.count + excluded.count`.execute(
    scope.db,
  )
}

/** Each table is asked by the ids themselves, so that none is read whole to be joined. */
function publishedNow(shop: RawBuilder<unknown>, asked: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select
      feedback.id as feedback_id,
      publication.product_id,
      publication.occurred_at,
      ${helpfulness} as helpfulness,
      ${facetsOf(shop)} as facets
    from publication
    join feedback on feedback.shop_id = ${shop} and feedback.id = publication.feedback_id
    left join analysis
      on analysis.shop_id = ${shop}
      and analysis.feedback_id = publication.feedback_id
      and analysis.feedback_id = ${asked}
    ${votesOf(shop, asked, 'publication')}
    where publication.shop_id = ${shop}
      and publication.feedback_id = ${asked}
      and feedback.id = ${asked}
      and publication.state = 'published'
      and publication.product_id is not null
      and feedback.erased_at is null`
}

const helpfulness = sql`coalesce(shown_vote.helpfulness, 0)`

function votesOf(
  shop: RawBuilder<unknown>,
  asked: RawBuilder<unknown>,
  rows: 'publication' | 'shown',
): RawBuilder<unknown> {
  return sql`
      left join shown_vote
        on shown_vote.shop_id = ${shop}
        and shown_vote.feedback_id = ${sql.ref(`${rows}.feedback_id`)}
        and shown_vote.feedback_id = ${asked}`
}

/** With the votes as they are now on both sides, so that only facets make a difference. */
function facetsIn(rows: 'before' | 'present'): RawBuilder<unknown> {
  return sql`
      select product_id, occurred_at, feedback_id, helpfulness, unnest(facets) as facet
      from ${sql.id(rows)}`
}

function countMoves(shop: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${shop}, product_id, facet, sum(by)
    from (
      select product_id, facet, -1 as by
      from less
      union all
      select product_id, facet, 1
      from more
    ) as moves
    group by product_id, facet
    having sum(by) <> 0
    order by product_id, facet`
}

/** Takes everything of the shop off. The caller holds the lock. */
export async function emptyShown(scope: Scope): Promise<void> {
  await sql`
    with facets as (
      delete from shown_facet
      where shop_id = ${scope.shopId}
    ), counts as (
      delete from shown_facet_count
      where shop_id = ${scope.shopId}
    )
    delete from shown_review
    where shop_id = ${scope.shopId}`.execute(scope.db)
}
