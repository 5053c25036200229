import type { RemedyState } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockRemedyRow, type RemedyRow } from './remedy-queries.ts'

/**
 * A remedy as it was seen by whoever acts, locked. Refuses `remedy/not-found`, `remedy/changed-meanwhile` for another
 * version, and `remedy/wrong-state` where it stands elsewhere.
 */
export async function lockRemedy(
  scope: Scope,
  { id, version }: { id: string; version: number },
  states: readonly RemedyState[],
): Promise<RemedyRow> {
  const remedy = await lockRemedyRow(scope, id)
  if (!remedy) throw new AppError('remedy/not-found')
  if (remedy.version !== version) throw new AppError('remedy/changed-meanwhile', { state: remedy.state })
  if (!states.includes(remedy.state)) throw new AppError('remedy/wrong-state', { state: remedy.state })
  return remedy
}
