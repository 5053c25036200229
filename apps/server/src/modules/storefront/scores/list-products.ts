import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { newestPicture } from './newest-picture.ts'
import { priorCount } from './score-sql.ts'

export type ListedProduct = {
  id: string
  name: string
  nameEn: string | null
  count: number
  /** Bayesian mean, as everywhere a product is shown; null without a rating. */
  score: number | null
  /** Id of a buyer's newest picture of it. */
  pictureId: string | null
}

/** A page of a shop's products, most rated first, and how many there are in all. Archived ones are left out. */
export async function listProducts(
  scope: Scope,
  wanted: { words: string; offset: number; limit: number },
): Promise<{ products: ListedProduct[]; total: number }> {
  const pattern = `%${wanted.words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<ListedProduct & { total: number }>`
    with stars as (
      select product_id, sum(count) as count, sum(count * rating) as sum
      from published_stars
      where shop_id = ${scope.shopId}
      group by product_id
    ),
    usual as (
      select round(sum(sum) / nullif(sum(count), 0), 2) as prior
      from stars
    ),
    found as (
      select
        product.id,
        name,
        name_en,
        coalesce(stars.count, 0)::int as count,
        case when stars.count > 0 then
          round((${priorCount} * usual.prior + stars.sum) / (${priorCount} + stars.count), 2)::float
        end as score,
        (count(*) over ())::int as total
      from product
      cross join usual
      left join stars on stars.product_id = product.id
      where shop_id = ${scope.shopId}
        and archived_at is null
        and (${wanted.words === ''} or name ilike ${pattern} or name_en ilike ${pattern})
      order by coalesce(stars.count, 0) desc, name, id
      limit ${wanted.limit}
      offset ${wanted.offset}
    )
    select id, name, name_en as "nameEn", count, score, total, ${newestPicture(scope, sql`found.id`)} as "pictureId"
    from found
    order by count desc, name, id`.execute(scope.db)
  return { products: rows, total: rows[0]?.total ?? 0 }
}
