import { caseViews, endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import type { CasePlace } from './use-case-place.ts'

/** The views, each with how many open cases it holds. */
export function CaseViewTabs({ place }: { place: CasePlace }): ReactNode {
  const words = useWords().cases.views
  const format = useFormat()
  const counts = useCall(endpoints.countCaseViews, {}, { keepsLast: true })
  return (
    <nav className="case-views" aria-label={words.label}>
      {caseViews.map((view) => (
        <AppLink
          key={view}
          href={place.viewHref(view)}
          className={`case-view is-${view}`}
          aria-current={view === place.search.filter.view ? 'page' : undefined}
        >
          {words[view]}
          {counts.data ? <span className="case-view-count">{format.number(counts.data[view])}</span> : null}
        </AppLink>
      ))}
    </nav>
  )
}
