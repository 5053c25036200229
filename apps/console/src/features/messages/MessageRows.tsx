import { endpoints, type MessageItem } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { explainReason } from './explain-reason.ts'

/** Rows of messages; on phones each row becomes a card. */
export function MessageRows({ messages, isStale }: { messages: MessageItem[]; isStale: boolean }): ReactNode {
  const { columns } = useWords().messages
  return (
    <table className={isStale ? 'rows is-stale' : 'rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{columns.to}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.door}</th>
          <th scope="col">{columns.when}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </tbody>
    </table>
  )
}

function MessageRow({ message }: { message: MessageItem }): ReactNode {
  const words = useWords().messages
  const purposes: Record<string, string | undefined> = words.purposes
  return (
    <tr>
      <th scope="row">
        {message.customerName ? (
          <bdi>{message.customerName}</bdi>
        ) : (
          <span className="quiet">{words.nameless}</span>
        )}
      </th>
      <td data-label={words.columns.what}>{purposes[message.purpose] ?? words.clocks[message.clock]}</td>
      <td data-label={words.columns.state} className="message-state-cell">
        <span className={`message-state is-${message.state}`}>{words.states[message.state]}</span>
        <Why message={message} />
      </td>
      <td data-label={words.columns.door}>{message.door ? words.doors[message.door] : '–'}</td>
      <td data-label={words.columns.when}>
        <TimeAgo instant={message.endedAt ?? message.createdAt} />
      </td>
    </tr>
  )
}

function Why({ message }: { message: MessageItem }): ReactNode {
  const words = useWords().messages
  const format = useFormat()
  const isLater = message.notBefore !== null && new Date(message.notBefore).getTime() > Date.now()
  return (
    <>
      {message.reason ? <span className="figure-note">{explainReason(words, message.reason)}</span> : null}
      {message.notBefore && isLater ? (
        <span className="figure-note">{words.notBefore(format.dateTime(message.notBefore))}</span>
      ) : null}
      {message.state === 'waiting' && message.attempts > 0 ? (
        <span className="figure-note">{words.tries(message.attempts)}</span>
      ) : null}
      {message.state === 'unknown' ? <MarkButtons message={message} /> : null}
    </>
  )
}

/** A person may say what became of it; sending again is not offered. */
function MarkButtons({ message }: { message: MessageItem }): ReactNode {
  const words = useWords().messages
  const { message: notice } = App.useApp()
  const tell = useProblemMessage()
  const mayWrite = usePermission('outreach.write')
  const mark = useAction(endpoints.markMessage, {
    refreshes: [endpoints.listMessages, endpoints.countMessages],
    onDone: () => notice.success(words.marked),
  })
  const button = (wasSent: boolean, action: string) => (
    <Button
      size="small"
      disabled={mark.isPending}
      aria-label={words.markOf({ action, name: message.customerName ?? words.nameless })}
      onClick={() => mark.mutateAsync({ params: { id: message.id }, body: { wasSent } }).catch(tell)}
    >
      {action}
    </Button>
  )
  return (
    <>
      <span className="figure-note">{words.unknownNote}</span>
      {mayWrite ? (
        <span className="mark-buttons">
          {button(true, words.markSent)}
          {button(false, words.markNotSent)}
        </span>
      ) : null}
    </>
  )
}
