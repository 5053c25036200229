import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { lockCase, lockOpenings } from './case-store.ts'
import { noteCustomerWrote } from './note-customer-wrote.ts'
import './service-case-tables.ts'

/** Tells the cases of these reviews that their authors wrote again; what a case has heard already is left out. */
export async function noteFollowUps(scope: Scope, reviewIds: readonly string[]): Promise<void> {
  const rows = await sql<{ caseId: string; feedbackId: string; at: Date }>`
    select case_voice.case_id as "caseId", follow_up.feedback_id as "feedbackId", follow_up.created_at as at
    from follow_up
    join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = follow_up.feedback_id
    where follow_up.shop_id = ${scope.shopId}
      and follow_up.feedback_id = any(${[...reviewIds]}::uuid[])
    order by follow_up.created_at`.execute(scope.db)
  // Openings before cases, as everywhere: what follows in this transaction may open some.
  if (rows.rows.length > 0) await lockOpenings(scope)
  for (const { caseId, feedbackId, at } of rows.rows) {
    const row = await lockCase(scope, caseId)
    if (at > row.customerWroteAt) await noteCustomerWrote(scope, caseId, { at, feedbackId })
  }
}
