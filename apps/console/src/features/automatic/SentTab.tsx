import { automaticReplyStates, endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ReplyCard } from './ReplyCard.tsx'

/** Everything that rules wrote, with what became of it. */
export function SentTab(): ReactNode {
  const words = useWords().automatic
  const { state } = useSearch({ from: '/shell/automatic' })
  const navigate = useNavigate({ from: '/automatic' })
  const replies = useCallPages(endpoints.listAutomaticReplies, { query: state ? { state } : {} })
  return (
    <>
      <Select
        className="automatic-filter"
        aria-label={words.tabs.sent}
        value={state ?? 'all'}
        options={[
          { value: 'all', label: words.sent.all },
          ...automaticReplyStates.map((value) => ({ value, label: words.states[value] })),
        ]}
        onChange={(next) =>
          void navigate({
            search: {
              tab: 'sent',
              ...(next === 'all' ? {} : { state: automaticReplyStates.find((known) => known === next) }),
            },
            replace: true,
          })
        }
      />
      {replies.error ? <ErrorState error={replies.error} onRetry={() => void replies.askAgain()} /> : null}
      {replies.isLoading ? <ListSkeleton rows={4} /> : null}
      {!replies.isLoading && !replies.error && replies.rows.length === 0 ? (
        <EmptyState title={words.sent.empty} explanation={words.sent.emptyText} />
      ) : null}
      <ul className="row-cards">
        {replies.rows.map((reply) => (
          <ReplyCard key={reply.id} reply={reply} />
        ))}
      </ul>
      <LoadMore pages={replies} />
    </>
  )
}
