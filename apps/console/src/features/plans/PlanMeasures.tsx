import { CloseOutlined } from '@ant-design/icons'
import { endpoints, type PlanDetail, type PlanMeasure, planLimits } from '@echoloop/contract'
import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

const refreshes = [endpoints.readPlan, endpoints.listPlans]

/** What has to be done, one by one, and what is done. */
export function PlanMeasures({ plan, mayWrite }: { plan: PlanDetail; mayWrite: boolean }): ReactNode {
  const words = useWords().plans.measures
  return (
    <section aria-labelledby="plan-measures">
      <h2 id="plan-measures">{words.title}</h2>
      {plan.measureList.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="plan-measures">
        {plan.measureList.map((measure) => (
          <MeasureRow key={measure.id} planId={plan.id} measure={measure} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite ? <AddMeasure planId={plan.id} /> : null}
    </section>
  )
}

type MeasureRowProps = { planId: string; measure: PlanMeasure; mayWrite: boolean }

function MeasureRow({ planId, measure, mayWrite }: MeasureRowProps): ReactNode {
  const words = useWords().plans.measures
  const format = useFormat()
  const tellProblem = useProblemMessage()
  const change = useAction(endpoints.changePlanMeasure, { refreshes })
  const params = { id: planId, measureId: measure.id }
  const isDone = measure.doneAt !== null
  const facts = [
    measure.departmentName,
    measure.ownerName,
    measure.dueOn && !isDone ? words.due(format.day(measure.dueOn)) : null,
    measure.doneAt ? words.done({ by: measure.doneBy ?? '', ago: format.ago(measure.doneAt) }) : null,
  ].filter(Boolean)
  return (
    <li className={isDone ? 'is-done' : undefined}>
      <Checkbox
        checked={isDone}
        disabled={!mayWrite || change.isPending}
        onChange={({ target }) =>
          change.mutate({ params, body: { isDone: target.checked } }, { onError: tellProblem })
        }
      >
        <span className="plan-measure-title">{measure.title}</span>
        {facts.length > 0 ? <span className="figure-note">{facts.join(' · ')}</span> : null}
      </Checkbox>
      {mayWrite ? (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={words.remove(measure.title)}
          onClick={() => change.mutate({ params, body: { isRemoved: true } }, { onError: tellProblem })}
        />
      ) : null}
    </li>
  )
}

function AddMeasure({ planId }: { planId: string }): ReactNode {
  const words = useWords().plans.measures
  const tellProblem = useProblemMessage()
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState('')
  const add = useAction(endpoints.addPlanMeasure, {
    refreshes,
    onDone: () => {
      setTitle('')
      setDueOn('')
    },
  })
  const send = () => {
    if (title.trim() === '') return
    const body = { title: title.trim(), dueOn: dueOn === '' ? null : dueOn }
    add.mutate({ params: { id: planId }, body }, { onError: tellProblem })
  }
  return (
    <div className="plan-add">
      <Input
        value={title}
        maxLength={planLimits.measure}
        aria-label={words.placeholder}
        placeholder={words.placeholder}
        onChange={(event) => setTitle(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) send()
        }}
      />
      <input
        className="field"
        type="date"
        aria-label={words.dueOn}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
      <Button loading={add.isPending} disabled={title.trim() === ''} onClick={send}>
        {words.add}
      </Button>
    </div>
  )
}
