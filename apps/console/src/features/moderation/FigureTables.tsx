import type { ModerationFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { codeName } from './code-name.ts'
import { useHours } from './QualityFigures.tsx'

/** What the figures rest on: pairs of judgements, outcomes, people, second opinions. */
export function FigureTables({ figures }: { figures: ModerationFigures }): ReactNode {
  return (
    <div className="figure-tables">
      <PairTable figures={figures} />
      <OutcomeTable figures={figures} />
      <PeopleTable figures={figures} />
    </div>
  )
}

type TableProps = { figures: ModerationFigures }

function PairTable({ figures }: TableProps): ReactNode {
  const text = useWords().moderation.figures
  const format = useFormat()
  const { agreement } = figures
  const opinions = figures.secondOpinions
  return (
    <section className="panel" aria-label={text.pairs}>
      <h2>{text.pairs}</h2>
      <p className="quiet">{text.drawn(format.number(figures.judged), format.number(figures.drawn))}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.pairHead.corner}</th>
            <th scope="col">{text.pairHead.publish}</th>
            <th scope="col">{text.pairHead.refuse}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.pairRows.publish}</th>
            <td data-label={text.pairHead.publish}>{format.number(agreement.bothPublish)}</td>
            <td data-label={text.pairHead.refuse}>{format.number(agreement.firstOnly)}</td>
          </tr>
          <tr>
            <th scope="row">{text.pairRows.refuse}</th>
            <td data-label={text.pairHead.publish}>{format.number(agreement.secondOnly)}</td>
            <td data-label={text.pairHead.refuse}>{format.number(agreement.bothRefuse)}</td>
          </tr>
        </tbody>
      </table>
      <h3>{text.opinions}</h3>
      <p>
        {text.opinionLine({
          asked: format.number(opinions.asked),
          agreed: format.number(opinions.agreed),
          disagreed: format.number(opinions.disagreed),
          open: format.number(opinions.open),
        })}
      </p>
    </section>
  )
}

function OutcomeTable({ figures }: TableProps): ReactNode {
  const words = useWords()
  const text = words.moderation.figures
  const format = useFormat()
  const outcomes: Record<string, string> = text.outcome
  return (
    <section className="panel" aria-label={text.outcomes}>
      <h2>{text.outcomes}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.columns.what}</th>
            <th scope="col">{text.columns.count}</th>
          </tr>
        </thead>
        <tbody>
          {figures.outcomes.map(({ outcome, code, count }) => (
            <tr key={`${outcome} ${code}`}>
              <th scope="row">
                {outcomes[outcome] ?? outcome}
                {code ? ` · ${codeName(words.codes.policies, code)}` : ''}
              </th>
              <td data-label={text.columns.count}>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.undone > 0 ? <p className="quiet">{text.undone(figures.undone)}</p> : null}
    </section>
  )
}

function PeopleTable({ figures }: TableProps): ReactNode {
  const text = useWords().moderation.figures
  const format = useFormat()
  const hours = useHours()
  return (
    <section className="panel" aria-label={text.people}>
      <h2>{text.people}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.columns.name}</th>
            <th scope="col">{text.columns.decisions}</th>
            <th scope="col">{text.columns.published}</th>
            <th scope="col">{text.columns.refused}</th>
            <th scope="col">{text.columns.median}</th>
          </tr>
        </thead>
        <tbody>
          {figures.people.map((person) => (
            <tr key={person.name}>
              <th scope="row">{person.name}</th>
              <td data-label={text.columns.decisions}>{format.number(person.decisions)}</td>
              <td data-label={text.columns.published}>{format.number(person.published)}</td>
              <td data-label={text.columns.refused}>{format.number(person.refused)}</td>
              <td data-label={text.columns.median}>{hours(person.medianHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
