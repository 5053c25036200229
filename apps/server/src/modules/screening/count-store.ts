import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { PublicationState } from './screening-tables.ts'

/** A review that begins (`by` 1) or ends (`by` -1) to stand somewhere. */
export type CountMove = {
  productId: string | null
  rating: number | null
  occurredAt: Date
  state: PublicationState
  by: 1 | -1
}

/** Keeps stars of published reviews and counts of where reviews stand; in the transaction that decides. */
export async function moveCounts(scope: Scope, moves: readonly CountMove[]): Promise<void> {
  await moveStars(
    scope,
    moves.filter(({ state }) => state === 'published'),
  )
  await moveStates(scope, moves)
}

/** Keys in one order, so that two transactions never deadlock. */
async function moveStars(scope: Scope, moves: readonly CountMove[]): Promise<void> {
  const rows = summed(
    moves.flatMap(({ productId, rating, by }) =>
      productId === null || rating === null ? [] : [{ parts: [productId, String(rating)], by }],
    ),
  )
  if (rows.length === 0) return
  await sql`
    insert into published_stars as stars (shop_id, product_id, rating, count)
    select ${scope.shopId}, product_id, rating, by
    from unnest(
      ${rows.map(({ parts }) => parts[0])}::uuid[],
      ${rows.map(({ parts }) => parts[1])}::smallint[],
      ${rows.map(({ by }) => by)}::bigint[]
    ) as row (product_id, rating, by)
    on conflict (shop_id, product_id, rating) do update set count = stars.count + excluded.count`.execute(
    scope.db,
  )
}

async function moveStates(scope: Scope, moves: readonly CountMove[]): Promise<void> {
  const rows = summed(
    moves.map(({ occurredAt, rating, state, by }) => ({
      parts: [occurredAt.toISOString().slice(0, 10), String(rating ?? 0), state],
      by,
    })),
  )
  if (rows.length === 0) return
  await sql`
    insert into publication_count as counted (shop_id, day, rating, state, count)
    select ${scope.shopId}, day, rating, state, by
    from unnest(
      ${rows.map(({ parts }) => parts[0])}::date[],
      ${rows.map(({ parts }) => parts[1])}::smallint[],
      ${rows.map(({ parts }) => parts[2])}::text[],
      ${rows.map(({ by }) => by)}::bigint[]
    ) as row (day, rating, state, by)
    on conflict (shop_id, day, rating, state) do update set count = counted.count + excluded.count`.execute(
    scope.db,
  )
}

type Part = { parts: string[]; by: number }

/** Sums per key, sorted by it; keys whose sum is 0 are left out. */
function summed(parts: readonly Part[]): Part[] {
  const sums = new Map<string, Part>()
  for (const { parts: key, by } of parts) {
    const name = key.join('\n')
    sums.set(name, { parts: key, by: (sums.get(name)?.by ?? 0) + by })
  }
  return [...sums.entries()]
    .filter(([, { by }]) => by !== 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, part]) => part)
}
