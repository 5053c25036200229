import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { remedyColumns } from './remedy-columns.ts'
import { updateRemedy } from './remedy-store.ts'
import './remedy-tables.ts'

export type ClaimedRemedy = Omit<Selectable<Tables['remedy']>, 'shopId'>

/** Whoever took an order and has said nothing for this long is gone; handing one over takes seconds. */
const forgottenAfterMs = 2 * 60_000

/**
 * The remedy that waits longest to be ordered, marked as being ordered: from now on the shop may have it. An order
 * whose worker died is taken again, under the same key.
 */
export async function claimRemedy(scope: Scope): Promise<ClaimedRemedy | undefined> {
  const forgotten = new Date(scope.now.getTime() - forgottenAfterMs)
  const due = await scope.db
    .selectFrom('remedy')
    .select([...remedyColumns])
    .where('shopId', '=', scope.shopId)
    .where('nextTryAt', '<=', scope.now)
    .where((where) => where.or([where('claimedAt', 'is', null), where('claimedAt', '<', forgotten)]))
    .orderBy('nextTryAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!due) return undefined
  const claimed = {
    state: 'ordered' as const,
    orderedAt: due.orderedAt ?? scope.now,
    claimedAt: scope.now,
    attempts: due.attempts + 1,
  }
  await updateRemedy(scope, due.id, claimed)
  await scope.db
    .insertInto('remedyAttempt')
    .values({ shopId: scope.shopId, remedyId: due.id, number: claimed.attempts, startedAt: scope.now })
    .execute()
  return { ...due, ...claimed }
}

/** Writes down what came of one try. */
export async function endAttempt(
  scope: Scope,
  attempt: { remedyId: string; number: number; outcome: string },
): Promise<void> {
  await scope.db
    .updateTable('remedyAttempt')
    .set({ endedAt: scope.now, outcome: attempt.outcome })
    .where('shopId', '=', scope.shopId)
    .where('remedyId', '=', attempt.remedyId)
    .where('number', '=', attempt.number)
    .execute()
}

/** True when an order may leave now. */
export async function isOrderDue(scope: Scope): Promise<boolean> {
  const found = await sql<{ is: boolean }>`
    select exists (
      select from remedy
      where shop_id = ${scope.shopId} and next_try_at <= ${scope.now}
    ) as is`.execute(scope.db)
  return found.rows[0]?.is === true
}
