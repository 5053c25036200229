import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ReplyCard } from './ReplyCard.tsx'

/** Replies that wait for a person's word. */
export function HeldTab(): ReactNode {
  const text = useWords().automatic.held
  const replies = useCallPages(endpoints.listAutomaticReplies, { query: { state: 'held' } })
  if (replies.error) return <ErrorState error={replies.error} onRetry={() => void replies.askAgain()} />
  if (replies.isLoading) return <ListSkeleton rows={4} />
  if (replies.rows.length === 0) return <EmptyState title={text.empty} explanation={text.emptyText} />
  return (
    <>
      <ul className="row-cards">
        {replies.rows.map((reply) => (
          <ReplyCard key={reply.id} reply={reply} />
        ))}
      </ul>
      <LoadMore pages={replies} />
    </>
  )
}
