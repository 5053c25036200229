import { endpoints, type Incident, type ProductHold } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'

type Part = { incident: Incident; mayWrite: boolean }

/** Products that the shop's system is told to hold or to release, and what it answered. */
export function HoldsPart({ incident, mayWrite }: Part): ReactNode {
  const text = useWords().incidents.holds
  const mayHold = usePermission('incident.approve') && mayWrite
  return (
    <section aria-labelledby="incident-holds">
      <h2 id="incident-holds">{text.heading}</h2>
      <p className="quiet">{incident.canHold ? text.hint : text.noDoor}</p>
      {incident.holds.length === 0 ? <p className="quiet">{text.empty}</p> : null}
      <ul className="incident-findings">
        {incident.holds.map((hold) => (
          <HoldRow key={hold.id} hold={hold} mayHold={mayHold} />
        ))}
      </ul>
      {mayHold && incident.canHold && incident.products.length > 0 ? <HoldForm incident={incident} /> : null}
    </section>
  )
}

function HoldRow({ hold, mayHold }: { hold: ProductHold; mayHold: boolean }): ReactNode {
  const text = useWords().incidents.holds
  const tell = useProblemMessage()
  const retry = useAction(endpoints.retryProductHold, { refreshes: incidentsRefreshed })
  const settle = useAction(endpoints.tellProductHold, { refreshes: incidentsRefreshed })
  const params = { id: hold.id }
  const isStuck = hold.state === 'failed' || (hold.state === 'ordered' && hold.trouble !== null)
  return (
    <li>
      <p className="incident-facts">
        <b dir="auto">{`${text.actions[hold.action]}: ${hold.product.name}`}</b>
        <span>{text.states[hold.state]}</span>
        <TimeAgo instant={hold.endedAt ?? hold.orderedAt} />
      </p>
      {isStuck ? (
        <p className="quiet">
          {text.tries(hold.attempts)} · <code>{hold.trouble}</code>
        </p>
      ) : null}
      {hold.reason ? <p dir="auto">{hold.reason}</p> : null}
      {mayHold && hold.state !== 'done' && hold.state !== 'refused' ? (
        <div className="panel-actions">
          {isStuck ? (
            <Button
              size="small"
              loading={retry.isPending}
              onClick={() => retry.mutate({ params }, { onError: tell })}
            >
              {text.retry}
            </Button>
          ) : null}
          <Button
            size="small"
            loading={settle.isPending}
            onClick={() => settle.mutate({ params, body: { state: 'done' } }, { onError: tell })}
          >
            {text.byHand}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function HoldForm({ incident }: { incident: Incident }): ReactNode {
  const text = useWords().incidents.holds
  const tell = useProblemMessage()
  const [productId, setProductId] = useState(incident.products[0]?.id ?? '')
  const order = useAction(endpoints.holdProduct, { refreshes: incidentsRefreshed })
  const send = (action: 'hold' | 'release') =>
    order.mutate({ params: { id: incident.id }, body: { productId, action } }, { onError: tell })
  return (
    <div className="incident-form">
      <Labelled label={text.product}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={productId}
            onChange={({ target }) => setProductId(target.value)}
          >
            {incident.products.map((product) => (
              <option key={product.id} value={product.id}>
                {text.of(product.name, product.voices)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="panel-actions">
        <Button danger loading={order.isPending} onClick={() => send('hold')}>
          {text.hold}
        </Button>
        <Button loading={order.isPending} onClick={() => send('release')}>
          {text.release}
        </Button>
      </div>
    </div>
  )
}
