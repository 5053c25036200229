import { endpoints, type PlanDetail } from '@echoloop/contract'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { PlanFields } from './PlanFields.tsx'
import { answersOf, bodyOf, type PlanAnswers } from './plan-answers.ts'

/** Changes what a plan says of itself. */
export function EditPlan({ plan, onClose }: { plan: PlanDetail; onClose: () => void }): ReactNode {
  const words = useWords().plans.create
  const change = useAction(endpoints.changePlan, {
    refreshes: [endpoints.readPlan, endpoints.listPlans],
    onDone: onClose,
  })
  return (
    <section className="plan-form">
      <Form<PlanAnswers>
        layout="vertical"
        className="narrow"
        requiredMark={false}
        disabled={change.isPending}
        initialValues={answersOf(plan)}
        onFinish={(answers) =>
          change.mutate({ params: { id: plan.id }, body: { version: plan.version, ...bodyOf(answers) } })
        }
      >
        <PlanFields />
        {change.error ? <ErrorState error={change.error} reassurance={words.kept} /> : null}
        <div className="plan-actions">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {words.save}
          </Button>
          <Button type="text" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </Form>
    </section>
  )
}
