import { endpoints, type InvitationPolicy } from '@echoloop/contract'
import { App, Button, Form, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { CategoryDays, type KnownCategory } from './CategoryDays.tsx'
import { answersOfPolicy, type PolicyAnswers, policyOfAnswers } from './policy-answers.ts'

const delay = { min: 0, max: 60 }
const gap = { min: 2, max: 30 }

type PolicyFormProps = { policy: InvitationPolicy; known: KnownCategory[] }

export function PolicyForm({ policy, known }: PolicyFormProps): ReactNode {
  const words = useWords().invitations.policy
  const { message } = App.useApp()
  const change = useAction(endpoints.changeInvitationPolicy, {
    refreshes: [endpoints.readInvitationPolicy, endpoints.previewInvitation],
    onDone: () => message.success(words.saved),
  })
  return (
    <Form<PolicyAnswers>
      layout="vertical"
      requiredMark={false}
      disabled={change.isPending}
      initialValues={answersOfPolicy(policy, known)}
      onFinish={(answers) => change.mutate({ body: policyOfAnswers(answers) })}
    >
      <p className="quiet">{words.introduction}</p>
      <Form.Item name="isOn" label={words.isOn} extra={words.isOnNote} valuePropName="checked">
        <Switch />
      </Form.Item>
      <div className="request-fields">
        <Days name="domesticDays" label={words.domesticDays} range={delay} />
        <Days name="internationalDays" label={words.internationalDays} range={delay} />
      </div>
      <p className="quiet">{words.delayNote}</p>
      <div className="request-fields">
        <Form.Item name="reminders" label={words.reminders}>
          <Select options={words.reminderChoices.map((label, value) => ({ value, label }))} />
        </Form.Item>
        <Days name="reminderGapDays" label={words.reminderGapDays} range={gap} />
      </div>
      <p className="quiet">{words.remindersNote}</p>
      <CategoryDays known={known} range={delay} />
      <p className="quiet">{words.budget}</p>
      {change.error ? <ErrorState error={change.error} reassurance={words.keptInForm} /> : null}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {words.save}
      </Button>
    </Form>
  )
}

type DaysProps = { name: string; label: string; range: { min: number; max: number } }

function Days({ name, label, range }: DaysProps): ReactNode {
  const words = useWords().invitations.policy
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, type: 'integer', ...range, message: words.between(range) }]}
    >
      <InputNumber suffix={words.days} precision={0} inputMode="numeric" style={{ width: '8rem' }} />
    </Form.Item>
  )
}
