import type { Scope } from '../../platform/scope.ts'
import { type NewLogEntry, subjectsOf, waitingEntryOf } from './log-entry-body.ts'
import { insertWaiting } from './log-store.ts'
import { ensureSalts } from './salt-store.ts'

/**
 * Tells the log, in the caller's transaction: either what happened and its entry are both there, or neither is. Entries
 * keep the order given; a worker gives them positions. At most two statements, however many entries.
 */
export async function appendToLog(scope: Scope, entries: readonly NewLogEntry[]): Promise<void> {
  if (entries.length === 0) return
  const salts = await ensureSalts(scope, subjectsOf(entries))
  await insertWaiting(
    scope,
    entries.map((entry) => waitingEntryOf({ entry, id: entry.id ?? scope.newId(), now: scope.now, salts })),
  )
}
