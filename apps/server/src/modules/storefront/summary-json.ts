import { type RawBuilder, sql } from 'kysely'
import { slot } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
/** As many ratings of the shop's usual mean are mixed with a product's own. */
const weight = sql.lit(10)

/**
 * Counts of published stars; the score is the Bayesian mean (C·m + Σ stars) / (C + n) with m the mean of all
 * published stars of the shop and C = 10. The method carries the numbers, so that anyone can reckon it again.
 * `withoutService`: the same without reviews that speak of delivery or service alone, where there are any.
 * Slots `shop`, `product`.
 */
export const summaryJson: RawBuilder<unknown> = sql`
  select json_build_object(
    'productId', 'prd_' || replace(${product}::text, '-', ''),
    'count', count,
    'mean', round(sum / nullif(count, 0), 2),
    'score', case when count > 0 then round((${weight} * prior + sum) / (${weight} + count), 2) end,
    'stars', stars,
    'method', case
      when count > 0 then
        'score = (' || ${weight} || ' × ' || prior || ' + ' || sum || ') ÷ (' || ${weight} || ' + ' || count || ')'
      else 'score = (' || ${weight} || ' × m + Σ) ÷ (' || ${weight} || ' + n)'
    end,
    'withoutService', (
      select json_build_object(
        'count', reckoned.count - left_out,
        'mean', round((reckoned.sum - left_out_sum) / nullif(reckoned.count - left_out, 0), 2)
      )
      from (
        select sum(count) as left_out, sum(count * rating) as left_out_sum
        from service_only_stars
        where shop_id = ${shop}
          and product_id = ${product}
      ) as service
      where left_out > 0
    )
  )
  from (
    select
      coalesce(sum(count) filter (where is_own), 0) as count,
      coalesce(sum(count * rating) filter (where is_own), 0) as sum,
      round(sum(count * rating) / nullif(sum(count), 0), 2) as prior,
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
  ) as reckoned`
