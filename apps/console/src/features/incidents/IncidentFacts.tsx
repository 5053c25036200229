import { endpoints, type Incident } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { severities, severityOf } from './severity.ts'

/** Who owns it and how bad it is. */
export function IncidentFacts({ incident, mayWrite }: { incident: Incident; mayWrite: boolean }): ReactNode {
  const words = useWords().incidents
  const text = words.page
  const tell = useProblemMessage()
  const members = useCall(endpoints.listMembers, {}, { isWanted: mayWrite })
  const change = useAction(endpoints.changeIncident, { refreshes: incidentsRefreshed })
  const set = (wish: { ownerId?: string | null; severity?: number }) =>
    change.mutate(
      { params: { id: incident.id }, body: { version: incident.version, ...wish } },
      { onError: tell },
    )
  return (
    <section className="incident-head">
      <p className="quiet incident-facts">
        <span>{text.opened(incident.openedBy)}</span>
        <TimeAgo instant={incident.openedAt} />
        {incident.reopenings > 0 ? <span>{text.reopened(incident.reopenings)}</span> : null}
      </p>
      <div className="incident-pair">
        <Labelled label={text.owner}>
          {(id) => (
            <select
              id={id}
              className="field"
              disabled={!mayWrite}
              value={incident.owner?.id ?? ''}
              onChange={({ target }) => set({ ownerId: target.value === '' ? null : target.value })}
            >
              <option value="">{words.list.noOwner}</option>
              {(members.data?.items ?? (incident.owner ? [incident.owner] : [])).map((member) => (
                <option key={member.id} value={member.id}>
                  {member.name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={text.severity}>
          {(id) => (
            <select
              id={id}
              className="field"
              disabled={!mayWrite}
              value={incident.severity}
              onChange={({ target }) => set({ severity: severityOf(Number(target.value)) })}
            >
              {severities.map((one) => (
                <option key={one} value={one}>
                  {words.severities[one]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
    </section>
  )
}
