import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

/** Id of the newest picture in a published review of a product; null where there is none. */
export function newestPicture(scope: Scope, product: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql`(
    select attachment.id
    from shown_facet
    join feedback_attachment as attachment
      on attachment.shop_id = ${scope.shopId}
      and attachment.feedback_id = shown_facet.feedback_id
      and attachment.kind = 'image'
    where shown_facet.shop_id = ${scope.shopId}
      and shown_facet.product_id = ${product}
      and shown_facet.facet = 'picture'
    order by shown_facet.occurred_at desc, shown_facet.feedback_id desc, attachment.position, attachment.id
    limit 1
  )`
}
