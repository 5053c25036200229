import { endpoints, type MessengerConversation, type MessengerKind, messengerKinds } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'
import { WindowNote } from './WindowNote.tsx'

/** Everybody who wrote, the latest words first. */
export function ConversationsTab({ mayOpen }: { mayOpen: boolean }): ReactNode {
  const words = useWords().messengers
  const { kind } = useSearch({ from: '/shell/messengers' })
  const navigate = useNavigate({ from: '/messengers' })
  const pages = useCallPages(endpoints.listMessengerConversations, { query: kind ? { kind } : {} })
  const isEmpty = !pages.isLoading && !pages.error && pages.rows.length === 0
  return (
    <>
      <div className="messenger-filter">
        <Select
          aria-label={words.list.filter}
          popupMatchSelectWidth={false}
          value={kind ?? 'all'}
          options={['all' as const, ...messengerKinds].map((value) => ({
            value,
            label: value === 'all' ? words.list.all : words.kinds[value],
          }))}
          onChange={(next: MessengerKind | 'all') =>
            void navigate({ search: next === 'all' ? {} : { kind: next }, replace: true })
          }
        />
      </div>
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {pages.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState title={words.list.emptyTitle} explanation={words.list.emptyText}>
          {mayOpen ? <AppLink href="/messengers?tab=doors">{words.list.toDoors}</AppLink> : null}
        </EmptyState>
      ) : null}
      <ul className="row-cards" aria-busy={pages.isStale}>
        {pages.rows.map((talk) => (
          <TalkRow key={talk.id} talk={talk} />
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  )
}

function TalkRow({ talk }: { talk: MessengerConversation }): ReactNode {
  const words = useWords().messengers
  const text = words.list
  return (
    <li className="row-card">
      <p className="talk-who">
        <AppLink href={`/messengers?talk=${talk.id}`}>
          <bdi>{talk.customerName ?? text.unknown}</bdi>
        </AppLink>
        <span className="talk-kind">{talk.kind === 'webhook' ? talk.source : words.kinds[talk.kind]}</span>
        <TimeAgo instant={talk.lastInAt} />
      </p>
      <p className="talk-words" dir="auto">
        {talk.lastText ?? <span className="quiet">{words.talk.gone}</span>}
      </p>
      <p className="quiet talk-facts">
        {talk.case ? (
          <AppLink href={`/cases/${talk.case.id}`}>{text.caseLink(talk.case.number)}</AppLink>
        ) : (
          <span>{text.noCase}</span>
        )}
        <span>{text.messages(talk.messages)}</span>
        <span>
          <bdi>{talk.doorName}</bdi>
          {talk.isDoorOpen ? '' : ` · ${text.doorGone}`}
        </span>
        <WindowNote talk={talk} />
      </p>
    </li>
  )
}
