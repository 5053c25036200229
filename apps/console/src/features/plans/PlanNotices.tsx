import { endpoints, type PlanDetail, type PlanNoticeState, planNoticeStates } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { explainReason } from '../messages/explain-reason.ts'

/** Who was told, who not, and why. */
export function PlanNotices({ plan }: { plan: PlanDetail }): ReactNode {
  const words = useWords().plans
  const format = useFormat()
  const [shown, setShown] = useState<PlanNoticeState>()
  const all = planNoticeStates.filter((state) => (plan.notices[state] ?? 0) > 0)
  return (
    <section aria-labelledby="plan-notices">
      <h2 id="plan-notices">{words.notices.title}</h2>
      {all.length === 0 ? <p className="quiet">{words.ship.nobody}</p> : null}
      <ul className="plan-notice-counts">
        {all.map((state) => (
          <li key={state}>
            <Button
              type={shown === state ? 'primary' : 'default'}
              aria-expanded={shown === state}
              onClick={() => setShown(shown === state ? undefined : state)}
            >
              {format.number(plan.notices[state] ?? 0)} {words.notices.states[state]}
            </Button>
          </li>
        ))}
      </ul>
      {plan.voicesWithoutPerson > 0 ? (
        <p className="quiet">{words.ship.unknown(format.number(plan.voicesWithoutPerson))}</p>
      ) : null}
      {shown ? <People key={shown} planId={plan.id} state={shown} /> : null}
    </section>
  )
}

function People({ planId, state }: { planId: string; state: PlanNoticeState }): ReactNode {
  const words = useWords()
  const text = words.plans.notices
  const format = useFormat()
  const people = useCallPages(endpoints.listPlanNotices, { params: { id: planId }, query: { state } })
  const own: Record<string, string | undefined> = text.reasons
  return (
    <>
      {people.error ? <ErrorState error={people.error} onRetry={people.askAgain} /> : null}
      <ul className="plan-people">
        {people.rows.map((person) => (
          <li key={person.customerId}>
            <span>{person.name ?? text.noName}</span>
            <span className="figure-note">
              {[
                person.endedAt ? format.dateTime(person.endedAt) : null,
                person.reason ? (own[person.reason] ?? explainReason(words.messages, person.reason)) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore pages={people} />
    </>
  )
}
