import type { PlanDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** What happened to the plan, newest first. */
export function PlanHistory({ plan }: { plan: PlanDetail }): ReactNode {
  const plans = useWords().plans
  const words = plans.history
  const format = useFormat()
  const kinds: Record<string, string | undefined> = words.kinds
  return (
    <section aria-labelledby="plan-history">
      <h2 id="plan-history">{words.title}</h2>
      <ol className="plan-history">
        {plan.history.map((entry) => {
          const people = entry.detail.people
          const voices = entry.detail.count ?? entry.detail.voices
          const [count, counted] = voices === undefined ? [people, plans.people] : [voices, plans.voices]
          return (
            <li key={`${entry.at} ${entry.kind}`}>
              <span>
                {entry.by} {kinds[entry.kind] ?? entry.kind}{' '}
                {typeof count === 'number' && count > 0 ? `· ${counted(format.number(count))}` : null}
              </span>
              {entry.text ? <span className="plan-entry-words">{entry.text}</span> : null}
              <span className="figure-note">
                <TimeAgo instant={entry.at} />
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
