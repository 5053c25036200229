import type { PlanDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { isOverdue } from './is-overdue.ts'

/** Who answers for the plan, and when. */
export function PlanFacts({ plan }: { plan: PlanDetail }): ReactNode {
  const words = useWords().plans
  const format = useFormat()
  const dates = [plan.startsOn, plan.dueOn].map((day) => (day === null ? '…' : format.day(day)))
  return (
    <section aria-labelledby="plan-facts">
      <h2 id="plan-facts">{words.facts.title}</h2>
      <dl className="plan-facts">
        <dt>{words.facts.owner}</dt>
        <dd>{plan.owner?.name ?? <span className="quiet">{words.noOwner}</span>}</dd>
        {plan.departments.length > 0 ? (
          <>
            <dt>{words.facts.departments}</dt>
            <dd>{plan.departments.map(({ name }) => name).join(' · ')}</dd>
          </>
        ) : null}
        {plan.startsOn || plan.dueOn ? (
          <>
            <dt>{words.facts.dates}</dt>
            <dd>
              {dates.join(' – ')}
              {isOverdue(plan) ? <span className="figure-note is-late">{words.overdue}</span> : null}
            </dd>
          </>
        ) : null}
        <dt>{words.facts.createdBy}</dt>
        <dd>{words.statement.by({ by: plan.createdBy, at: format.dayOf(plan.createdAt) })}</dd>
      </dl>
    </section>
  )
}
