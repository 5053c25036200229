import { endpoints, type RemedyPolicy } from '@echoloop/contract'
import { App, Button, Form, Input, InputNumber, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { amountOf, centsOf, digitsOf } from '../remedies/cents-of.ts'

/** Money of limits and costs, and the invitation that follows a solved case. */
export function RemedyPolicyForm({ policy }: { policy: RemedyPolicy }): ReactNode {
  const text = useWords().remedies.settings
  const mayWrite = usePermission('shop.write')
  const { message } = App.useApp()
  const save = useAction(endpoints.putRemedyPolicy, {
    refreshes: [endpoints.readRemedySettings, endpoints.readCaseRemedies],
    onDone: () => message.success(text.saved),
  })
  const { currency, hundredPointsCents } = policy
  return (
    <section aria-labelledby="remedy-policy-title">
      <h2 id="remedy-policy-title">{text.policyTitle}</h2>
      <Form<RemedyPolicy>
        name="remedy-policy"
        layout="vertical"
        requiredMark={false}
        disabled={!mayWrite || save.isPending}
        initialValues={{ ...policy, hundredPointsCents: amountOf(hundredPointsCents, currency) }}
        onFinish={(values) =>
          save.mutate({
            body: { ...values, hundredPointsCents: centsOf(values.hundredPointsCents, values.currency) },
          })
        }
      >
        <Form.Item
          name="currency"
          label={text.currency}
          rules={[{ required: true, pattern: /^[A-Z]{3}$/, message: text.currencyNeeded }]}
        >
          <Input maxLength={3} style={{ width: 96 }} />
        </Form.Item>
        <Form.Item name="hundredPointsCents" label={text.hundredPoints} rules={[{ required: true }]}>
          <InputNumber min={0} precision={digitsOf(currency)} />
        </Form.Item>
        <Form.Item
          name="invitesFollowUp"
          label={text.invites}
          valuePropName="checked"
          extra={text.invitesNote}
        >
          <Switch />
        </Form.Item>
        <Form.Item name="followUpDays" label={text.followUpDays} rules={[{ required: true }]}>
          <InputNumber min={0} max={60} precision={0} />
        </Form.Item>
        {save.error ? <ErrorState error={save.error} /> : null}
        {mayWrite ? (
          <Button htmlType="submit" type="primary" loading={save.isPending}>
            {text.savePolicy}
          </Button>
        ) : null}
      </Form>
    </section>
  )
}
