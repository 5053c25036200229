import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { priorityNow } from './add-voices.ts'
import type { CaseRow } from './case-change.ts'
import { isDone, stateChanges } from './case-state.ts'
import { lockCases, setCase } from './case-store.ts'
import { changeCase, refuseStale } from './change-case.ts'
import { mergedCases } from './merged-cases.ts'
import { moveVoices } from './voice-store.ts'

export type Merge = { id: string; into: string; reason?: string; version: number }

/** Merges a case into another: voices go along, its history is read there, and what is open stays open. */
export async function mergeCases(scope: Scope, { id, into, reason, version }: Merge): Promise<CaseRow> {
  if (id === into) throw new AppError('case/into-itself')
  const rows = await lockCases(scope, [id, into])
  const from = rows.find((row) => row.id === id)
  const target = rows.find((row) => row.id === into)
  if (!from || !target) throw new AppError('case/not-found')
  await refuseStale(scope, from, version)
  await refuseStale(scope, target, target.version)
  const moved = await moveVoices(scope, { from: id, to: into })
  for (const earlier of (await mergedCases(scope, from)).from)
    await setCase(scope, earlier.id, { mergedInto: into })
  await changeCase(
    scope,
    from,
    { ...stateChanges(from, 'closed', scope.now), mergedInto: into, voices: 0, dueAt: null },
    { kind: 'merged', detail: { away: true, number: target.number, voices: moved }, text: reason },
  )
  return changeCase(
    scope,
    target,
    {
      voices: target.voices + moved,
      customerId: from.customerId === target.customerId ? target.customerId : null,
      customerWroteAt:
        from.customerWroteAt > target.customerWroteAt ? from.customerWroteAt : target.customerWroteAt,
      // An open case that goes into one that is done would be lost from sight.
      ...(isDone(target.state) && !isDone(from.state) ? stateChanges(target, 'reopened', scope.now) : {}),
      ...(await priorityNow(scope, target)),
    },
    { kind: 'merged', detail: { away: false, number: from.number, voices: moved }, text: reason },
  )
}
