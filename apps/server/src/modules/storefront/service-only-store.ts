import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { touchPages } from './ready/touch-pages.ts'
import './service-only-tables.ts'

/**
 * Keeps the stars of published reviews that speak of delivery or service alone. Looks at where each review stands now,
 * so it may be asked twice and in any order: whoever asks last sees all.
 */
export async function countServiceOnly(scope: Scope, ids: readonly string[]): Promise<void> {
  const gone = await deleteStale(scope, ids)
  const come = await insertFresh(scope, ids)
  await moveStars(scope, [
    ...gone.map((star) => ({ ...star, by: -1 })),
    ...come.map((star) => ({ ...star, by: 1 })),
  ])
}

type Star = { productId: string; rating: number }

/** Published reviews among these that praise or criticise delivery and service, and nothing else. */
function serviceOnly(scope: Scope, ids: readonly string[]) {
  return sql`
    select feedback.id, feedback.product_id, feedback.rating
    from feedback
    join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.id = any(${[...ids]}::uuid[])
      and feedback.product_id is not null
      and feedback.rating is not null
      and publication.state = 'published'
      and analysis.aspects <> '[]'
      and analysis.own_aspects = '[]'
      and not exists (
        select
        from jsonb_array_elements(analysis.aspects) as mention
        where mention->>'code' !~ '^(logistics|service)[.]'
      )`
}

async function deleteStale(scope: Scope, ids: readonly string[]): Promise<Star[]> {
  const rows = await sql<Star>`
    delete from service_only_review as counted
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...ids]}::uuid[])
      and not exists (
        select
        from (${serviceOnly(scope, ids)}) as present
        where present.id = counted.feedback_id
          and present.product_id = counted.product_id
          and present.rating = counted.rating
      )
    returning product_id, rating`.execute(scope.db)
  return rows.rows
}

async function insertFresh(scope: Scope, ids: readonly string[]): Promise<Star[]> {
  const rows = await sql<Star>`
    insert into service_only_review (shop_id, feedback_id, product_id, rating)
    select ${scope.shopId}, id, product_id, rating
    from (${serviceOnly(scope, ids)}) as present
    order by id
    on conflict (shop_id, feedback_id) do nothing
    returning product_id, rating`.execute(scope.db)
  return rows.rows
}

/** Keys in one order, so that two transactions never deadlock. */
async function moveStars(scope: Scope, moves: readonly (Star & { by: number })[]): Promise<void> {
  if (moves.length === 0) return
  touchPages(scope, { products: moves.map(({ productId }) => productId), isShopWide: true })
  await sql`
    insert into service_only_stars as stars (shop_id, product_id, rating, count)
    select ${scope.shopId}, product_id, rating, sum(by)
    from unnest(
      ${moves.map(({ productId }) => productId)}::uuid[],
      ${moves.map(({ rating }) => rating)}::smallint[],
      ${moves.map(({ by }) => by)}::bigint[]
    ) as row (product_id, rating, by)
    group by product_id, rating
    having sum(by) <> 0
    order by product_id, rating
    on conflict (shop_id, product_id, rating) do update set count = stars.count + excluded.count`.execute(
    scope.db,
  )
}
