import { aspectCodes, endpoints, planLimits, planMetrics } from '@echoloop/contract'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { ProductFilter } from '../feedback/ProductFilter.tsx'
import type { PlanAnswers } from './plan-answers.ts'

/** Fields of a plan, for one that is new and one that is changed. */
export function PlanFields(): ReactNode {
  const words = useWords().plans.create
  return (
    <>
      <Form.Item
        name="title"
        label={words.name}
        rules={[{ required: true, whitespace: true, max: planLimits.title, message: words.nameNeeded }]}
      >
        <Input autoFocus autoComplete="off" placeholder={words.nameHint} />
      </Form.Item>
      <Form.Item name="goal" label={words.goal}>
        <Input.TextArea rows={3} maxLength={planLimits.goal} placeholder={words.goalHint} />
      </Form.Item>
      <MetricFields />
      <PeopleFields />
      <div className="plan-pair">
        <Form.Item name="startsOn" label={words.starts}>
          <input className="field" type="date" />
        </Form.Item>
        <Form.Item name="dueOn" label={words.due}>
          <input className="field" type="date" />
        </Form.Item>
      </div>
    </>
  )
}

function MetricFields(): ReactNode {
  const { plans, codes } = useWords()
  const words = plans.create
  const kind = Form.useWatch('metricKind', { preserve: true }) ?? 'none'
  return (
    <>
      <Form.Item<PlanAnswers> name="metricKind" label={words.metric} extra={words.baselineNote}>
        <Select
          options={[
            { value: 'none', label: words.noMetric },
            ...planMetrics.map((value) => ({ value, label: plans.metrics[value] })),
          ]}
        />
      </Form.Item>
      {kind === 'none' ? null : (
        <>
          <Form.Item<PlanAnswers> name="productId">
            <ProductOfPlan />
          </Form.Item>
          {kind === 'low-stars' ? null : (
            <Form.Item<PlanAnswers> name="aspect" label={words.aspect}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={aspectCodes.map((code) => ({ value: code, label: codes.aspects[code] }))}
              />
            </Form.Item>
          )}
          <div className="plan-pair">
            <Form.Item<PlanAnswers> name="days" label={words.days}>
              <InputNumber {...planLimits.metricDays} precision={0} suffix={plans.create.daysUnit} />
            </Form.Item>
            <Form.Item<PlanAnswers> name="targetPercent" label={words.target}>
              <InputNumber min={0} max={100} suffix="%" />
            </Form.Item>
          </div>
        </>
      )}
    </>
  )
}

/** The form gives value and change to its own child. */
function ProductOfPlan(props: { value?: string; onChange?: (id: string | undefined) => void }): ReactNode {
  return <ProductFilter value={props.value} onChoose={(id) => props.onChange?.(id)} />
}

function PeopleFields(): ReactNode {
  const words = useWords().plans.create
  const people = useCall(endpoints.listColleagues, {})
  const departments = useCall(endpoints.listDepartments, {})
  return (
    <div className="plan-pair">
      <Form.Item<PlanAnswers> name="ownerId" label={words.owner}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={people.data?.items.map(({ memberId, name }) => ({ value: memberId, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item<PlanAnswers> name="departmentIds" label={words.departments}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={departments.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      </Form.Item>
    </div>
  )
}
