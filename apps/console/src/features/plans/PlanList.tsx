import type { PlanItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { isOverdue } from './is-overdue.ts'
import { PlanStateTag } from './PlanStateTag.tsx'
import { useTopicName } from './use-topic-name.ts'

type PlanListProps = { plans: PlanItem[]; isStale: boolean; onMore: () => void }

/** Rows of plans; j and k walk, Enter opens. On phones each row becomes a card. */
export function PlanList({ plans, isStale, onMore }: PlanListProps): ReactNode {
  const words = useWords().plans
  const step = (by: number) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.plan-rows tbody th a')]
    const focused = document.activeElement
    const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1
    if (at + by >= links.length - 1) onMore()
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
  }
  useShortcut('j', words.keys.next, () => step(1))
  useShortcut('k', words.keys.previous, () => step(-1))
  return (
    <table className={isStale ? 'rows plan-rows is-stale' : 'rows plan-rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{words.columns.title}</th>
          <th scope="col">{words.columns.state}</th>
          <th scope="col">{words.columns.owner}</th>
          <th scope="col">{words.columns.due}</th>
          <th scope="col" className="is-number">
            {words.columns.measures}
          </th>
          <th scope="col" className="is-number">
            {words.columns.linked}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </tbody>
    </table>
  )
}

function PlanRow({ plan }: { plan: PlanItem }): ReactNode {
  const words = useWords().plans
  const format = useFormat()
  const topic = useTopicName()(plan)
  const { done, of } = plan.measures
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/plans/${plan.id}`}>{plan.title}</AppLink>
        {topic ? <span className="figure-note">{topic}</span> : null}
      </th>
      <td data-label={words.columns.state}>
        <PlanStateTag state={plan.state} />
      </td>
      <td data-label={words.columns.owner}>
        {plan.owner ? plan.owner.name : <span className="quiet">{words.noOwner}</span>}
      </td>
      <td data-label={words.columns.due}>
        {plan.dueOn ? format.day(plan.dueOn) : <span className="quiet">–</span>}
        {isOverdue(plan) ? <span className="figure-note is-late">{words.overdue}</span> : null}
      </td>
      <td data-label={words.columns.measures} className="is-number">
        {of === 0 ? (
          <span className="quiet">–</span>
        ) : (
          words.measuresDone({ done: format.number(done), of: format.number(of) })
        )}
      </td>
      <td data-label={words.columns.linked} className="is-number">
        {words.voices(format.number(plan.voices))}
        <span className="figure-note">{words.people(format.number(plan.people))}</span>
      </td>
    </tr>
  )
}
