import { type CaseDetail, type PriorityLevel, priorityLevels } from '@echoloop/contract'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import type { CaseChange } from './use-case-change.ts'
import { useDoerName } from './use-doer-name.ts'
import { useReasonWords } from './use-reason-words.ts'

type PriorityPanelProps = { detail: CaseDetail; change: CaseChange }

const factors = ['urgency', 'severity', 'reach', 'value'] as const

/** Why the case stands where it stands, factor by factor, and the hand that may know better. */
export function PriorityPanel({ detail, change }: PriorityPanelProps): ReactNode {
  const words = useWords()
  const text = words.casePage.aside
  const doerName = useDoerName()
  const mayChange = usePermission('case.write')
  const { byHand } = detail.explanation
  const set = (level: PriorityLevel | null) => {
    const says =
      level === null ? text.freed : words.casePage.entries.priority(words.cases.priority.levels[level])
    void change.change({ change: { kind: 'priority', level }, says, done: says })
  }
  return (
    <section className="aside-block">
      <h2>{text.priority}</h2>
      <p className="aside-priority">
        <b>{words.cases.priority.levels[detail.priorityLevel]}</b>
        {byHand ? <span className="quiet"> · {text.byHand(doerName(byHand.by))}</span> : null}
      </p>
      {byHand?.reason ? <p className="quiet">{byHand.reason}</p> : null}
      <FactorList detail={detail} />
      {mayChange ? (
        <div className="priority-choice">
          <Segmented
            size="small"
            aria-label={text.override}
            disabled={change.isBusy}
            value={detail.priorityLevel}
            options={priorityLevels.map((level) => ({
              value: level,
              label: words.cases.priority.levels[level],
            }))}
            onChange={set}
          />
          {detail.priorityByHand ? (
            <Button type="link" size="small" onClick={() => set(null)}>
              {text.freed}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function FactorList({ detail }: { detail: CaseDetail }): ReactNode {
  const words = useWords()
  const text = words.casePage.aside
  const format = useFormat()
  const say = useReasonWords()
  const { explanation } = detail
  const reasonsOf = (factor: (typeof factors)[number]) =>
    explanation.reasons
      .filter((reason) => reason.factor === factor || (factor === 'urgency' && reason.factor === 'rule'))
      .map(say.of)
      .filter((said) => said !== undefined)
      .join(words.cases.comma)
  return (
    <dl className="factor-list">
      {factors.map((factor) => (
        <div key={factor}>
          <dt>{text.factors[factor]}</dt>
          <dd>{reasonsOf(factor) || <span className="quiet">{text.plain}</span>}</dd>
          <dd className={explanation[factor] > 1 ? 'factor' : 'factor quiet'}>
            {text.times(format.number(explanation[factor]))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
