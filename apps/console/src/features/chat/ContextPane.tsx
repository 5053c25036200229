import { type Conversation, endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'

/** What the shop knows of who writes, and how sure that is. */
export function ContextPane({ conversation }: { conversation: Conversation }): ReactNode {
  const words = useWords().chatRoom
  const text = words.context
  const { id, isKnown, customerId, page } = conversation
  const context = useCall(endpoints.readChatContext, { params: { id } })
  const { orders = [], voices = [], conversations = [] } = context.data ?? {}
  const isEmpty = orders.length + voices.length + conversations.length === 0
  return (
    <aside className="chat-context" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className={customerId && !isKnown ? 'chat-claimed' : 'quiet'}>
        {isKnown ? words.known : customerId ? words.claimed : words.stranger}
      </p>
      {page ? (
        <p className="quiet">
          {words.talk.page} <span dir="auto">{page}</span>
        </p>
      ) : null}
      {isEmpty && context.data ? <p className="quiet">{text.none}</p> : null}
      {orders.length > 0 ? (
        <Part title={text.orders}>
          {orders.map(({ id: order, number, placedAt }) => (
            <li key={order}>
              <AppLink href={`/orders/${order}`}>{number}</AppLink>{' '}
              <span className="quiet">
                <TimeAgo instant={placedAt} />
              </span>
            </li>
          ))}
        </Part>
      ) : null}
      {voices.length > 0 ? (
        <Part title={text.voices}>
          {voices.map((voice) => (
            <li key={voice.id}>
              <AppLink href={`/feedback/${voice.id}`}>{voice.text ?? voice.kind}</AppLink>{' '}
              <span className="quiet">
                <TimeAgo instant={voice.occurredAt} />
              </span>
            </li>
          ))}
        </Part>
      ) : null}
      {conversations.length > 0 ? (
        <Part title={text.conversations}>
          {conversations.map((one) => (
            <li key={one.id}>
              <AppLink href={`/chat?list=all&id=${one.id}`}>{one.lead ?? '…'}</AppLink>{' '}
              <span className="quiet">
                <TimeAgo instant={one.lastAt} />
              </span>
            </li>
          ))}
        </Part>
      ) : null}
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}
