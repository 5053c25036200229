import type { Scope } from '../../platform/scope.ts'
import { type Changes, countChanges } from './count-changes.ts'
import { readCounted } from './insights-queries.ts'
import { applyChanges, clearRollups } from './rollup-store.ts'

const chunk = 5000
const firstId = '00000000-0000-0000-0000-000000000000'

/** Counts all rollups of the shop anew from its rows, in this transaction. Gives the same figures as before. */
export async function rebuildRollups(scope: Scope): Promise<void> {
  await clearRollups(scope)
  for await (const changes of recount(scope)) await applyChanges(scope, changes)
}

/** What the rollups should hold, in chunks to be summed. */
export async function* recount(scope: Scope): AsyncGenerator<Changes> {
  let after = firstId
  for (;;) {
    const rows = await readCounted(scope, after, chunk)
    if (rows.length > 0) yield countChanges(rows.map((voice) => ({ voice, by: 1 })))
    const last = rows.at(-1)
    if (!last || rows.length < chunk) return
    after = last.id
  }
}
