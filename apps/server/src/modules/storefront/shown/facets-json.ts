import { type RawBuilder, sql } from 'kysely'
import { slot } from '../sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
const tagsMax = sql.lit(20)

/**
 * Counts of a product's facets but tags and traits; the most frequent tags that at least two reviews share; the values
 * of declared traits. Slots `shop`, `product`.
 */
export const facetsJson: RawBuilder<unknown> = sql`
  select json_build_object(
    'counts', coalesce((
      select json_object_agg(facet, count)
      from shown_facet_count
      where shop_id = ${shop}
        and product_id = ${product}
        and (facet < 'like:' or facet >= 'like;' and facet < 'tag:' or facet >= 'tag;')
        and count > 0
    ), '{}'),
    'tags', coalesce((
      select json_agg(json_build_object('tag', substr(facet, 5), 'count', count) order by count desc, facet)
      from (
        select facet, count
        from shown_facet_count
        where shop_id = ${shop}
          and product_id = ${product}
          and facet like 'tag:%'
          and count > 1
        order by count desc, facet
        limit ${tagsMax}
      ) as frequent
    ), '[]'),
    'traits', coalesce((
      select json_agg(
        json_build_object(
          'code', code, 'name', name, 'nameEn', name_en, 'values', coalesce((
            select json_agg(json_build_object('value', choice, 'count', count) order by choice_place)
            from unnest(choices) with ordinality as given (choice, choice_place)
            join shown_facet_count as counted
              on counted.shop_id = ${shop}
              and counted.product_id = ${product}
              and counted.facet = 'like:' || code || ':' || choice
            where count > 0
          ), '[]')
        )
        order by place
      )
      from review_trait
      where shop_id = ${shop}
    ), '[]')
  )`
