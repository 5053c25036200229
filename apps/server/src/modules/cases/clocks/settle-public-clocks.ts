import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { lockCase, setDueAt } from '../case-store.ts'
import { keepClocks } from './keep-clocks.ts'

/**
 * Looks again at the cases of reviews that came onto the public page or left it. Harmless when run twice, and in any
 * order: it looks at where each review stands now.
 */
export async function settlePublicClocks(scope: Scope, feedbackIds: readonly string[]): Promise<void> {
  const found = await sql<{ caseId: string }>`
    select distinct case_id as "caseId"
    from case_voice
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...feedbackIds]}::uuid[])
    order by case_id`.execute(scope.db)
  for (const { caseId } of found.rows) {
    const row = await lockCase(scope, caseId)
    const dueAt = await keepClocks(scope, row, scope.now)
    if (dueAt?.getTime() !== row.dueAt?.getTime()) await setDueAt(scope, caseId, dueAt)
  }
}
