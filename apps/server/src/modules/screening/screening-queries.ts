import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
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
}

/** The last decision about a review; undefined when nobody has decided. */
export function findLastDecision(
  scope: Scope,
  feedbackId: string,
  { butWithdrawals }: { butWithdrawals: boolean } = { butWithdrawals: false },
): Promise<LastDecision | undefined> {
  return scope.db
    .selectFrom('decision')
    .select(['id', 'state', 'code', 'reason', 'decidedBy', 'deciderId'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .$if(butWithdrawals, (query) => query.where('state', '!=', 'withdrawn'))
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Those of the reviews about which the product itself decided last; what a person decided stays with people. */
export async function findDecidedBySelf(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>`
    select wanted.id
    from unnest(${[...ids]}::uuid[]) as wanted (id)
    cross join lateral (
      select decided_by
      from decision
      where shop_id = ${scope.shopId}
        and feedback_id = wanted.id
      order by id desc
      limit 1
    ) as last
    where last.decided_by = 'Echoloop'`.execute(scope.db)
  return new Set(rows.rows.map(({ id }) => id))
}
