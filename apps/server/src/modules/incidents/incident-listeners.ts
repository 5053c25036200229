import type { Listener } from '../../platform/scope.ts'
import { surgeChanged } from '../insights/index.ts'
import { addOfSurge } from './change-voices.ts'
import { findIncidentOfSurge, lockAnyIncident } from './incident-store.ts'
import { noteEntry } from './note-entry.ts'

export const incidentListeners: Listener[] = [
  {
    module: 'incidents',
    event: surgeChanged,
    when: 'later',
    // Harmless when run twice: voices that stand on the incident are not added again.
    async run(scope, payload) {
      const { surgeId } = surgeChanged.payload.parse(payload)
      const found = await findIncidentOfSurge(scope, surgeId)
      if (!found) return
      const incident = await lockAnyIncident(scope, found.id)
      if (incident.state === 'closed') return
      const added = await addOfSurge(scope, incident)
      if (added > 0) await noteEntry(scope, incident.id, { kind: 'surge-grew', detail: { count: added } })
    },
  },
]
