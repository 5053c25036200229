import { endpoints, type MailDetail } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { MailFiles } from './MailFiles.tsx'

/** A mail with all its words: quotes and signature folded until somebody wants them. */
export function OpenedMail({ id }: { id: string }): ReactNode {
  const text = useWords().mailboxes.mails
  const mail = useCall(endpoints.readMail, { params: { id } })
  if (mail.error) return <ErrorState error={mail.error} onRetry={() => void mail.refetch()} />
  if (!mail.data) return <ListSkeleton rows={3} />
  const { from, to, cc, peopleLeftOut, parts, isCut } = mail.data
  return (
    <div className="mail-opened">
      <dl className="mailbox-record">
        <dt>{text.from}</dt>
        <dd>{personWords(from)}</dd>
        <dt>{text.to}</dt>
        <dd>
          {to.map(personWords).join(', ')}
          {peopleLeftOut > 0 ? ` ${text.leftOut(peopleLeftOut)}` : null}
        </dd>
        {cc.length > 0 ? (
          <>
            <dt>{text.cc}</dt>
            <dd>{cc.map(personWords).join(', ')}</dd>
          </>
        ) : null}
      </dl>
      {parts.map((part, index) => (
        // Parts never move, so their place names them.
        <PartOfMail key={`${part.kind}-${index.toString()}`} part={part} />
      ))}
      {isCut ? <p className="quiet">{text.cut}</p> : null}
      <MailFiles mail={mail.data} />
    </div>
  )
}

function PartOfMail({ part }: { part: MailDetail['parts'][number] }): ReactNode {
  const text = useWords().mailboxes.mails
  const [isOpen, setIsOpen] = useState(part.kind === 'words')
  if (isOpen)
    return (
      <p className={part.kind === 'words' ? 'mail-words' : 'mail-words is-quote'} dir="auto">
        {part.text}
      </p>
    )
  return (
    <Button type="link" size="small" className="mail-fold" onClick={() => setIsOpen(true)}>
      {part.kind === 'quote' ? text.showQuote : text.showSignature}
    </Button>
  )
}

function personWords({ name, address }: MailDetail['from']): string {
  return name ? `${name} <${address}>` : address
}
