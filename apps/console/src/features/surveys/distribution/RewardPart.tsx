import { endpoints, surveyDeliveryLimits } from '@echoloop/contract'
import { App, Button, Form, Input, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { CopyOnce } from '../../../parts/CopyOnce.tsx'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Delivered } from './delivered.ts'

type Answers = { isOn: boolean; url: string; zh: string; en: string }

/** What everybody gets who takes part, and the door of the shop that hands it out. */
export function RewardPart({ survey, delivery, mayWrite }: Delivered): ReactNode {
  const words = useWords().surveyDelivery.reward
  const { message } = App.useApp()
  const [secret, setSecret] = useState<string | null>(null)
  const { reward } = delivery
  const put = useAction(endpoints.putSurveyReward, {
    refreshes: [endpoints.readSurveyDelivery, endpoints.previewSurveyMail],
    onDone: (reply) => {
      setSecret(reply.secret)
      message.success(words.saved)
    },
  })
  const needed = { required: true, whitespace: true, message: words.wordsNeeded }
  return (
    <section className="distribution-part is-narrow">
      <h2>{words.title}</h2>
      <p className="quiet">{words.note}</p>
      {reward === null ? null : <RewardFacts reward={reward} />}
      <Form<Answers>
        name="survey-reward"
        layout="vertical"
        requiredMark={false}
        disabled={put.isPending || !mayWrite}
        initialValues={{
          isOn: reward?.isOn ?? true,
          url: reward?.url ?? '',
          zh: reward?.words['zh-CN'] ?? '',
          en: reward?.words.en ?? '',
        }}
        onFinish={({ isOn, url, zh, en }) =>
          put.mutate({
            params: { surveyId: survey.id },
            body: { isOn, url: url.trim(), words: { 'zh-CN': zh, en } },
          })
        }
      >
        <Form.Item name="isOn" label={words.isOn} extra={words.isOnNote} valuePropName="checked">
          <Switch />
        </Form.Item>
        <h3>{words.words}</h3>
        <p className="quiet">{words.wordsHint}</p>
        <Form.Item name="zh" label={words.in['zh-CN']} rules={[needed]}>
          <Input maxLength={surveyDeliveryLimits.reward} />
        </Form.Item>
        <Form.Item name="en" label={words.in.en} rules={[needed]}>
          <Input maxLength={surveyDeliveryLimits.reward} />
        </Form.Item>
        <Form.Item
          name="url"
          label={words.url}
          extra={words.urlHint}
          rules={[{ required: true, type: 'url', message: words.urlNeeded }]}
        >
          <Input
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            placeholder="https://"
          />
        </Form.Item>
        {put.error ? <ErrorState error={put.error} /> : null}
        {mayWrite ? (
          <Button type="primary" htmlType="submit" loading={put.isPending}>
            {words.save}
          </Button>
        ) : null}
      </Form>
      {secret === null ? null : (
        <div className="distribution-count" role="status">
          <span>{words.secret}</span>
          <CopyOnce value={secret} label={words.secret} />
        </div>
      )}
    </section>
  )
}

function RewardFacts({ reward }: { reward: NonNullable<Delivered['delivery']['reward']> }): ReactNode {
  const words = useWords().surveyDelivery.reward
  const format = useFormat()
  return (
    <p className="distribution-figures">
      {words.done(format.number(reward.done))} · {words.waiting(format.number(reward.waiting))}
      {reward.refused > 0 ? ` · ${words.refused(format.number(reward.refused))}` : null}
      {reward.lastFailure === null ? null : (
        <span className="distribution-stopped"> {words.failure(reward.lastFailure)}</span>
      )}
    </p>
  )
}
