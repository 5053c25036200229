import type { Overview } from '@echoloop/contract'
import { Fragment, type ReactNode, useMemo } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { overviewHeadlines } from './overview-headlines.ts'

/** The answer first, in words computed from the figures below. */
export function Headlines({ overview }: { overview: Overview }): ReactNode {
  const words = useWords()
  const format = useFormat()
  const [first, ...others] = useMemo(
    () => overviewHeadlines({ overview, words, format }),
    [overview, words, format],
  )
  return (
    <section className="headlines" aria-live="polite">
      <h2>{first?.text}</h2>
      {others.length > 0 ? (
        <p className="quiet">
          {others.map(({ text, href }, place) => (
            <Fragment key={text}>
              {place > 0 ? words.overview.headlines.join : null}
              {href ? (
                <AppLink href={href} className="headline-link">
                  {text}
                </AppLink>
              ) : (
                text
              )}
            </Fragment>
          ))}
        </p>
      ) : null}
    </section>
  )
}
