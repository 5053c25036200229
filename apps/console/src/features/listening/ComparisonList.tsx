import type { MentionFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'

const signs = { better: '▲', worse: '▼', equal: '=', different: '≠' } as const

/** Sentences in which people compare us, told from our side. */
export function ComparisonList({ comparisons }: Pick<MentionFigures, 'comparisons'>): ReactNode {
  const text = useWords().listening.figures
  return (
    <section>
      <h2>{text.comparisons}</h2>
      {comparisons.length === 0 ? <p className="quiet">{text.comparisonsNone}</p> : null}
      <ul className="row-cards">
        {comparisons.map((one) => (
          <li key={`${one.feedbackId}${one.sentence}`} className="row-card">
            <p className="listening-facts">
              <b className={`listening-relation is-${one.relation}`}>
                <span aria-hidden="true">{signs[one.relation]} </span>
                {text.relations[one.relation]}
              </b>
              <span>{text.than(one.competitor)}</span>
              <span className="quiet">{one.network}</span>
              <TimeAgo instant={one.saidAt} />
            </p>
            <p className="listening-words" dir="auto">
              <AppLink href={`/feedback/${one.feedbackId}`}>{one.sentence}</AppLink>
            </p>
            {one.isImplied ? <p className="quiet">{text.implied}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
