import { endpoints, type ReviewRequest } from '@echoloop/contract'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useWords } from '../../words/use-words.ts'
import { RequestRow } from './RequestRow.tsx'

const cardsMax = 50

/** The requests; chosen orders get their parcel cards in one file. */
export function RequestTable({
  requests,
  isStale,
}: {
  requests: ReviewRequest[]
  isStale: boolean
}): ReactNode {
  const words = useWords().invitations
  const client = useClient()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = [...new Set(requests.map(({ orderId }) => orderId))].slice(0, cardsMax)
  const orders = shown.filter((orderId) => chosen.has(orderId))
  const choose = (orderId: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(orderId)
    else next.delete(orderId)
    setChosen(next)
  }
  return (
    <>
      {orders.length > 0 ? (
        <p>
          <Button
            type="primary"
            href={client.urlOf(endpoints.printParcelCards, { query: { orders: orders.join(',') } })}
            target="_blank"
          >
            {words.actions.cards(orders.length)}
          </Button>
        </p>
      ) : null}
      <table className={isStale ? 'rows request-rows is-stale' : 'rows request-rows'} aria-busy={isStale}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={words.actions.chooseAll}
                checked={orders.length > 0 && orders.length === shown.length}
                indeterminate={orders.length > 0 && orders.length < shown.length}
                onChange={(event) => setChosen(new Set(event.target.checked ? shown : []))}
              />
            </th>
            <th scope="col">{words.columns.order}</th>
            <th scope="col">{words.columns.products}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.when}</th>
            <th scope="col" className="is-action">
              <span className="unseen">{words.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              isChosen={chosen.has(request.orderId)}
              onChoose={(isChosen) => choose(request.orderId, isChosen)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
