import { type ChatList, type Conversation, chatLists, endpoints } from '@echoloop/contract'
import { useNavigate } from '@tanstack/react-router'
import { Badge, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'

const counted = ['waiting', 'mine', 'active', 'left'] as const

/** Conversations of one list; the chosen one stands beside it. */
export function ConversationList({
  list,
  chosen,
}: {
  list: ChatList
  chosen: string | undefined
}): ReactNode {
  const text = useWords().chatRoom
  const navigate = useNavigate({ from: '/chat' })
  const counts = useCall(endpoints.countConversations)
  const rows = useCallPages(endpoints.listConversations, { query: { list } })
  const countOf = (value: ChatList) =>
    counted.flatMap((one) => (one === value ? (counts.data?.[one] ?? 0) : []))[0]
  const isEmpty = !rows.isLoading && !rows.error && rows.rows.length === 0
  return (
    <nav className="chat-list" aria-label={text.list}>
      <Segmented
        className="chat-lists"
        size="small"
        value={list}
        options={chatLists.map((value) => {
          const count = countOf(value)
          return {
            value,
            label: (
              <>
                {text.lists[value]}
                {count ? <span className="chat-count"> {count}</span> : null}
              </>
            ),
          }
        })}
        onChange={(next) => void navigate({ search: { list: next }, replace: true })}
      />
      {rows.error ? <ErrorState error={rows.error} onRetry={rows.askAgain} /> : null}
      {rows.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState
          title={text.empty.title}
          explanation={list === 'waiting' ? text.empty.waiting : text.empty.other}
        >
          <AppLink href="/chat?tab=settings">{text.empty.toSettings}</AppLink>
        </EmptyState>
      ) : null}
      <ul aria-busy={rows.isStale}>
        {rows.rows.map((row) => (
          <ConversationRow key={row.id} row={row} list={list} isChosen={row.id === chosen} />
        ))}
      </ul>
      <LoadMore pages={rows} />
    </nav>
  )
}

function ConversationRow({
  row,
  list,
  isChosen,
}: {
  row: Conversation
  list: ChatList
  isChosen: boolean
}): ReactNode {
  const text = useWords().chatRoom
  return (
    <li>
      <AppLink
        href={`/chat?list=${list}&id=${row.id}`}
        className={isChosen ? 'chat-row is-chosen' : 'chat-row'}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className="chat-row-head">
          <b dir="auto">{row.name ?? text.noName}</b>
          {row.isVisitorHere ? <Badge status="success" text={text.here} /> : null}
          {row.unread > 0 ? <span className="chat-unread">{text.unread(row.unread)}</span> : null}
        </span>
        <span className="chat-row-lead" dir="auto">
          {row.lead}
        </span>
        <span className="chat-row-facts quiet">
          <span>{row.isLeft ? text.left : text.states[row.state]}</span>
          {row.assignee ? <span>{row.assignee.name}</span> : null}
          {row.department ? <span>{row.department.name}</span> : null}
          <TimeAgo instant={row.lastAt} />
        </span>
      </AppLink>
    </li>
  )
}
