import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { findSurge, lockSurges, type SurgeRow, updateSurge } from '../insights/index.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { findIncidentOfSurge } from './incident-store.ts'

/** A person says that a surge is no crisis. Refuses `incident/surge-not-found`, `incident/surge-taken`. */
export async function dismissSurge(scope: Scope, id: string, reason: string): Promise<SurgeRow> {
  await lockSurges(scope)
  const surge = await findSurge(scope, id)
  if (!surge) throw new AppError('incident/surge-not-found')
  const taken = await findIncidentOfSurge(scope, id)
  if (taken) throw new AppError('incident/surge-taken', { number: taken.number })
  // Of two people at once the first one's word stands.
  if (surge.state === 'dismissed') return surge
  const changes = { state: 'dismissed' as const, dismissedBy: nameOfActor(scope.actor), reason }
  await updateSurge(scope, id, changes)
  await audit(scope, { action: 'surge.dismissed', subject: toPublicId('surge', id) })
  await scope.tellLive({ kind: 'incident.changed' })
  return { ...surge, ...changes }
}
