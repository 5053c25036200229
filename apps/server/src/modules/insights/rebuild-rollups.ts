import type { Scope } from '../../platform/scope.ts'
import { addCounted } from './apply-counted.ts'
import type { Counted } from './count-changes.ts'
import { readCounted } from './insights-queries.ts'
import { clearRollups } from './rollup-store.ts'
import { clearHours } from './surges/hour-store.ts'

const chunk = 5000
const firstId = '00000000-0000-0000-0000-000000000000'

/** Counts all rollups of the shop anew from its rows, in this transaction. Gives the same figures as before. */
export async function rebuildRollups(scope: Scope): Promise<void> {
  await clearRollups(scope)
  await clearHours(scope)
  for await (const voices of recount(scope))
    await addCounted(
      scope,
      voices.map((voice) => ({ voice, by: 1 })),
    )
}

/** What is counted, in chunks. */
export async function* recount(scope: Scope): AsyncGenerator<Counted[]> {
  let after = firstId
  for (;;) {
    const rows = await readCounted(scope, after, chunk)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < chunk) return
    after = last.id
  }
}
