import type { Scope } from '../../platform/scope.ts'
import { stateChanges } from './case-state.ts'
import { claimSettled } from './case-store.ts'
import { changeCase } from './change-case.ts'
import { forgetOldPresence } from './presence-store.ts'
import { readCaseSettings } from './rules/case-settings.ts'

const dayMs = 86_400_000
const casesMax = 500

/**
 * Closes what was resolved so long ago that the customer can no longer reopen it. Harmless when run twice or by two
 * workers: each case is claimed, and closed once.
 */
export async function closeSettled(scope: Scope): Promise<number> {
  const { reopenDays } = await readCaseSettings(scope)
  const before = new Date(scope.now.getTime() - reopenDays * dayMs)
  const rows = await claimSettled(scope, { before, limit: casesMax })
  for (const row of rows) {
    await changeCase(scope, row, stateChanges(row, 'closed', scope.now), {
      kind: 'state',
      detail: { from: row.state, to: 'closed', because: 'time-over' },
    })
  }
  await forgetOldPresence(scope)
  return rows.length
}
