import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { DeciderKind } from './decider.ts'
import type { PublicationState } from './screening-tables.ts'

/** Present states of reviews; behind the lock of screening they stay so until the transaction ends. */
export async function findPublications(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, PublicationState>> {
  const rows = await scope.db
    .selectFrom('publication')
    .select(['feedbackId', 'state'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ feedbackId, state }) => [feedbackId, state]))
}

export type LastDecision = {
  id: string
  state: PublicationState
  code: string | null
  reason: string | null
  decidedBy: string
  deciderId: string | null
  deciderKind: DeciderKind
}

/** The last decision about a review; undefined when nobody has decided. */
export function findLastDecision(
  scope: Scope,
  feedbackId: string,
  { butAuthors }: { butAuthors: boolean } = { butAuthors: false },
): Promise<LastDecision | undefined> {
  return scope.db
    .selectFrom('decision')
    .select(['id', 'state', 'code', 'reason', 'decidedBy', 'deciderId', 'deciderKind'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .$if(butAuthors, (query) => query.where('deciderKind', '!=', 'author'))
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/**
 * Those of the reviews that stand where they stand by the product alone. What a person or a reader decided stays with
 * people until the review is public again, whatever its author changes or withdraws meanwhile; what a person published,
 * until the product looks at new words.
 */
export async function findDecidedBySelf(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>`
    select wanted.id
    from unnest(${[...ids]}::uuid[]) as wanted (id)
    where not exists (
      select
      from decision as judged
      where judged.shop_id = ${scope.shopId}
        and judged.feedback_id = wanted.id
        and judged.decider_kind in ('person', 'reader')
        and not exists (
          select
          from decision as later
          where later.shop_id = ${scope.shopId}
            and later.feedback_id = wanted.id
            and later.id > judged.id
            and later.decider_kind <> 'author'
            and (later.state = 'published' or judged.state = 'published')
        )
    )`.execute(scope.db)
  return new Set(rows.rows.map(({ id }) => id))
}

/** Those of the reviews that the detector has said nothing about. */
export async function findUnjudged(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await sql<{ id: string }>`
    select wanted.id
    from unnest(${[...ids]}::uuid[]) as wanted (id)
    where not exists (
      select
      from screening_verdict
      where shop_id = ${scope.shopId}
        and feedback_id = wanted.id
    )`.execute(scope.db)
  return new Set(rows.rows.map(({ id }) => id))
}

/** True when the detector has come to suspect a review after a decision: what it would have held waits for a person. */
export async function isSuspectSince(scope: Scope, feedbackId: string, decisionId: string): Promise<boolean> {
  const verdict = await scope.db
    .selectFrom('screeningVerdict')
    .select('decision')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('id', '>', decisionId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return verdict !== undefined && verdict.decision !== 'accept'
}
