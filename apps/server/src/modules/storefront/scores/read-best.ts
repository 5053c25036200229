import { type BestProduct, bestListLimits, toPublicId } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { newestPicture } from './newest-picture.ts'
import { readScorePeriod } from './score-rows.ts'
import { scoreSql } from './score-sql.ts'

export type BestRow = BestProduct & { pictureId: string | null }
export type BestRows = { items: BestRow[]; until: string; ratings: number; method: string }

/** The arithmetic, in signs that every language shares; docs/scores.md and the page say it in words. */
const method =
  'score = (10 × m + Σ) ÷ (10 + n); low = score − 1.96 × √(v ÷ (n + 11)); order: low, n, name; verified ≥ 5'

/**
 * Products by the lower end of their score's interval, so that few ratings cannot lead: archived ones and those with
 * fewer than five ratings of proven purchases are left out. All published ratings count, nothing else does.
 */
export async function readBest(
  scope: Scope,
  { category, limit }: { category?: string; limit: number },
): Promise<BestRows> {
  const items = await readRows(scope, {
    narrowed: category === undefined ? sql`` : sql`and product.category_code = ${category}`,
    limit,
  })
  return {
    items: items.map((row) => ({ ...row, productId: toPublicId('product', row.productId) })),
    until: (await readScorePeriod(scope)).to,
    ratings: items.reduce((sum, { count }) => sum + count, 0),
    method,
  }
}

async function readRows(
  scope: Scope,
  { narrowed, limit }: { narrowed: RawBuilder<unknown>; limit: number },
): Promise<BestRow[]> {
  const own = {
    count: sql`own.count`,
    sum: sql`own.sum`,
    squares: sql`own.squares`,
    prior: sql`prior`,
    priorSquares: sql`prior_squares`,
  }
  const { rows } = await sql<BestRow>`
    with stars as (
      select
        product_id,
        sum(count) as count,
        sum(count * rating) as sum,
        sum(count * rating * rating) as squares
      from published_stars
      where shop_id = ${scope.shopId}
      group by product_id
      having sum(count) > 0
    )
    select
      product.id as "productId",
      product.name,
      product.name_en as "nameEn",
      product.category_code as category,
      own.count::int as count,
      verified.count::int as verified,
      round(score, 2)::float as score,
      round(low, 2)::float as low,
      round(high, 2)::float as high,
      ${newestPicture(scope, sql`product.id`)} as "pictureId"
    from stars as own
    cross join (
      select round(sum(sum) / sum(count), 2) as prior, sum(squares) / sum(count) as prior_squares
      from stars
    ) as usual
    join product on product.shop_id = ${scope.shopId} and product.id = own.product_id
    join shown_facet_count as verified
      on verified.shop_id = ${scope.shopId}
      and verified.product_id = own.product_id
      and verified.facet = 'verified'
    cross join lateral (${scoreSql(own)}) as scored
    where verified.count >= ${bestListLimits.verifiedMin}
      and product.archived_at is null
      ${narrowed}
    order by scored.low desc, own.count desc, product.name, product.id
    limit ${limit}`.execute(scope.db)
  return rows
}
