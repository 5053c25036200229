import { type IncidentVoice, incidentLimits } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { readIncidentRow } from './incident-store.ts'
import { listVoices } from './voice-queries.ts'

/** Voices of an incident, or those that were taken off it. Refuses `incident/not-found`. */
export async function incidentVoicesOf(
  scope: Scope,
  incidentId: string,
  isRemoved: boolean,
): Promise<{ items: IncidentVoice[]; total: number }> {
  const { id } = await readIncidentRow(scope, incidentId)
  return listVoices(scope, id, { isRemoved, limit: incidentLimits.voices })
}
