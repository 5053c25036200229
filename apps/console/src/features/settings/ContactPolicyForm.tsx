import { type ContactPolicyInput, endpoints } from '@echoloop/contract'
import { Alert, App, Form, Input, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

type Answers = Omit<ContactPolicyInput, 'senderName' | 'replyTo'> & { senderName: string; replyTo: string }

/** Sender, budget, hours and consent. */
export function ContactPolicyForm({ policy }: { policy: ContactPolicyInput }): ReactNode {
  const words = useWords()
  const text = words.messages.settings
  const { shop } = useSession()
  const mayWrite = usePermission('outreach.write')
  const { message } = App.useApp()
  const change = useAction(endpoints.putContactPolicy, {
    refreshes: [endpoints.readOutreach],
    onDone: () => message.success(text.saved),
  })
  const save = ({ senderName, replyTo, ...rest }: Answers) =>
    change.mutate({
      body: { ...rest, senderName: senderName.trim() || null, replyTo: replyTo.trim() || null },
    })
  return (
    <Form<Answers>
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || change.isPending}
      initialValues={{ ...policy, senderName: policy.senderName ?? '', replyTo: policy.replyTo ?? '' }}
      onFinish={save}
    >
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[shop.role])} />
      )}
      <h2>{text.senderTitle}</h2>
      <Form.Item name="senderName" label={text.senderName} extra={text.senderNote(shop.name)}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="replyTo"
        label={text.replyTo}
        extra={text.replyToNote}
        rules={[{ type: 'email', message: text.replyToNeeded }]}
      >
        <Input maxLength={254} inputMode="email" autoComplete="email" />
      </Form.Item>
      <h2>{text.budgetTitle}</h2>
      <BudgetFields most="requestsMax" days="requestsDays" legend={text.requests} note={text.requestsNote} />
      <BudgetFields most="noticesMax" days="noticesDays" legend={text.notices} note={text.noticesNote} />
      <h2>{text.hoursTitle}</h2>
      <HourFields />
      <h2>{text.consentTitle}</h2>
      <Form.Item
        name="needsConsent"
        label={text.needsConsent}
        extra={text.consentNote}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <FormEnd action={change} label={text.save} mayWrite={mayWrite} reassurance={text.kept} />
    </Form>
  )
}

type BudgetProps = { most: string; days: string; legend: string; note: string }

function BudgetFields({ most, days, legend, note }: BudgetProps): ReactNode {
  const text = useWords().messages.settings
  const whole = (range: { min: number; max: number }) => [
    { required: true, type: 'integer' as const, ...range, message: text.numberNeeded(range) },
  ]
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="outreach-pair">
        <Form.Item name={most} label={text.most} rules={whole({ min: 0, max: 100 })}>
          <InputNumber suffix={text.mostUnit} precision={0} inputMode="numeric" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name={days} label={text.within} rules={whole({ min: 1, max: 365 })}>
          <InputNumber suffix={text.withinUnit} precision={0} inputMode="numeric" style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <p className="quiet">{note}</p>
    </fieldset>
  )
}

function HourFields(): ReactNode {
  const text = useWords().messages.settings
  const hours = (from: number) =>
    Array.from({ length: 24 }, (_, index) => index + from).map((value) => ({
      value,
      label: `${String(value).padStart(2, '0')}:00`,
    }))
  return (
    <fieldset>
      <legend>{text.hours}</legend>
      <div className="outreach-pair">
        <Form.Item name="hourFrom" label={text.from}>
          <Select options={hours(0)} />
        </Form.Item>
        <Form.Item
          name="hourUntil"
          label={text.until}
          dependencies={['hourFrom']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, until: number) => {
                if (until <= getFieldValue('hourFrom')) throw new Error(text.hoursWrong)
              },
            }),
          ]}
        >
          <Select options={hours(1)} />
        </Form.Item>
      </div>
      <p className="quiet">{text.hoursNote}</p>
    </fieldset>
  )
}
