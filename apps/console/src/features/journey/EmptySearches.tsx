import type { Journey } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { eventsHref } from './journey-search.ts'

/** What visitors looked for and did not find. */
export function EmptySearches({ journey }: { journey: Journey }): ReactNode {
  const words = useWords().journey.funnel
  const format = useFormat()
  const { from, to } = journey.period
  return (
    <section aria-labelledby="searches-title">
      <h2 id="searches-title">{words.empty}</h2>
      <p className="quiet">{words.emptyNote}</p>
      <ol className="empty-searches">
        {journey.emptySearches.map(({ words: searched, count }) => (
          <li key={searched}>
            <span translate="no">{searched}</span>
            <AppLink href={eventsHref({ from, to, kind: 'search-empty' })}>{format.number(count)}</AppLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
