import type { PlanDetail, PlanFigure } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Before, now and target, each with what it rests on. */
export function PlanFigures({ plan }: { plan: PlanDetail }): ReactNode {
  const words = useWords().plans
  const format = useFormat()
  if (!plan.metric) return null
  return (
    <section aria-labelledby="plan-figures">
      <h2 id="plan-figures">{words.figure.title}</h2>
      <p className="quiet">{words.metrics[plan.metric.kind]}</p>
      <div className="figures">
        <ShareFigure label={words.figure.baseline} figure={plan.baseline} />
        <ShareFigure label={words.figure.present} figure={plan.present} />
        {plan.target === null ? null : (
          <div className="figure">
            <span className="figure-label">{words.figure.target}</span>
            <span className="figure-value">{format.percent(plan.target)}</span>
          </div>
        )}
      </div>
      <p className="quiet">{words.figure.note}</p>
    </section>
  )
}

function ShareFigure({ label, figure }: { label: string; figure: PlanFigure | null }): ReactNode {
  const words = useWords().plans.figure
  const format = useFormat()
  if (!figure) return null
  const { count, of, low, high } = figure
  return (
    <div className="figure">
      <span className="figure-label">{label}</span>
      <span className={of === 0 ? 'figure-value is-small' : 'figure-value'}>
        {of === 0 ? words.none : format.percent(count / of)}
      </span>
      {of === 0 ? null : (
        <>
          <span className="figure-note">
            {words.of({ count: format.number(count), of: format.number(of) })}
          </span>
          <span className="figure-note">{words.range(format.percentRange({ low, high }))}</span>
        </>
      )}
      <span className="figure-note">
        {words.period({ from: format.day(figure.from), to: format.day(figure.to) })}
      </span>
    </div>
  )
}
