import { bestListLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

export type CategoryOfBest = { code: string; name: string; nameEn: string | null }

/** Categories in which a product has enough ratings for a best-rated list. */
export async function listBestCategories(scope: Scope): Promise<CategoryOfBest[]> {
  const { rows } = await sql<CategoryOfBest>`
    select code, name, name_en as "nameEn"
    from category
    where shop_id = ${scope.shopId}
      and exists (
        select
        from product
        join shown_facet_count as verified
          on verified.shop_id = ${scope.shopId}
          and verified.product_id = product.id
          and verified.facet = 'verified'
        where product.shop_id = ${scope.shopId}
          and product.category_code = category.code
          and archived_at is null
          and verified.count >= ${bestListLimits.verifiedMin}
      )
    order by name, code`.execute(scope.db)
  return rows
}
