import type { Scope } from '../../platform/scope.ts'
import { lockIncident, nameOfMember, updateIncident } from './incident-store.ts'
import { noteEntry } from './note-entry.ts'

export type IncidentWish = { version: number; title?: string; severity?: number; ownerId?: string | null }

/** Changes title, severity or owner; each change is a line of the history. */
export async function changeIncident(scope: Scope, id: string, wish: IncidentWish): Promise<void> {
  const incident = await lockIncident(scope, id, wish.version)
  const { title, severity, ownerId } = wish
  const owner = ownerId ? await nameOfMember(scope, ownerId) : null
  await updateIncident(scope, incident, {
    ...(title === undefined ? {} : { title }),
    ...(severity === undefined ? {} : { severity }),
    ...(ownerId === undefined ? {} : { ownerId }),
  })
  if (title !== undefined && title !== incident.title)
    await noteEntry(scope, id, { kind: 'title-changed', detail: { from: incident.title, to: title } })
  if (severity !== undefined && severity !== incident.severity)
    await noteEntry(scope, id, {
      kind: 'severity-changed',
      detail: { from: incident.severity, to: severity },
    })
  if (ownerId !== undefined && ownerId !== incident.ownerId)
    await noteEntry(scope, id, { kind: 'owner-changed', detail: { to: owner } })
}

/** Writes a line into the time line. */
export async function noteByHand(scope: Scope, id: string, text: string): Promise<void> {
  await lockIncident(scope, id)
  await noteEntry(scope, id, { kind: 'noted', text })
}
