import { PaperClipOutlined } from '@ant-design/icons'
import type { MailItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useClientChoice } from '../../call/client-context.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { sizeWords } from './size-words.ts'

/** Attachments: what is kept as a download, what is not with the reason. Pictures stand with the words. */
export function MailFiles({ mail }: { mail: Pick<MailItem, 'id' | 'files'> }): ReactNode {
  const text = useWords().mailboxes.mails
  const { shop } = useClientChoice()
  const mayRead = usePermission('reply.write')
  if (mail.files.length === 0) return null
  return (
    <ul className="mail-files" aria-label={text.files}>
      {mail.files.map(({ position, name, sizeBytes, state, reason }) => {
        const href = `/v1/mails/${mail.id}/files/${position}?shop=${shop ?? ''}`
        return (
          <li key={position}>
            <PaperClipOutlined />{' '}
            {state === 'kept' && mayRead ? (
              <a href={href} download={name} aria-label={text.download(name)}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}{' '}
            <span className="quiet">
              {sizeWords(sizeBytes)}
              {state === 'picture' ? ` · ${text.picture}` : null}
              {state === 'not-taken' ? ` · ${reason ? text.notTaken[reason] : text.notTakenPlain}` : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
