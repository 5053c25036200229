import { endpoints, inviteeStates, type SurveyInvitee } from '@echoloop/contract'
import { type ReactNode, useState } from 'react'
import { useCallPages } from '../../../call/use-call-pages.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { LoadMore } from '../../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../../parts/PageSkeleton.tsx'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Delivered } from './delivered.ts'

type InviteeListProps = { surveyId: string; counts: Delivered['delivery']['invitees'] }

/** Who was invited and what became of it. */
export function InviteeList({ surveyId, counts }: InviteeListProps): ReactNode {
  const words = useWords().surveyDelivery.people
  const format = useFormat()
  const [shown, setShown] = useState<(typeof inviteeStates)[number] | 'all'>('all')
  const state = shown === 'all' ? undefined : shown
  const people = useCallPages(endpoints.listSurveyInvitees, { params: { surveyId }, query: { state } })
  const total = inviteeStates.reduce((sum, one) => sum + counts[one], 0)
  if (total === 0)
    return (
      <section className="distribution-part">
        <h2>{words.title}</h2>
        <EmptyState title={words.empty} explanation={words.emptyNote} />
      </section>
    )
  return (
    <section className="distribution-part">
      <h2>{words.title}</h2>
      <p className="quiet">{words.note}</p>
      <ChoiceRow
        label={words.filter}
        value={shown}
        options={[
          { value: 'all' as const, label: `${words.all} ${format.number(total)}` },
          ...inviteeStates.map((value) => ({
            value,
            label: `${words.states[value]} ${format.number(counts[value])}`,
          })),
        ]}
        onChoose={setShown}
      />
      {people.error ? <ErrorState error={people.error} onRetry={people.askAgain} /> : null}
      {people.isLoading ? <ListSkeleton rows={5} /> : null}
      {!people.isLoading && !people.error && people.rows.length === 0 ? <p>{words.none}</p> : null}
      {people.rows.length > 0 ? (
        <table className={people.isStale ? 'rows is-stale' : 'rows'}>
          <thead>
            <tr>
              <th scope="col">{words.columns.who}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.sent}</th>
              <th scope="col">{words.columns.reminders}</th>
              <th scope="col">{words.columns.answered}</th>
            </tr>
          </thead>
          <tbody>
            {people.rows.map((person) => (
              <InviteeRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      ) : null}
      <LoadMore pages={people} />
    </section>
  )
}

function InviteeRow({ person }: { person: SurveyInvitee }): ReactNode {
  const words = useWords().surveyDelivery.people
  const format = useFormat()
  const reasons: Record<string, string> = words.reasons
  return (
    <tr>
      <th scope="row">
        <bdi>{person.who}</bdi>
      </th>
      <td data-label={words.columns.state}>
        <span className={`distribution-state is-${person.state}`}>{words.states[person.state]}</span>
        {person.reason === null ? null : (
          <span className="figure-note">{reasons[person.reason] ?? words.otherReason}</span>
        )}
      </td>
      <td data-label={words.columns.sent}>{momentOf(person.sentAt)}</td>
      <td data-label={words.columns.reminders}>{format.number(person.reminders)}</td>
      <td data-label={words.columns.answered}>{momentOf(person.answeredAt)}</td>
    </tr>
  )

  function momentOf(at: string | null): ReactNode {
    return at === null ? '–' : <time dateTime={at}>{format.dateTime(at)}</time>
  }
}
