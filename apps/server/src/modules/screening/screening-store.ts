import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { Voice } from '../feedback/index.ts'
import type { PublicationState } from './screening-tables.ts'

/** Notes the first state of reviews. Returns the ids that had none. */
export async function insertPublications(
  scope: Scope,
  decided: readonly { voice: Voice; state: PublicationState }[],
): Promise<Set<string>> {
  if (decided.length === 0) return new Set()
  const rows = await sql<{ id: string }>`
    insert into publication (shop_id, feedback_id, state, product_id, occurred_at, changed_at)
    select ${scope.shopId}, id, state, product_id, occurred_at, ${scope.now}
    from unnest(
      ${decided.map(({ voice }) => voice.id)}::uuid[],
      ${decided.map(({ state }) => state)}::text[],
      ${decided.map(({ voice }) => voice.productId)}::uuid[],
      ${decided.map(({ voice }) => voice.occurredAt.toISOString())}::timestamptz[]
    ) as row (id, state, product_id, occurred_at)
    order by id
    on conflict (shop_id, feedback_id) do nothing
    returning feedback_id as id`.execute(scope.db)
  return new Set(rows.rows.map((row) => row.id))
}

export async function updatePublication(
  scope: Scope,
  feedbackId: string,
  state: PublicationState,
): Promise<void> {
  await scope.db
    .updateTable('publication')
    .set({ state, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .execute()
}

export type NewDecision = {
  feedbackId: string
  state: PublicationState
  code: string | null
  reason: string | null
  decidedBy: string
}

export async function insertDecisions(scope: Scope, decisions: readonly NewDecision[]): Promise<void> {
  if (decisions.length === 0) return
  await scope.db
    .insertInto('decision')
    .values(
      decisions.map((decision) => ({ shopId: scope.shopId, id: scope.newId(), at: scope.now, ...decision })),
    )
    .execute()
}

type StarMove = { productId: string | null; rating: number | null; by: 1 | -1 }

/** Keeps the counts of published stars per product; keys in one order, so that two transactions never deadlock. */
export async function moveStars(scope: Scope, moves: readonly StarMove[]): Promise<void> {
  const counts = new Map<string, { productId: string; rating: number; by: number }>()
  for (const { productId, rating, by } of moves) {
    if (productId === null || rating === null) continue
    const key = `${productId} ${rating}`
    counts.set(key, { productId, rating, by: (counts.get(key)?.by ?? 0) + by })
  }
  const rows = [...counts.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row)
  if (rows.length === 0) return
  await sql`
    insert into published_stars as stars (shop_id, product_id, rating, count)
    select ${scope.shopId}, product_id, rating, by
    from unnest(
      ${rows.map((row) => row.productId)}::uuid[],
      ${rows.map((row) => row.rating)}::smallint[],
      ${rows.map((row) => row.by)}::bigint[]
    ) as row (product_id, rating, by)
    on conflict (shop_id, product_id, rating) do update set count = stars.count + excluded.count`.execute(
    scope.db,
  )
}
