import { endpoints, type MailItem } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { MailFiles } from './MailFiles.tsx'
import { OpenedMail } from './OpenedMail.tsx'

/** One mail of a list: who wrote what, why it is here, what can be done. */
export function MailCard({ mail }: { mail: MailItem }): ReactNode {
  const text = useWords().mailboxes.mails
  const mayRead = usePermission('reply.write')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li className="row-card">
      <p className="mailbox-line">
        <b dir="auto">{mail.subject ?? text.noSubject}</b>
        <span className="mailbox-health">
          {mail.kind === 'message' ? text.states[mail.state] : text.kinds[mail.kind]}
        </span>
        {mail.attempts > 0 ? <span className="quiet">{text.tries(mail.attempts)}</span> : null}
      </p>
      <p className="mailbox-line quiet">
        <bdi>{mail.fromName ?? text.noName}</bdi>
        <bdi>{mail.fromHint}</bdi>
        <span>{text.via(mail.mailbox.address)}</span>
        <TimeAgo instant={mail.receivedAt} />
        {mail.threadedBy ? <span>{text.threadedBy[mail.threadedBy]}</span> : null}
      </p>
      {isOpen ? (
        <OpenedMail id={mail.id} />
      ) : (
        <>
          {mail.excerpt ? (
            <p className="mail-words" dir="auto">
              {mail.excerpt}
            </p>
          ) : null}
          <MailFiles mail={mail} />
        </>
      )}
      <div className="mailbox-actions">
        {mayRead && !isOpen ? <Button onClick={() => setIsOpen(true)}>{text.read}</Button> : null}
        {mail.caseId ? <AppLink href={`/cases/${mail.caseId}`}>{text.toCase}</AppLink> : null}
        <RetryButton mail={mail} />
      </div>
    </li>
  )
}

function RetryButton({ mail }: { mail: MailItem }): ReactNode {
  const text = useWords().mailboxes.mails
  const mayWrite = usePermission('case.write')
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const retry = useAction(endpoints.retryMail, {
    refreshes: [endpoints.listMails, endpoints.listMailboxes],
    onDone: () => void message.success(text.retried),
  })
  if (!mayWrite || mail.state === 'taken' || mail.state === 'waiting') return null
  return (
    <Button
      loading={retry.isPending}
      onClick={() => retry.mutate({ params: { id: mail.id } }, { onError: tell })}
    >
      {text.retry}
    </Button>
  )
}
