import type { AutomaticSimulation } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type StopListProps = { title: string; stops: AutomaticSimulation['stops']; of: number }

/** Why voices were left to people, the most frequent reason first, each with its share of all. */
export function StopList({ title, stops, of }: StopListProps): ReactNode {
  const text = useWords().automatic
  const format = useFormat()
  return (
    <section>
      <h3>{title}</h3>
      {stops.length === 0 ? <p className="quiet">{text.report.none}</p> : null}
      <ul className="automatic-stops">
        {stops.map(({ reason, count }) => (
          <li key={reason}>
            <span>{text.stops[reason]}</span>
            <span className="automatic-bar" aria-hidden="true">
              <span style={{ inlineSize: `${of === 0 ? 0 : (count / of) * 100}%` }} />
            </span>
            <span className="automatic-count">{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
