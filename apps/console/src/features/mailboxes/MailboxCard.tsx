import { endpoints, type MailboxItem } from '@echoloop/contract'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { RemoveButton } from '../../parts/RemoveButton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { DeliverabilityPanel } from './DeliverabilityPanel.tsx'
import { ProblemLine } from './ProblemLine.tsx'

/** One mailbox: how it does, what is wrong, what can be done. */
export function MailboxCard({ mailbox }: { mailbox: MailboxItem }): ReactNode {
  const text = useWords().mailboxes
  const { settings, counts, health, problem, sendProblem } = mailbox
  const [isChecking, setIsChecking] = useState(false)
  const title = `mailbox-${mailbox.id}`
  return (
    <li className="row-card" aria-labelledby={title}>
      <p className="mailbox-line">
        <b id={title} className="mailbox-address">
          {settings.address}
        </b>
        <span className={`mailbox-health is-${health}`}>{text.health[health]}</span>
        <span className="quiet">{settings.senderName}</span>
      </p>
      <p className="mailbox-line quiet">
        <FetchedLine mailbox={mailbox} />
        <span>{text.counts(counts.taken, counts.noted)}</span>
        {counts.open > 0 ? (
          <AppLink href={`/mailboxes?tab=look&mailbox=${mailbox.id}`}>{text.openCount(counts.open)}</AppLink>
        ) : null}
      </p>
      {problem ? (
        <ProblemLine title={text.fetchingFails} problem={problem}>
          <p className="mailbox-mend">{text.nextTry}</p>
        </ProblemLine>
      ) : null}
      {sendProblem ? <ProblemLine title={text.sendingFails} problem={sendProblem} /> : null}
      <MailboxActions mailbox={mailbox} onCheck={() => setIsChecking(true)} isChecking={isChecking} />
      {isChecking ? <DeliverabilityPanel mailbox={mailbox} /> : null}
    </li>
  )
}

function FetchedLine({ mailbox }: { mailbox: MailboxItem }): ReactNode {
  const text = useWords().mailboxes
  const format = useFormat()
  const { lastFetchedAt, lastMailAt } = mailbox
  if (lastFetchedAt === null) return <span>{text.neverFetched}</span>
  return (
    <>
      <span title={format.dateTime(lastFetchedAt)}>{text.fetched(format.ago(lastFetchedAt))}</span>
      {lastMailAt ? (
        <span>
          {text.lastMail('')}
          <TimeAgo instant={lastMailAt} />
        </span>
      ) : null}
    </>
  )
}

type MailboxActionsProps = { mailbox: MailboxItem; onCheck: () => void; isChecking: boolean }

function MailboxActions({ mailbox, onCheck, isChecking }: MailboxActionsProps): ReactNode {
  const text = useWords().mailboxes
  const mayWrite = usePermission('mailbox.write')
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const navigate = useNavigate({ from: '/mailboxes' })
  const refreshes = [endpoints.listMailboxes]
  const params = { id: mailbox.id }
  const fetchNow = useAction(endpoints.fetchMailboxNow, {
    refreshes,
    onDone: () => void message.success(text.fetchStarted),
  })
  const pause = useAction(endpoints.pauseMailbox, { refreshes })
  const remove = useAction(endpoints.removeMailbox, {
    refreshes,
    onDone: () => void message.success(text.removed),
  })
  return (
    <div className="mailbox-actions">
      {mailbox.isPaused ? null : (
        <Button loading={fetchNow.isPending} onClick={() => fetchNow.mutate({ params }, { onError: tell })}>
          {text.fetchNow}
        </Button>
      )}
      <Button aria-expanded={isChecking} onClick={onCheck}>
        {text.deliverability.open}
      </Button>
      {mayWrite ? (
        <>
          <Button onClick={() => void navigate({ search: { edit: mailbox.id } })}>{text.edit}</Button>
          <Button
            loading={pause.isPending}
            onClick={() => pause.mutate({ params, body: { isPaused: !mailbox.isPaused } }, { onError: tell })}
          >
            {mailbox.isPaused ? text.resume : text.pause}
          </Button>
          <RemoveButton
            label={text.remove}
            title={text.removeTitle(mailbox.settings.address)}
            text={text.removeText}
            isPending={remove.isPending}
            onRemove={() => remove.mutateAsync({ params }).catch(tell)}
          />
        </>
      ) : null}
    </div>
  )
}
