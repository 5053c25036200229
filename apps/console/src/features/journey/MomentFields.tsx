import { askMoments } from '@echoloop/contract'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { RuleAnswers } from './rule-answers.ts'

/** When a rule asks; only what the chosen moment needs is shown. */
export function MomentFields(): ReactNode {
  const words = useWords().journey.rules
  const { fields, moments, required } = words
  const moment: RuleAnswers['moment'] | undefined = Form.useWatch('moment')
  return (
    <div className="rule-pair">
      <Form.Item<RuleAnswers> name="moment" label={fields.moment}>
        <Select options={askMoments.map((value) => ({ value, label: moments[value] }))} />
      </Form.Item>
      {moment === 'scroll' || moment === 'seconds' ? (
        <Form.Item<RuleAnswers>
          name="after"
          label={moment === 'scroll' ? fields.percent : fields.seconds}
          rules={[
            {
              required: true,
              type: 'integer',
              min: 1,
              max: moment === 'scroll' ? 100 : 3600,
              message: required,
            },
          ]}
        >
          <InputNumber min={1} max={moment === 'scroll' ? 100 : 3600} precision={0} />
        </Form.Item>
      ) : null}
      {moment === 'event' ? (
        <Form.Item<RuleAnswers>
          name="event"
          label={fields.event}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{0,59}$/, message: required }]}
        >
          <Input spellCheck={false} placeholder="coupon-refused" />
        </Form.Item>
      ) : null}
    </div>
  )
}
