import { Button } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { FeedbackRow } from './FeedbackRow.tsx'
import { filtersInUse } from './feedback-search.ts'
import { RowsSkeleton } from './RowsSkeleton.tsx'
import type { FeedbackList } from './use-feedback-list.ts'
import type { FeedbackPlace } from './use-feedback-place.ts'

type FeedbackRowsProps = {
  place: FeedbackPlace
  list: FeedbackList
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
}

/** The rows in whatever state the list is. */
export function FeedbackRows({ place, list, chosen, onChosen }: FeedbackRowsProps): ReactNode {
  const words = useWords().feedback
  const mayDecide = usePermission('feedback.decide')
  const openRow = useLatest((id: string) => place.open(id, { isReplacing: place.id !== undefined }))
  const chooseRow = useLatest((id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChosen(next)
  })
  if (list.isLoading) return <RowsSkeleton />
  if (list.error && list.rows.length === 0) return <ErrorState error={list.error} onRetry={list.askAgain} />
  if (list.rows.length === 0) return <NoRows place={place} />
  return (
    <div className={list.isStale ? 'voice-rows is-stale' : 'voice-rows'} aria-busy={list.isStale}>
      <ul>
        {list.rows.map((row) => (
          <FeedbackRow
            key={row.id}
            row={row}
            href={place.hrefOf(row.id)}
            query={place.search.filter.q}
            isOpen={row.id === place.id}
            isChosen={mayDecide ? chosen.has(row.id) : undefined}
            onOpen={openRow}
            onChoose={chooseRow}
          />
        ))}
      </ul>
      {list.error ? <ErrorState error={list.error} onRetry={list.loadMore} /> : null}
      {list.hasMore ? <MoreRows list={list} /> : <p className="voice-end quiet">{words.allShown}</p>}
    </div>
  )
}

/** Loads the next rows when its button comes near, and on a click for those who do not scroll. */
function MoreRows({ list }: { list: FeedbackList }): ReactNode {
  const words = useWords().feedback
  const sign = useRef<HTMLDivElement>(null)
  const loadMore = useLatest(list.loadMore)
  useEffect(() => {
    if (!sign.current) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) loadMore()
      },
      { rootMargin: '600px' },
    )
    watch.observe(sign.current)
    return () => watch.disconnect()
  }, [loadMore])
  return (
    <div className="voice-end" ref={sign}>
      <Button type="link" loading={list.isLoadingMore} onClick={list.loadMore}>
        {list.isLoadingMore ? words.loadingMore : words.loadMore}
      </Button>
    </div>
  )
}

function NoRows({ place }: { place: FeedbackPlace }): ReactNode {
  const words = useWords().feedback
  const mayImport = usePermission('import.run')
  const isFiltered = filtersInUse(place.search.filter).length > 0
  return (
    <div className="voice-none">
      {isFiltered ? (
        <EmptyState title={words.empty.filtered} explanation={words.empty.filteredHint}>
          <Button onClick={() => place.filterBy({})}>{words.filter.clearAll}</Button>
        </EmptyState>
      ) : (
        <EmptyState title={words.empty.none} explanation={words.empty.noneHint}>
          {mayImport ? <AppLink href="/imports">{words.empty.toImport}</AppLink> : null}
        </EmptyState>
      )}
    </div>
  )
}

/** A function that stays the same while always doing the latest; keeps rows from being drawn anew. */
function useLatest<A extends unknown[]>(action: (...given: A) => void): (...given: A) => void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  return useCallback((...given: A) => latest.current(...given), [])
}
