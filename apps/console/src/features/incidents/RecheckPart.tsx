import '../tasks/tasks.css'
import { endpoints, type Incident } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { TaskCard } from '../tasks/TaskCard.tsx'
import { eveningIn, instantOfField } from '../tasks/zoned-time.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'

type Part = { incident: Incident; mayWrite: boolean }

/** What suppliers were asked to check again. */
export function RecheckPart({ incident, mayWrite }: Part): ReactNode {
  const text = useWords().incidents.recheck
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby="incident-recheck">
      <h2 id="incident-recheck">{text.heading}</h2>
      {incident.tasks.length === 0 ? <p className="quiet">{text.empty}</p> : null}
      <ul className="task-cards">
        {incident.tasks.map((task) => (
          <TaskCard key={task.id} task={task} />
        ))}
      </ul>
      {isOpen && mayWrite ? <RecheckForm incident={incident} onClose={() => setOpen(false)} /> : null}
      {mayWrite && !isOpen ? <Button onClick={() => setOpen(true)}>{text.ask}</Button> : null}
    </section>
  )
}

function RecheckForm({ incident, onClose }: { incident: Incident; onClose: () => void }): ReactNode {
  const words = useWords().incidents
  const text = words.recheck
  const { timeZone } = useSession().shop
  const partners = useCall(endpoints.listPartners, {})
  const [partnerId, setPartnerId] = useState('')
  const [title, setTitle] = useState(
    text.usualTitle(incident.products[0]?.name ?? incident.title).slice(0, 120),
  )
  const [wish, setWish] = useState('')
  const [due, setDue] = useState(() => eveningIn(1, { now: new Date(), timeZone }))
  const ask = useAction(endpoints.askSupplier, { refreshes: incidentsRefreshed, onDone: onClose })
  const items = partners.data?.items ?? []
  const chosen = partnerId === '' ? items[0]?.id : partnerId
  const dueAt = instantOfField(due, timeZone)?.toISOString()
  if (partners.data && items.length === 0) return <p className="quiet">{text.noPartner}</p>
  return (
    <div className="incident-form">
      <Labelled label={text.partner}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={chosen ?? ''}
            onChange={({ target }) => setPartnerId(target.value)}
          >
            {items.map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={text.title}>
        {(id) => (
          <Input id={id} value={title} maxLength={120} onChange={({ target }) => setTitle(target.value)} />
        )}
      </Labelled>
      <Labelled label={text.text}>
        {(id) => (
          <Input.TextArea id={id} rows={3} value={wish} onChange={({ target }) => setWish(target.value)} />
        )}
      </Labelled>
      <Labelled label={text.due}>
        {(id) => (
          <input
            id={id}
            className="field"
            type="datetime-local"
            value={due}
            onChange={({ target }) => setDue(target.value)}
          />
        )}
      </Labelled>
      {ask.error ? <ErrorState error={ask.error} /> : null}
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={!chosen || !dueAt || title.trim() === ''}
          loading={ask.isPending}
          onClick={() =>
            chosen && dueAt
              ? ask.mutate({
                  params: { id: incident.id },
                  body: { partnerId: chosen, title, text: wish, dueAt },
                })
              : undefined
          }
        >
          {text.submit}
        </Button>
        <Button onClick={onClose}>{words.page.cancel}</Button>
      </div>
    </div>
  )
}
