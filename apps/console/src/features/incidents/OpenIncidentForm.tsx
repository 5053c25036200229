import { endpoints, type IncidentKind, incidentKinds, incidentLimits, type Surge } from '@echoloop/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { severities, severityOf } from './severity.ts'
import { useMemberName } from './use-member-name.ts'

type OpenIncidentFormProps = { surge: Surge | undefined; onClose: () => void }

/** From a surge or by hand: what it is about, how bad, who owns it. */
export function OpenIncidentForm({ surge, onClose }: OpenIncidentFormProps): ReactNode {
  const words = useWords().incidents
  const text = words.openForm
  const name = useMemberName()
  const about = surge ? [words.surges.kinds[surge.kind], name(surge)].filter(Boolean).join(': ') : ''
  const navigate = useNavigate()
  const [kind, setKind] = useState<IncidentKind>(usualKind(surge))
  const [title, setTitle] = useState(about.slice(0, incidentLimits.title))
  const [severity, setSeverity] = useState<number>(surge?.kind === 'urgent' ? 3 : 2)
  const [ownerId, setOwnerId] = useState('')
  const members = useCall(endpoints.listMembers, {})
  const open = useAction(endpoints.openIncident, {
    refreshes: incidentsRefreshed,
    onDone: ({ id }) => void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } }),
  })
  const send = () =>
    open.mutate({
      body: {
        kind,
        title,
        severity,
        ...(ownerId ? { ownerId } : {}),
        ...(surge ? { surgeId: surge.id } : {}),
      },
    })
  return (
    <form
      className="incident-form"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h2>{text.title}</h2>
      {surge ? <p className="quiet">{text.suggested(about)}</p> : null}
      <Labelled label={text.kind}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={kind}
            onChange={({ target }) => setKind(incidentKinds.find((one) => one === target.value) ?? kind)}
          >
            {incidentKinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={text.name}>
        {(id) => (
          <Input
            id={id}
            value={title}
            maxLength={incidentLimits.title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={text.severity}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={severity}
            onChange={({ target }) => setSeverity(severityOf(Number(target.value)))}
          >
            {severities.map((one) => (
              <option key={one} value={one}>
                {words.severities[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={text.owner}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={ownerId}
            onChange={({ target }) => setOwnerId(target.value)}
          >
            <option value="">{text.ownerMe}</option>
            {members.data?.items.map((member) => (
              <option key={member.id} value={member.id}>
                {member.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {open.error ? <ErrorState error={open.error} /> : null}
      <div className="panel-actions">
        <Button type="primary" htmlType="submit" loading={open.isPending} disabled={title.trim() === ''}>
          {text.submit}
        </Button>
        <Button onClick={onClose}>{words.page.cancel}</Button>
      </div>
    </form>
  )
}

/** What a surge most likely is; a person decides. */
function usualKind(surge: Surge | undefined): IncidentKind {
  if (surge?.member.startsWith('logistics.')) return 'delivery-breakdown'
  if (surge?.member.startsWith('price.')) return 'price-or-payment'
  return surge?.kind === 'channel' || surge?.kind === 'volume' ? 'public-criticism' : 'product-safety'
}
