import type { Scope } from '../../platform/scope.ts'
import { type Counted, countChanges } from './count-changes.ts'
import { applyChanges } from './rollup-store.ts'
import { countHours, type HourChange } from './surges/count-hours.ts'
import { applyHours, askToJudge } from './surges/hour-store.ts'

type Entries = readonly { voice: Counted; by: 1 | -1 }[]

/** Adds voices to all rollups, or takes them away, and has the hours judged that changed lately. */
export async function applyCounted(scope: Scope, entries: Entries): Promise<void> {
  await askToJudge(scope, await addCounted(scope, entries))
}

/** Adds voices to all rollups and asks for nothing: a recount gives what was known already. */
export async function addCounted(scope: Scope, entries: Entries): Promise<HourChange[]> {
  await applyChanges(scope, countChanges(entries))
  const changes = countHours(
    entries.map(({ voice, by }) => ({
      by,
      voice: { ...voice, isNegative: voice.sentiment === 'negative', isUrgent: voice.urgency === 2 },
    })),
  )
  await applyHours(scope, changes)
  return changes
}
