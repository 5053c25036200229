import { type RawBuilder, sql } from 'kysely'
import { slot } from '../sql-question.ts'

/** A list in one of two orders, at its beginning or after a cursor, by one facet or narrowed by several. */
export type ListVariant = { order: 'newest' | 'helpful'; isLater: boolean; isNarrow: boolean }

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
const limit = slot('limit', 'integer')
const facet = slot('facet', 'text')
const facets = slot('facets', 'texts')

/** Each order by the keys of an index, so that a page is a piece of it however deep it lies. */
const orders = {
  newest: sql`occurred_at desc, feedback_id desc`,
  helpful: sql`helpfulness desc, occurred_at desc, feedback_id desc`,
}
const at = sql`${slot('at', 'time')}::timestamptz`
const id = sql`${slot('id', 'uuid')}::uuid`
const after = {
  newest: sql`and (occurred_at, feedback_id) < (${at}, ${id})`,
  helpful: sql`and (helpfulness, occurred_at, feedback_id) < (${slot('helpfulness', 'real')}, ${at}, ${id})`,
}

/** Whatever else stands in the facts of a review is not for the public to ask about. */
const areDeclared = sql`not exists (
  select
  from unnest(${facets}) as wanted
  where wanted like 'like:%'
    and not exists (
      select
      from review_trait
      where review_trait.shop_id = ${shop}
        and wanted = any(select 'like:' || code || ':' || choice from unnest(choices) as choice)
    )
)`

/** The facet with the fewest reviews is gone through; the others are looked up, review by review. */
const rarest = sql`(
  select wanted
  from unnest(${facets}) as wanted
  left join shown_facet_count as counted
    on counted.shop_id = ${shop} and counted.product_id = ${product} and counted.facet = wanted
  order by coalesce(count, 0), wanted
  limit 1
)`

/** A subquery that the planner never turns into a join, so that the walk stops when the page is full. */
const hasAll = sql`(
  select shown_review.facets @> ${facets}
  from shown_review
  where shown_review.shop_id = ${shop}
    and shown_review.feedback_id = listed.feedback_id
)`

/**
 * One review more than the page shows. Slots `shop`, `product`, `limit`; `facet`, or `facets` when narrow; `at`, `id`
 * and for the helpful `helpfulness` when later.
 */
export function foundReviews({ order, isLater, isNarrow }: ListVariant): RawBuilder<unknown> {
  const chosen = isNarrow
    ? sql`and facet = ${rarest} and (select ${areDeclared}) and ${hasAll}`
    : sql`and facet = ${facet}`
  return sql`
    select feedback_id, occurred_at, helpfulness, row_number() over (order by ${orders[order]}) as place
    from shown_facet as listed
    where shop_id = ${shop}
      and product_id = ${product}
      ${chosen} ${isLater ? after[order] : sql``}
    order by ${orders[order]}
    limit ${limit} + 1`
}

/** How many reviews fit, where one facet says it; null where several do. */
export function matchingCount({ isNarrow }: ListVariant): RawBuilder<unknown> {
  const count = (of: RawBuilder<unknown>) => sql`
    select coalesce(sum(count), 0)
    from shown_facet_count
    where shop_id = ${shop}
      and product_id = ${product}
      and facet = ${of}`
  if (!isNarrow) return count(facet)
  return sql`
    select case
      when cardinality(${facets}) > 1 then null
      when ${areDeclared} then (${count(sql`(${facets})[1]`)})
      else 0
    end`
}
