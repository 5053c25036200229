import type { CallBack } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { CallBackActions } from './CallBackActions.tsx'

/** Calls with what to do about each; on phones each row becomes a card. */
export function CallBackRows({ calls, isStale }: { calls: CallBack[]; isStale: boolean }): ReactNode {
  const { columns } = useWords().remedies.callBacks
  return (
    <table className={isStale ? 'rows is-stale' : 'rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.about}</th>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.by}</th>
          <th scope="col" className="is-action">
            <span className="sr-only">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <CallBackRow key={call.id} call={call} />
        ))}
      </tbody>
    </table>
  )
}

function CallBackRow({ call }: { call: CallBack }): ReactNode {
  const words = useWords().remedies
  const text = words.callBacks
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        <bdi>{call.customerName ?? text.nameless}</bdi>
        <span className="figure-note">
          <AppLink href={`/cases/${call.case.id}`}>
            {words.caseNumber(format.number(call.case.number))}
          </AppLink>
        </span>
      </th>
      <td data-label={text.columns.about}>
        <span>
          {call.purpose}
          {call.result ? <span className="figure-note">{call.result}</span> : null}
        </span>
      </td>
      <td data-label={text.columns.when}>
        <span>
          <time dateTime={call.plannedAt}>{format.dateTime(call.plannedAt)}</time>
          <span className={`figure-note${call.isDue ? ' is-over' : ''}`}>
            {call.isDue ? text.due : text.states[call.state]}
          </span>
        </span>
      </td>
      <td data-label={text.columns.by}>{call.endedBy ?? call.assignee?.name ?? text.nobody}</td>
      <td className="is-action">
        <CallBackActions call={call} />
      </td>
    </tr>
  )
}
