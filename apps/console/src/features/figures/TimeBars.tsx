import type { CaseFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { behindHref } from './behind-href.ts'
import { boundsOfBar, timeBars } from './time-bars.ts'

/** How long first replies took; every bar leads to its cases. */
export function TimeBars({ figures }: { figures: CaseFigures }): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const bars = timeBars(figures.all.firstReply.steps)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const { from, to, all } = figures
  return (
    <section aria-labelledby="distribution-title">
      <h2 id="distribution-title">{words.distribution.title}</h2>
      {bars.length === 0 ? <p className="figure-note">{words.noTimes}</p> : null}
      <ul className="time-bars">
        {bars.map((bar, place) => (
          <li key={boundsOfBar(place).from}>
            <span>
              <BarLabel place={place} />
            </span>
            <span className="bar-track" aria-hidden="true">
              <span className="bar" style={{ width: `${(bar.count / most) * 100}%` }} />
            </span>
            <span className="bar-count">
              {bar.count > 0 ? (
                <AppLink
                  href={behindHref({
                    measure: 'first-reply',
                    from,
                    to,
                    minutesFrom: bar.from,
                    minutesTo: bar.to,
                  })}
                >
                  {format.number(bar.count)}
                </AppLink>
              ) : (
                format.number(0)
              )}
              <span className="quiet"> {format.wholePercent(bar.count / all.firstReply.count)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function BarLabel({ place }: { place: number }): ReactNode {
  const words = useWords().figures.distribution
  const format = useFormat()
  const { from, to } = boundsOfBar(place)
  if (from === 0) return words.under(format.span(to))
  if (to === Number.POSITIVE_INFINITY) return words.over(format.span(from))
  return words.bar({ from: format.span(from), to: format.span(to) })
}
