import type { QueueItem } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { PagesOfCall } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import type { Chosen } from '../cases/use-chosen.ts'
import { RowsSkeleton } from '../feedback/RowsSkeleton.tsx'
import { QueueRow } from './QueueRow.tsx'
import type { ModerationPlace } from './use-moderation-place.ts'

type QueueRowsProps = { place: ModerationPlace; list: PagesOfCall<QueueItem>; chosen: Chosen }

/** The rows in whatever state the list is. */
export function QueueRows({ place, list, chosen }: QueueRowsProps): ReactNode {
  const words = useWords().moderation
  const mayDecide = usePermission('moderation.write')
  if (list.isLoading) return <RowsSkeleton />
  if (list.error && list.rows.length === 0) return <ErrorState error={list.error} onRetry={list.askAgain} />
  if (list.rows.length === 0) return <NothingWaits place={place} />
  return (
    <div className={list.isStale ? 'case-rows is-stale' : 'case-rows'} aria-busy={list.isStale}>
      <ul aria-label={words.list}>
        {list.rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            href={place.hrefOf(row.id)}
            isChosen={mayDecide ? chosen.ids.has(row.id) : undefined}
            onOpen={place.open}
            onChoose={chosen.choose}
          />
        ))}
      </ul>
      {list.error ? <ErrorState error={list.error} onRetry={list.loadMore} /> : null}
      <p className="case-end quiet">
        {list.hasMore ? (
          <Button type="link" loading={list.isLoadingMore} onClick={list.loadMore}>
            {words.loadMore}
          </Button>
        ) : (
          words.allShown
        )}
      </p>
    </div>
  )
}

function NothingWaits({ place }: { place: ModerationPlace }): ReactNode {
  const words = useWords().moderation.empty
  const { filter } = place.search
  if (filter.view !== 'all' || filter.code || filter.productId) {
    return (
      <EmptyState title={words.filtered} explanation={words.filteredNote}>
        <AppLink href="/moderation">{words.showAll}</AppLink>
      </EmptyState>
    )
  }
  return <EmptyState title={words.title} explanation={words.note} />
}
