import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { type StreamFilter, withoutEmpty } from './listening-search.ts'
import { MentionCard } from './MentionCard.tsx'
import { MentionFilters } from './MentionFilters.tsx'

/** Mentions, newest first. */
export function StreamTab(): ReactNode {
  const text = useWords().listening.stream
  const { monitorId, sourceId, sentiment, language, answer } = useSearch({ from: '/shell/listening' })
  const navigate = useNavigate({ from: '/listening' })
  const filter: StreamFilter = withoutEmpty({ monitorId, sourceId, sentiment, language, answer })
  const mentions = useCallPages(endpoints.listMentions, { query: filter })
  const isEmpty = !mentions.isLoading && !mentions.error && mentions.rows.length === 0
  const isFiltered = Object.keys(filter).length > 0
  return (
    <>
      <MentionFilters
        filter={filter}
        onChoose={(next) => void navigate({ search: { tab: 'stream', ...next }, replace: true })}
      />
      {mentions.error ? <ErrorState error={mentions.error} onRetry={mentions.askAgain} /> : null}
      {mentions.isLoading ? <ListSkeleton rows={5} /> : null}
      {isEmpty && isFiltered ? <EmptyState title={text.emptyFiltered} /> : null}
      {isEmpty && !isFiltered ? (
        <EmptyState title={text.emptyTitle} explanation={text.emptyText}>
          <AppLink href="/listening?tab=sources">{text.toSources}</AppLink>
          <AppLink href="/listening?tab=monitors">{text.toMonitors}</AppLink>
        </EmptyState>
      ) : null}
      <ul className="row-cards" aria-busy={mentions.isStale}>
        {mentions.rows.map((mention) => (
          <MentionCard key={mention.feedbackId} mention={mention} />
        ))}
      </ul>
      <LoadMore pages={mentions} />
    </>
  )
}
