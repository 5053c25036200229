import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { useWords } from '../../words/use-words.ts'
import { ReviewWords } from './ReviewWords.tsx'

/** What closed incidents taught, found by words. */
export function LessonsTab(): ReactNode {
  const words = useWords().incidents
  const text = words.lessons
  const { q = '' } = useSearch({ from: '/shell/incidents' })
  const navigate = useNavigate({ from: '/incidents' })
  const lessons = useCall(endpoints.listLessons, { query: { q } }, { keepsLast: true })
  return (
    <section className="stack">
      <SearchField
        label={text.search}
        value={q}
        onSearch={(next) =>
          void navigate({ search: { tab: 'lessons', ...(next ? { q: next } : {}) }, replace: true })
        }
      />
      {lessons.error ? <ErrorState error={lessons.error} onRetry={() => void lessons.refetch()} /> : null}
      {!lessons.data && !lessons.error ? <ListSkeleton rows={3} /> : null}
      {lessons.data?.items.length === 0 ? (
        <p className="quiet">{q === '' ? text.empty : text.noneFound}</p>
      ) : null}
      <ul className="incident-cards">
        {lessons.data?.items.map((lesson) => (
          <li key={lesson.incidentId} className="incident-card">
            <h3 dir="auto">{lesson.title}</h3>
            <p className="quiet incident-facts">
              <span>{words.kinds[lesson.kind]}</span>
              <AppLink href={`/incidents/${lesson.incidentId}`}>{text.of(lesson.number)}</AppLink>
            </p>
            <ReviewWords review={lesson} />
          </li>
        ))}
      </ul>
    </section>
  )
}
