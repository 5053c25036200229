import { Button } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { RowsSkeleton } from '../feedback/RowsSkeleton.tsx'
import { CaseRow } from './CaseRow.tsx'
import { NoCases } from './NoCases.tsx'
import type { CaseList } from './use-case-list.ts'
import type { CasePlace } from './use-case-place.ts'
import type { Chosen } from './use-chosen.ts'

type CaseRowsProps = { place: CasePlace; list: CaseList; chosen: Chosen }

/** The rows in whatever state the list is. */
export function CaseRows({ place, list, chosen }: CaseRowsProps): ReactNode {
  const words = useWords().cases
  const mayChange = usePermission('case.write')
  const openRow = useLatest((id: string) => place.open(id))
  const chooseRow = useLatest(chosen.choose)
  if (list.isLoading) return <RowsSkeleton />
  if (list.error && list.rows.length === 0) return <ErrorState error={list.error} onRetry={list.askAgain} />
  return (
    <>
      <div className="new-cases" aria-live="polite">
        {list.newCount > 0 ? (
          <button
            type="button"
            className="new-pill"
            aria-label={words.showNew(list.newCount)}
            onClick={list.showNew}
          >
            {words.newHere(list.newCount)}
          </button>
        ) : null}
      </div>
      {list.rows.length === 0 ? (
        <NoCases place={place} />
      ) : (
        <div className={list.isStale ? 'case-rows is-stale' : 'case-rows'} aria-busy={list.isStale}>
          <ul aria-label={words.list}>
            {list.rows.map(({ row, isGone }) => (
              <CaseRow
                key={row.id}
                row={row}
                href={place.hrefOf(row.id)}
                isGone={isGone}
                isChosen={mayChange ? chosen.ids.has(row.id) : undefined}
                onOpen={openRow}
                onChoose={chooseRow}
              />
            ))}
          </ul>
          {list.error ? <ErrorState error={list.error} onRetry={list.loadMore} /> : null}
          <p className="case-end quiet">
            {list.hasMore ? (
              <Button type="link" loading={list.isLoadingMore} onClick={list.loadMore}>
                {list.isLoadingMore ? words.loadingMore : words.loadMore}
              </Button>
            ) : (
              words.allShown
            )}
          </p>
        </div>
      )}
    </>
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
