import { type Colleague, endpoints } from '@echoloop/contract'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { fieldOfInstant, instantOfField } from '../tasks/zoned-time.ts'
import { teamsRefreshed } from './teams-refreshed.ts'

type Answers = { starts: string; ends?: string; handsOver: boolean }

type AwayFormProps = { colleague: Colleague; timeZone: string; onClose: () => void }

/** From when until when somebody is away. Why is not asked. */
export function AwayForm({ colleague, timeZone, onClose }: AwayFormProps): ReactNode {
  const text = useWords().teams
  const { message } = App.useApp()
  const [now] = useState(() => fieldOfInstant(new Date(), timeZone))
  const options = {
    refreshes: teamsRefreshed,
    onDone: () => {
      message.success(text.awaySaved)
      onClose()
    },
  }
  const own = useAction(endpoints.goAway, options)
  const other = useAction(endpoints.addAbsence, options)
  const isSaving = own.isPending || other.isPending
  const error = own.error ?? other.error
  const save = ({ starts, ends, handsOver }: Answers) => {
    // A beginning that was left as it stood means now, to the second.
    const startsAt = starts === now ? undefined : instantOfField(starts, timeZone)?.toISOString()
    const endsAt = ends ? (instantOfField(ends, timeZone)?.toISOString() ?? null) : null
    const body = { startsAt, endsAt, handsOver }
    if (colleague.isMe) own.mutate({ body })
    else other.mutate({ params: { id: colleague.memberId }, body })
  }
  return (
    <Form<Answers>
      className="away-form"
      layout="vertical"
      aria-label={text.awayOf(colleague.name)}
      requiredMark={false}
      disabled={isSaving}
      initialValues={{ starts: now, handsOver: true }}
      onFinish={save}
    >
      <div className="form-line">
        <Form.Item name="starts" label={text.begins} rules={[{ required: true, message: '' }]}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="ends" label={`${text.ends} (${text.open})`}>
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <Form.Item name="handsOver" valuePropName="checked" extra={text.handsOverNote}>
        <Checkbox>{text.handsOver}</Checkbox>
      </Form.Item>
      {error ? <ErrorState error={error} reassurance="" /> : null}
      <div className="panel-actions">
        <Button size="small" type="primary" htmlType="submit" loading={isSaving}>
          {text.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </Form>
  )
}
