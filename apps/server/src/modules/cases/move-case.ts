import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import type { CaseRow } from './case-change.ts'
import { mayGo, stateChanges } from './case-state.ts'
import { lockCase } from './case-store.ts'
import { changeCase, refuseStale } from './change-case.ts'
import type { CaseState } from './service-case-tables.ts'

export type Move = { state: CaseState; reason: string; version: number }

/** Moves a case to another state and keeps who did it, when and why. */
export async function moveCase(scope: Scope, id: string, move: Move): Promise<CaseRow> {
  const before = await lockCase(scope, id)
  await refuseStale(scope, before, move.version)
  return moveLocked(scope, before, move)
}

/** The same for a case that the caller has locked and whose version does not matter. */
export async function moveLocked(
  scope: Scope,
  before: CaseRow,
  { state, reason }: Omit<Move, 'version'>,
): Promise<CaseRow> {
  if (!mayGo(before.state, state)) throw new AppError('case/not-possible', { from: before.state, to: state })
  return changeCase(scope, before, stateChanges(before, state, scope.now), {
    kind: 'state',
    detail: { from: before.state, to: state },
    text: reason,
  })
}
