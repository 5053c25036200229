import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { priorityNow } from './add-voices.ts'
import { lockCases, lockOpenings, setCase } from './case-store.ts'
import { tellChanged } from './change-case.ts'
import { readFactsOfCase, topicOf } from './voice-facts.ts'
import './service-case-tables.ts'

/**
 * Weighs open cases anew whose voices were read only after somebody had opened them: priority and topic follow from
 * the reading. Nobody decided anything, so the version stays.
 */
export async function refreshCases(scope: Scope, feedbackIds: readonly string[]): Promise<void> {
  // A case that somebody opens right now is waited for: it may have been weighed before the reading was there.
  await lockOpenings(scope)
  const rows = await sql<{ id: string }>`
    select distinct case_id as id
    from case_voice
    where shop_id = ${scope.shopId} and feedback_id = any(${[...feedbackIds]}::uuid[])`.execute(scope.db)
  if (rows.rows.length === 0) return
  const cases = await lockCases(
    scope,
    rows.rows.map(({ id }) => id),
  )
  for (const row of cases) {
    if (!row.isOpen) continue
    const changes = await priorityNow(scope, row)
    const topic = row.topic ?? topicOf(await readFactsOfCase(scope, row.id))
    if (changes.priority === row.priority && topic === row.topic) continue
    await setCase(scope, row.id, { ...changes, topic })
    await tellChanged(scope, row.id)
  }
}
