import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { insertEntry, type NewEntry } from './entry-store.ts'

/** Writes a line into the time line of an incident, into the audit log, and tells open consoles. */
export async function noteEntry(scope: Scope, incidentId: string, entry: NewEntry): Promise<void> {
  await insertEntry(scope, incidentId, entry)
  await audit(scope, { action: `incident.${entry.kind}`, subject: toPublicId('incident', incidentId) })
  await tellIncident(scope, incidentId)
}

export function tellIncident(scope: Scope, incidentId: string): Promise<void> {
  return scope.tellLive({ kind: 'incident.changed', id: toPublicId('incident', incidentId) })
}
