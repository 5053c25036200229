import type { FeedbackFilter } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../words/use-format.ts'
import { useWords } from '../words/use-words.ts'
import { AppLink } from './AppLink.tsx'
import { feedbackHref } from './feedback-href.ts'

/** How many gave five stars, four, …; every bar leads to its reviews. `stars` counts 1, 2, 3, 4, 5. */
export function StarBars({ stars, filter }: { stars: number[]; filter: FeedbackFilter }): ReactNode {
  const words = useWords().shell
  const format = useFormat()
  const most = Math.max(1, ...stars)
  const all = stars.reduce((sum, count) => sum + count, 0)
  return (
    <ul className="star-bars">
      {[5, 4, 3, 2, 1].map((rating) => {
        const count = stars[rating - 1] ?? 0
        return (
          <li key={rating}>
            <span className="star-label">
              {rating} <span aria-hidden="true">★</span>
              <span className="sr-only">{words.stars(String(rating))}</span>
            </span>
            <span className="bar-track" aria-hidden="true">
              <span className="bar is-star" style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className="bar-count">
              {count > 0 ? (
                <AppLink href={feedbackHref({ ...filter, rating })}>{format.number(count)}</AppLink>
              ) : (
                format.number(0)
              )}
              <span className="quiet"> {all > 0 ? format.wholePercent(count / all) : ''}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
