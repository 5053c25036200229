import {
  type BoardItem,
  type BoardState,
  boardLimits,
  boardStates,
  endpoints,
  portalLimits,
} from '@echoloop/contract'
import { App, Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

type Fields = { title: string; state: BoardState; reason: string; planId: string; answer: string }

/** Title, state, linked plan and the shop's answer to a suggestion. */
export function BoardItemForm({ item, onClose }: { item: BoardItem; onClose: () => void }): ReactNode {
  const text = useWords().portalRoom.item
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const state = Form.useWatch('state', form)
  const plans = useCall(endpoints.listPlans, { query: { limit: 200 } })
  const change = useAction(endpoints.changeBoardItem, {
    refreshes: [endpoints.listBoardItems],
    onDone: () => {
      message.success(text.saved)
      onClose()
    },
  })
  const known = plans.data?.items ?? []
  const choices = item.plan && !known.some(({ id }) => id === item.plan?.id) ? [item.plan, ...known] : known
  const save = (fields: Fields) => change.mutate({ params: { id: item.id }, body: bodyOf(fields, item) })
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={change.isPending}
      initialValues={{
        title: item.title,
        state: item.state,
        reason: item.reason ?? '',
        planId: item.plan?.id ?? '',
        answer: item.answer ?? '',
      }}
      onFinish={save}
    >
      <Form.Item name="title" label={text.title}>
        <Input maxLength={boardLimits.title} />
      </Form.Item>
      <Form.Item name="state" label={text.state}>
        <Select options={boardStates.map((value) => ({ value, label: text.states[value] }))} />
      </Form.Item>
      {state === 'declined' ? (
        <Form.Item name="reason" label={text.reason}>
          <Input.TextArea rows={2} maxLength={portalLimits.reason} />
        </Form.Item>
      ) : null}
      <Form.Item name="planId" label={text.plan} extra={text.planHint}>
        <Select
          options={[
            { value: '', label: text.noPlan },
            ...choices.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Form.Item>
      <Form.Item name="answer" label={text.answer}>
        <Input.TextArea rows={3} maxLength={portalLimits.reply} />
      </Form.Item>
      {change.error ? <ErrorState error={change.error} /> : null}
      <div className="panel-actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </Form>
  )
}

type Body = {
  title?: string
  state?: BoardState
  reason?: string
  planId?: string | null
  answer?: string | null
}

/** Only what was changed: linking the same plan again would be refused once it has shipped. */
function bodyOf(fields: Fields, item: BoardItem): Body {
  const { title, state, reason = '', planId, answer } = fields
  return {
    ...(title.trim() && title.trim() !== item.title ? { title: title.trim() } : {}),
    ...(state === item.state ? {} : { state }),
    ...(reason.trim() && reason.trim() !== item.reason ? { reason: reason.trim() } : {}),
    ...(planId === (item.plan?.id ?? '') ? {} : { planId: planId === '' ? null : planId }),
    ...(answer.trim() === (item.answer ?? '') ? {} : { answer: answer.trim() === '' ? null : answer.trim() }),
  }
}
