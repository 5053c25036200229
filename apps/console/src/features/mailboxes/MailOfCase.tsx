import './mailboxes.css'
import type { MailItem } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { MailFiles } from './MailFiles.tsx'
import { OpenedMail } from './OpenedMail.tsx'

/** Below the words of a mail in its case: who wrote it to which address, what was attached, the whole of it on wish. */
export function MailOfCase({ mail }: { mail: MailItem }): ReactNode {
  const text = useWords().mailboxes.mails
  const mayRead = usePermission('reply.write')
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <OpenedMail id={mail.id} />
  return (
    <div className="mail-below">
      <span className="quiet">
        <bdi>{mail.fromHint}</bdi> {text.via(mail.mailbox.address)}
        {mail.threadedBy ? ` · ${text.threadedBy[mail.threadedBy]}` : null}
      </span>
      <MailFiles mail={mail} />
      {mayRead && (mail.hasMore || mail.isCut) ? (
        <Button type="link" size="small" className="mail-fold" onClick={() => setIsOpen(true)}>
          {text.showAll}
        </Button>
      ) : null}
    </div>
  )
}

/** What a machine wrote in a case: an automatic reply, or that our letter came back. */
export function MachineMail({ mail }: { mail: MailItem }): ReactNode {
  const text = useWords().mailboxes.mails
  const format = useFormat()
  const isBounce = mail.kind === 'bounce'
  return (
    <article className="said is-remark" aria-label={text.kinds[mail.kind]}>
      <header className="said-head">
        <span className="said-by">{text.kinds[mail.kind]}</span>
        <bdi className="quiet">{mail.fromHint}</bdi>
        <time className="line-at quiet" dateTime={mail.receivedAt} title={format.dateTime(mail.receivedAt)}>
          {format.time(mail.receivedAt)}
        </time>
      </header>
      {isBounce ? (
        <p className="said-text">{mail.reason ? text.bounced(mail.reason) : text.bouncedPlain}</p>
      ) : null}
      {mail.excerpt && !isBounce ? (
        <p className="said-text" dir="auto">
          {mail.excerpt}
        </p>
      ) : null}
    </article>
  )
}
