import type { endpoints } from '@echoloop/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ReplyOf } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { MailboxCard } from './MailboxCard.tsx'

type MailboxListProps = { mailboxes: UseQueryResult<ReplyOf<typeof endpoints.listMailboxes.reply>> }

/** All mailboxes with how they do. */
export function MailboxList({ mailboxes }: MailboxListProps): ReactNode {
  const text = useWords().mailboxes
  const mayWrite = usePermission('mailbox.write')
  const { data, error, refetch } = mailboxes
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton rows={2} />
  if (data.items.length === 0)
    return (
      <EmptyState title={text.empty} explanation={text.emptyText}>
        {mayWrite ? <AppLink href="/mailboxes?edit=new">{text.add}</AppLink> : null}
      </EmptyState>
    )
  return (
    <ul className="mailbox-cards">
      {data.items.map((mailbox) => (
        <MailboxCard key={mailbox.id} mailbox={mailbox} />
      ))}
    </ul>
  )
}
