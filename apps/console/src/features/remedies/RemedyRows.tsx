import type { Remedy } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { describeRemedy } from './describe-remedy.ts'
import { RemedyActions } from './RemedyActions.tsx'
import { RemedyMakers } from './RemedyMakers.tsx'
import { RemedyState } from './RemedyState.tsx'

/** Remedies of all cases; on phones each row becomes a card. */
export function RemedyRows({ remedies, isStale }: { remedies: Remedy[]; isStale: boolean }): ReactNode {
  const { columns } = useWords().remedies
  return (
    <table className={isStale ? 'rows is-stale' : 'rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.case}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col" className="is-action">
            <span className="sr-only">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {remedies.map((remedy) => (
          <RemedyRow key={remedy.id} remedy={remedy} />
        ))}
      </tbody>
    </table>
  )
}

function RemedyRow({ remedy }: { remedy: Remedy }): ReactNode {
  const words = useWords().remedies
  const format = useFormat()
  const { language } = useWordsChoice()
  const number = format.number(remedy.case.number)
  return (
    <tr>
      <th scope="row" className="remedy-what">
        {describeRemedy(words, remedy, language)}
        <RemedyMakers remedy={remedy} />
        {remedy.note ? <span className="figure-note remedy-note">{remedy.note}</span> : null}
      </th>
      <td data-label={words.columns.case}>
        <span>
          <AppLink href={`/cases/${remedy.case.id}`}>
            <span className="sr-only">{words.openCase({ number, title: remedy.case.title })}</span>
            <span aria-hidden="true">{words.caseNumber(number)}</span>
          </AppLink>
          <span className="figure-note">{remedy.case.title}</span>
        </span>
      </td>
      <td data-label={words.columns.state}>
        <RemedyState remedy={remedy} />
      </td>
      <td className="is-action">
        <RemedyActions remedy={remedy} />
      </td>
    </tr>
  )
}
