import { type BoardItemState, boardItemStates, endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { useWords } from '../../words/use-words.ts'
import { BoardItemCard } from './BoardItemCard.tsx'

/** All suggestions, by state and title. */
export function BoardTab(): ReactNode {
  const text = useWords().portalRoom.item
  const { state, q } = useSearch({ from: '/shell/portal' })
  const navigate = useNavigate({ from: '/portal' })
  const choose = (next: { state?: BoardItemState; q?: string }) =>
    void navigate({ search: { tab: 'board', ...next }, replace: true })
  const query = { ...(state ? { state } : {}), ...(q ? { q } : {}) }
  const items = useCallPages(endpoints.listBoardItems, { query })
  const isEmpty = !items.isLoading && !items.error && items.rows.length === 0
  return (
    <>
      <div className="portal-filter">
        <Select
          aria-label={text.state}
          value={state ?? 'all'}
          options={['all' as const, ...boardItemStates].map((value) => ({
            value,
            label: value === 'all' ? text.all : text.states[value],
          }))}
          onChange={(next: BoardItemState | 'all') =>
            choose({ ...(next === 'all' ? {} : { state: next }), ...(q ? { q } : {}) })
          }
        />
        <SearchField
          label={text.search}
          value={q ?? ''}
          onSearch={(next) => choose({ ...(state ? { state } : {}), ...(next ? { q: next } : {}) })}
        />
      </div>
      {items.error ? <ErrorState error={items.error} onRetry={items.askAgain} /> : null}
      {items.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? <EmptyState title={text.emptyTitle} explanation={text.emptyText} /> : null}
      <ul className="row-cards" aria-busy={items.isStale}>
        {items.rows.map((item) => (
          <BoardItemCard key={item.id} item={item} />
        ))}
      </ul>
      <LoadMore pages={items} />
    </>
  )
}
