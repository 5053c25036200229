import type { endpoints } from '@echoloop/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ReplyOf } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { CallRows } from '../../parts/CallRows.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { MailboxCard } from './MailboxCard.tsx'

type MailboxListProps = { mailboxes: UseQueryResult<ReplyOf<typeof endpoints.listMailboxes.reply>> }

/** All mailboxes with how they do. */
export function MailboxList({ mailboxes }: MailboxListProps): ReactNode {
  const text = useWords().mailboxes
  const mayWrite = usePermission('mailbox.write')
  return (
    <CallRows
      call={mailboxes}
      skeletonRows={2}
      emptyTitle={text.empty}
      emptyText={text.emptyText}
      add={mayWrite ? <AppLink href="/mailboxes?edit=new">{text.add}</AppLink> : null}
      row={(mailbox) => <MailboxCard key={mailbox.id} mailbox={mailbox} />}
    />
  )
}
