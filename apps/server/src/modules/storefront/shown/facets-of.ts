import { type RawBuilder, sql } from 'kysely'
import { provesPurchase } from '../../catalogue/index.ts'

/**
 * Whether the purchase is proven. Verified: it came by a signed link, a key of the shop or the demo, for an order that
 * proves the purchase.
 */
export function provenBy(shop: RawBuilder<unknown>): RawBuilder<boolean> {
  const isProven = provesPurchase({
    shop,
    order: sql`feedback.order_id`,
    product: sql`feedback.product_id`,
    // The form opens when the goods count as arrived by the shop's own rule, so that its reviews need no second look.
    writtenAt: sql`case when feedback.channel = 'link' then 'infinity'::timestamptz else feedback.occurred_at end`,
  })
  return sql<boolean>`(feedback.channel in ('link', 'api', 'demo') and ${isProven})`
}

/** Facts that authors told about themselves: `trait.<code>`. */
const traitPattern = sql.lit('^trait[.][a-z][a-z0-9-]{0,39}$')

/**
 * All that a published review may be filtered by, as texts: `all`, `stars:5`, `picture`, `followUp`, `verified`,
 * `tag:屏幕清晰`, `dimension:quality`, `like:skin:dry`; and `given:4:quality`, which is counted only. Takes the rows
 * `feedback` and `analysis` of the statement around it.
 */
export function facetsOf(shop: RawBuilder<unknown>): RawBuilder<string[]> {
  return sql<string[]>`array(
    select distinct facet collate "C"
    from (
      select 'all' as facet
      union all
      select 'stars:' || feedback.rating
      where feedback.rating is not null
      union all
      select 'picture'
      where exists (
        select
        from feedback_attachment as attachment
        where attachment.shop_id = ${shop}
          and attachment.feedback_id = feedback.id
      )
      union all
      select 'followUp'
      where exists (
        select
        from follow_up
        where follow_up.shop_id = ${shop}
          and follow_up.feedback_id = feedback.id
      )
      union all
      select 'verified'
      where ${provenBy(shop)}
      union all
      select 'tag:' || ${tagOf(sql`phrase`)}
      from unnest(analysis.phrases) as phrase
      union all
      select unnest(array['dimension:' || code, 'given:' || stars || ':' || code])
      from jsonb_each_text(feedback.dimensions) as dimension (code, stars)
      union all
      select 'like:' || substr(fact, 7) || ':' || value
      from jsonb_each_text(feedback.facts) as told (fact, value)
      where fact ~ ${traitPattern}
        and length(value) between 1 and 60
    ) as facets
    order by 1
  )`
}

/** Noun and opinion as one reads them: Chinese without the space between. */
function tagOf(phrase: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`case when ${phrase} ~ '[\\u3400-\\u9fff]' then replace(${phrase}, ' ', '') else ${phrase} end`
}
