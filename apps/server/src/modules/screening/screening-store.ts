import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { Voice } from '../feedback/index.ts'
import type { Decider } from './decider.ts'
import { findPublications } from './screening-queries.ts'
import type { PublicationState } from './screening-tables.ts'

/**
 * Where reviews stand; those that nobody has looked at get a place and are null. The caller holds the lock of screening,
 * so that it stays so until the transaction ends.
 */
export async function openPublications(
  scope: Scope,
  voices: readonly Voice[],
): Promise<Map<string, PublicationState | null>> {
  const ids = voices.map(({ id }) => id)
  const fresh = await insertPublications(scope, voices)
  const known = fresh.size === ids.length ? new Map() : await findPublications(scope, ids)
  return new Map(ids.map((id) => [id, fresh.has(id) ? null : (known.get(id) ?? null)]))
}

async function insertPublications(scope: Scope, voices: readonly Voice[]): Promise<Set<string>> {
  if (voices.length === 0) return new Set()
  const rows = await sql<{ id: string }>`
    insert into publication (shop_id, feedback_id, state, product_id, occurred_at, changed_at)
    select ${scope.shopId}, id, 'pending', product_id, occurred_at, ${scope.now}
    from unnest(
      ${voices.map(({ id }) => id)}::uuid[],
      ${voices.map(({ productId }) => productId)}::uuid[],
      ${voices.map(({ occurredAt }) => occurredAt.toISOString())}::timestamptz[]
    ) as row (id, product_id, occurred_at)
    order by id
    on conflict (shop_id, feedback_id) do nothing
    returning feedback_id as id`.execute(scope.db)
  return new Set(rows.rows.map((row) => row.id))
}

export async function updatePublications(
  scope: Scope,
  changes: readonly { feedbackId: string; state: PublicationState }[],
): Promise<void> {
  await sql`
    update publication
    set state = row.state, changed_at = ${scope.now}
    from unnest(
      ${changes.map(({ feedbackId }) => feedbackId)}::uuid[],
      ${changes.map(({ state }) => state)}::text[]
    ) as row (id, state)
    where publication.shop_id = ${scope.shopId}
      and publication.feedback_id = row.id`.execute(scope.db)
}

export type NewDecision = {
  feedbackId: string
  state: PublicationState
  code: string | null
  reason: string | null
  decider: Decider
}

export async function insertDecisions(scope: Scope, decisions: readonly NewDecision[]): Promise<void> {
  const column = <T>(read: (decision: NewDecision) => T) => decisions.map(read)
  await sql`
    insert into decision (shop_id, id, feedback_id, state, code, reason, decided_by, decider_id, decider_kind, at)
    select
      ${scope.shopId}, id, feedback_id, state, code, reason, decided_by, decider_id, decider_kind, ${scope.now}
    from unnest(
      ${decisions.map(() => scope.newId())}::uuid[], ${column((one) => one.feedbackId)}::uuid[],
      ${column((one) => one.state)}::text[], ${column((one) => one.code)}::text[],
      ${column((one) => one.reason)}::text[], ${column(({ decider }) => decider.name)}::text[],
      ${column(({ decider }) => decider.id)}::text[], ${column(({ decider }) => decider.kind)}::text[]
    ) as row (id, feedback_id, state, code, reason, decided_by, decider_id, decider_kind)`.execute(scope.db)
}
