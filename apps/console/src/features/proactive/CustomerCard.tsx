import type { ProactiveCustomer } from '@echoloop/contract'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { CustomerActions } from './CustomerActions.tsx'

/** Who it is, why, how the score comes about, and what can be done now. */
export function CustomerCard({ customer }: { customer: ProactiveCustomer }): ReactNode {
  const text = useWords().proactive
  const format = useFormat()
  const mayCall = usePermission('case.write')
  const { reasons, lastNote, claim, notToContact } = customer
  return (
    <li className="row-card">
      <div className="proactive-head">
        <h2>
          <bdi>{customer.name ?? text.anonymous}</bdi>
        </h2>
        <span className="quiet">
          {text.value({ orders: customer.orders, tier: customer.tier?.name ?? '' })}
          {customer.lastOrderAt ? ` · ${text.lastOrder(format.dayOf(customer.lastOrderAt))}` : ''}
        </span>
        <span className="proactive-score" title={text.scoreTitle}>
          {format.number(customer.score)}
        </span>
      </div>
      <p className="proactive-reasons">
        {reasons.map(({ code, count, points, lastAt }) => (
          <Tag key={code} title={format.dateTime(lastAt)}>
            {text.reasons[code]}
            {text.times(count)} +{points}
          </Tag>
        ))}
      </p>
      {reasons.length > 0 ? (
        <p className="quiet">
          {text.score({
            points: reasons.map(({ points }) => points).join(' + '),
            factor: customer.factor,
            score: customer.score,
          })}{' '}
          · <AppLink href={`/feedback?customerId=${customer.id}`}>{text.customerVoices}</AppLink>
        </p>
      ) : null}
      {lastNote ? (
        <p className="proactive-last">
          <span className="quiet">
            {text.last({
              name: lastNote.byName,
              at: format.dateTime(lastNote.at),
              outcome: text.outcomes[lastNote.outcome],
            })}{' '}
            · {lastNote.orderedAfter ? text.orderedAfter : text.notOrdered}
          </span>
          <br />
          <span dir="auto">{lastNote.text}</span>
        </p>
      ) : null}
      {customer.nextAt ? <p>{text.next(format.dateTime(customer.nextAt))}</p> : null}
      {claim && !claim.isMine ? (
        <p className="quiet">{text.taken(claim.byName, format.dateTime(claim.until))}</p>
      ) : null}
      {notToContact ? <p dir="auto">{text.marked(notToContact.byName, notToContact.why)}</p> : null}
      {mayCall ? <CustomerActions customer={customer} /> : null}
    </li>
  )
}
