import type { SurveyItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { SurveyActions } from './SurveyActions.tsx'
import { SurveyStateTag } from './SurveyStateTag.tsx'

/** Rows of surveys; j and k walk, Enter opens. On phones each row becomes a card. */
export function SurveyList({ surveys, isStale }: { surveys: SurveyItem[]; isStale: boolean }): ReactNode {
  const words = useWords().surveys
  const { columns } = words
  const step = (by: number) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.survey-rows tbody th a')]
    const focused = document.activeElement
    const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
  }
  useShortcut('j', words.keys.next, () => step(1))
  useShortcut('k', words.keys.previous, () => step(-1))
  return (
    <table className={isStale ? 'rows survey-rows is-stale' : 'rows survey-rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col" className="is-number">
            {columns.answers}
          </th>
          <th scope="col" className="is-number">
            {columns.completion}
          </th>
          <th scope="col">{columns.changed}</th>
          <th scope="col">
            <span className="sr-only">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {surveys.map((survey) => (
          <SurveyRow key={survey.id} survey={survey} />
        ))}
      </tbody>
    </table>
  )
}

function SurveyRow({ survey }: { survey: SurveyItem }): ReactNode {
  const words = useWords().surveys
  const { columns } = words
  const format = useFormat()
  const { open, complete, screenedOut, quotaFull } = survey.responses
  const begun = open + complete + screenedOut + quotaFull
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/surveys/${survey.id}`}>{survey.name}</AppLink>
        <span className="figure-note">
          {words.create.questions(format.number(survey.questions))}
          {survey.version !== null && survey.hasChanges ? ` · ${words.unpublished}` : ''}
          {survey.closesAt ? ` · ${words.closesAt(format.dayOf(survey.closesAt))}` : ''}
        </span>
      </th>
      <td data-label={columns.state}>
        <SurveyStateTag survey={survey} />
      </td>
      <td data-label={columns.answers} className="is-number">
        {begun === 0 ? (
          <span className="quiet">–</span>
        ) : (
          <>
            {format.number(complete)}
            <span className="figure-note">{words.unfinished(format.number(open))}</span>
          </>
        )}
      </td>
      <td data-label={columns.completion} className="is-number">
        {begun === 0 ? (
          <span className="quiet">–</span>
        ) : (
          <span className={begun < 30 ? 'quiet' : undefined}>
            {format.percent((begun - open) / begun)}
            <span className="figure-note">{words.of(format.number(begun))}</span>
          </span>
        )}
      </td>
      <td data-label={columns.changed}>
        <TimeAgo instant={survey.changedAt} />
      </td>
      <td className="survey-row-actions">
        <SurveyActions survey={survey} isSmall />
      </td>
    </tr>
  )
}
