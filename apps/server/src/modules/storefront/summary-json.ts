import { type RawBuilder, sql } from 'kysely'
import { priorCount, scoreSql } from './scores/score-sql.ts'
import { slot } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
/** As many ratings of the shop's usual mean are mixed with a product's own. */
const weight = sql.lit(priorCount)

const own = {
  count: sql`count`,
  sum: sql`sum`,
  squares: sql`squares`,
  prior: sql`prior`,
  priorSquares: sql`prior_squares`,
}

const withoutServiceJson = sql`
  select json_build_object(
    'count', kept,
    'mean', round(kept_sum / nullif(kept, 0), 2),
    'score', case when kept > 0 then round(score, 2) end,
    'low', case when kept > 0 then round(low, 2) end,
    'high', case when kept > 0 then round(high, 2) end
  )
  from (
    select
      reckoned.count - sum(count) as kept,
      reckoned.sum - sum(count * rating) as kept_sum,
      reckoned.squares - sum(count * rating * rating) as kept_squares
    from service_only_stars
    where shop_id = ${shop}
      and product_id = ${product}
    having sum(count) > 0
  ) as product_alone
  cross join lateral (
    ${scoreSql({ ...own, count: sql`kept`, sum: sql`kept_sum`, squares: sql`kept_squares` })}
  ) as scored_alone`

/**
 * Counts of published stars; the score is the Bayesian mean (C·m + Σ stars) / (C + n) with m the mean of all
 * published stars of the shop and C = 10. The method carries the numbers, so that anyone can reckon it again; `low` and
 * `high` are its interval. `withoutService`: the same without reviews that speak of delivery or service alone, where
 * there are any. Slots `shop`, `product`.
 */
export const summaryJson: RawBuilder<unknown> = sql`
  select json_build_object(
    'productId', 'prd_' || replace(${product}::text, '-', ''),
    'count', count,
    'mean', round(sum / nullif(count, 0), 2),
    'score', case when count > 0 then round(score, 2) end,
    'low', case when count > 0 then round(low, 2) end,
    'high', case when count > 0 then round(high, 2) end,
    'stars', stars,
    'method', case
      when count > 0 then
        'score = (' || ${weight} || ' × ' || prior || ' + ' || sum || ') ÷ (' || ${weight} || ' + ' || count || ')'
      else 'score = (' || ${weight} || ' × m + Σ) ÷ (' || ${weight} || ' + n)'
    end,
    'withoutService', (${withoutServiceJson})
  )
  from (
    select
      coalesce(sum(count) filter (where is_own), 0) as count,
      coalesce(sum(count * rating) filter (where is_own), 0) as sum,
      coalesce(sum(count * rating * rating) filter (where is_own), 0) as squares,
      round(sum(count * rating) / nullif(sum(count), 0), 2) as prior,
      sum(count * rating * rating) / nullif(sum(count), 0) as prior_squares,
      json_build_array(
        coalesce(sum(count) filter (where is_own and rating = 1), 0),
        coalesce(sum(count) filter (where is_own and rating = 2), 0),
        coalesce(sum(count) filter (where is_own and rating = 3), 0),
        coalesce(sum(count) filter (where is_own and rating = 4), 0),
        coalesce(sum(count) filter (where is_own and rating = 5), 0)
      ) as stars
    from (
      select rating, count, product_id = ${product} as is_own
      from published_stars
      where shop_id = ${shop}
    ) as given
  ) as reckoned
  cross join lateral (${scoreSql(own)}) as scored`
