import { endpoints, surveyDeliveryLimits } from '@echoloop/contract'
import { App, Button, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Delivered } from './delivered.ts'
import { ListCards } from './ListCards.tsx'

type Answers = { name: string; count: number; expires?: string }

/** Links that take one response each, to be handed out by the shop. */
export function TicketsPart({ survey, mayWrite }: Delivered): ReactNode {
  const words = useWords().surveyDelivery.tickets
  const format = useFormat()
  const { message } = App.useApp()
  const [form] = Form.useForm<Answers>()
  const create = useAction(endpoints.createSurveyLinks, {
    refreshes: [endpoints.listSurveyLists],
    onDone: ({ size }) => {
      message.success(words.created(format.number(size)))
      form.resetFields()
    },
  })
  const make = ({ name, count, expires }: Answers) =>
    create.mutate({
      params: { surveyId: survey.id },
      body: { name, count, expiresAt: expires ? new Date(expires).toISOString() : null },
    })
  return (
    <div className="distribution-columns">
      {mayWrite ? (
        <section className="distribution-part">
          <h2>{words.title}</h2>
          <p className="quiet">{words.note}</p>
          <Form<Answers>
            form={form}
            name="survey-links"
            layout="vertical"
            requiredMark={false}
            disabled={create.isPending}
            initialValues={{ name: '', count: 100, expires: '' }}
            onFinish={make}
          >
            <Form.Item
              name="name"
              label={words.name}
              extra={words.nameHint}
              rules={[{ required: true, whitespace: true, message: words.name }]}
            >
              <Input maxLength={surveyDeliveryLimits.name} />
            </Form.Item>
            <Form.Item
              name="count"
              label={words.count}
              rules={[
                {
                  required: true,
                  type: 'integer',
                  min: 1,
                  max: surveyDeliveryLimits.links,
                  message: `1–${surveyDeliveryLimits.links}`,
                },
              ]}
            >
              <InputNumber precision={0} inputMode="numeric" style={{ width: '8rem' }} />
            </Form.Item>
            <Form.Item name="expires" label={words.expires} extra={words.expiresHint}>
              <Input type="datetime-local" />
            </Form.Item>
            {create.error ? <ErrorState error={create.error} /> : null}
            <Button type="primary" htmlType="submit" loading={create.isPending}>
              {words.create}
            </Button>
          </Form>
        </section>
      ) : null}
      <ListCards surveyId={survey.id} kind="links" mayWrite={mayWrite} />
    </div>
  )
}
