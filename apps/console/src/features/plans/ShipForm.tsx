import { endpoints, type PlanDetail, planLimits, type StatementInput } from '@echoloop/contract'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { QuoteChoice } from './QuoteChoice.tsx'
import { type ShipAnswers, statementOf } from './ship-answers.ts'
import { useTopicName } from './use-topic-name.ts'

const refreshes = [endpoints.readPlan, endpoints.listPlans, endpoints.countPlans, endpoints.listPlanNotices]

/** Says that a plan took effect and tells those linked; or corrects what was published. */
export function ShipForm({ plan, onClose }: { plan: PlanDetail; onClose: () => void }): ReactNode {
  const words = useWords().plans.ship
  const topic = useTopicName()(plan)
  const { language } = useWordsChoice()
  const { message } = App.useApp()
  const [form] = Form.useForm<ShipAnswers>()
  const [looksAt, setLooksAt] = useState<StatementInput>()
  const isCorrection = plan.state === 'shipped'
  const done = (text: string) => () => {
    message.success(text)
    onClose()
  }
  const ship = useAction(endpoints.shipPlan, { refreshes, onDone: done(words.shipped) })
  const correct = useAction(endpoints.correctStatement, { refreshes, onDone: done(words.corrected) })
  const params = { id: plan.id }
  const [newest] = plan.statements
  const send = (answers: ShipAnswers) => {
    const body = statementOf(answers)
    if (isCorrection) correct.mutate({ params, body: { ...body, reason: answers.reason?.trim() ?? '' } })
    else ship.mutate({ params, body })
  }
  const error = ship.error ?? correct.error
  const isBusy = ship.isPending || correct.isPending
  return (
    <section className="plan-form" aria-labelledby="ship-title">
      <h2 id="ship-title">{words.title}</h2>
      <p className="quiet">{isCorrection ? words.correctIntro : words.intro}</p>
      <div className="ship">
        <Form<ShipAnswers>
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={isBusy}
          initialValues={{
            saidZh: newest?.said['zh-CN'] ?? (language === 'zh-CN' ? topic : ''),
            saidEn: newest?.said.en ?? (language === 'en' ? topic : ''),
            didZh: newest?.did['zh-CN'] ?? '',
            didEn: newest?.did.en ?? '',
            isPublic: newest?.isPublic ?? true,
            quoteIds: newest?.quotes.map(({ feedbackId }) => feedbackId) ?? [],
          }}
          onFinish={send}
        >
          <BothFields part="said" label={words.said} />
          <BothFields part="did" label={words.did} extra={words.languageEmpty} />
          <Form.Item name="isPublic" valuePropName="checked">
            <Checkbox>{words.isPublic}</Checkbox>
          </Form.Item>
          <Form.Item name="quoteIds" label={words.quotes}>
            <QuoteChoice planId={plan.id} />
          </Form.Item>
          {isCorrection ? (
            <Form.Item
              name="reason"
              label={words.reason}
              rules={[{ required: true, whitespace: true, message: words.reasonNeeded }]}
            >
              <Input maxLength={planLimits.reason} />
            </Form.Item>
          ) : null}
          {error ? <ErrorState error={error} reassurance={words.kept} /> : null}
          <div className="plan-actions">
            <Button
              onClick={async () => {
                const answers = await form
                  .validateFields(['saidZh', 'saidEn', 'didZh', 'didEn'])
                  .catch(() => null)
                if (answers) setLooksAt(statementOf({ ...form.getFieldsValue() }))
              }}
            >
              {words.preview}
            </Button>
            <Button type="primary" htmlType="submit" loading={isBusy}>
              {isCorrection ? words.save : words.now}
            </Button>
            <Button type="text" onClick={onClose}>
              {useWords().plans.create.cancel}
            </Button>
          </div>
        </Form>
        {looksAt ? <LetterPreview planId={plan.id} statement={looksAt} /> : null}
      </div>
    </section>
  )
}

function BothFields(props: { part: 'said' | 'did'; label: string; extra?: string }): ReactNode {
  const words = useWords()
  const { part, label, extra } = props
  const fields = [
    { name: `${part}Zh`, other: `${part}En`, lang: 'zh-CN' },
    { name: `${part}En`, other: `${part}Zh`, lang: 'en' },
  ] as const
  return (
    <Form.Item label={label} extra={extra} className="both-fields">
      {fields.map(({ name, other, lang }) => (
        <Form.Item
          key={name}
          name={name}
          dependencies={[other]}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value: string = '') => {
                if (value.trim() === '' && String(getFieldValue(other) ?? '').trim() === '')
                  throw new Error(words.plans.ship.wordsNeeded)
              },
            }),
          ]}
        >
          <Input.TextArea
            lang={lang}
            aria-label={`${label} · ${words.shell.languageNames[lang]}`}
            placeholder={words.shell.languageNames[lang]}
            maxLength={planLimits.statement}
            rows={3}
          />
        </Form.Item>
      ))}
    </Form.Item>
  )
}
