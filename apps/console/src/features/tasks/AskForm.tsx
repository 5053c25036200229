import { endpoints, taskLimits } from '@echoloop/contract'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { DueField } from './DueField.tsx'
import { tasksRefreshed } from './tasks-refreshed.ts'
import { WhoField } from './WhoField.tsx'
import { eveningIn, instantOfField } from './zoned-time.ts'

type AskAnswers = {
  who: string
  person?: string
  title: string
  text?: string
  due: string
  showsPictures?: boolean
  caseWaits?: boolean
  sendsMail?: boolean
}

type AskFormProps = {
  /** The case that needs it. */
  caseId?: string
  /** The improvement plan that needs it. */
  planId?: string
  onClose: () => void
  onAsked?: () => void
}

/** Asks a department or a partner for something until a time. */
export function AskForm({ caseId, planId, onClose, onAsked }: AskFormProps): ReactNode {
  const words = useWords()
  const text = words.tasks.ask
  const { timeZone } = useSession().shop
  const { message } = App.useApp()
  const [form] = Form.useForm<AskAnswers>()
  // Names this attempt: sent again after a broken connection, it asks nobody twice.
  const [attemptAt] = useState(() => Date.now())
  const ask = useAction(endpoints.createTask, {
    refreshes: tasksRefreshed,
    onDone: () => {
      message.success(text.asked)
      onAsked?.()
      onClose()
    },
  })
  const send = ({ who, person, due, ...rest }: AskAnswers) => {
    const dueAt = instantOfField(due, timeZone)?.toISOString() ?? ''
    const asked = who.startsWith('ptn_') ? { partnerId: who } : { departmentId: who, assigneeId: person }
    const body = { ...rest, ...asked, dueAt, caseId, planId }
    ask.mutate({ body, idempotencyKey: `task-${attemptAt}-${hashOf(JSON.stringify(body))}` })
  }
  return (
    <Form<AskAnswers>
      form={form}
      className="ask-form"
      layout="vertical"
      requiredMark={false}
      disabled={ask.isPending}
      initialValues={{
        due: eveningIn(1, { now: new Date(attemptAt), timeZone }),
        caseWaits: true,
        sendsMail: true,
      }}
      onFinish={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        if (event.key === 'Escape') onClose()
      }}
    >
      <WhoField />
      <Form.Item
        name="title"
        label={text.title}
        rules={[{ required: true, whitespace: true, message: text.titleNeeded }]}
      >
        <Input maxLength={taskLimits.title} autoComplete="off" />
      </Form.Item>
      <Form.Item name="text" label={text.text}>
        <Input.TextArea rows={3} maxLength={taskLimits.text} />
      </Form.Item>
      <DueField />
      <AskChoices caseId={caseId} />
      {ask.error ? <ErrorState error={ask.error} reassurance="" /> : null}
      <div className="panel-actions">
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {text.submit}
        </Button>
        <Button onClick={onClose}>{words.shell.cancel}</Button>
      </div>
    </Form>
  )
}

function AskChoices({ caseId }: { caseId: string | undefined }): ReactNode {
  const text = useWords().tasks.ask
  const form = Form.useFormInstance<AskAnswers>()
  const who = Form.useWatch('who', form) ?? ''
  const partners = useCall(endpoints.listPartners)
  const partner = partners.data?.items.find(({ id }) => id === who)
  const address = partners.data?.canMail ? (partner?.email ?? null) : null
  return (
    <div className="ask-choices">
      {partner ? <p className="quiet">{text.outsideNote}</p> : null}
      {caseId ? (
        <Form.Item name="caseWaits" valuePropName="checked" noStyle>
          <Checkbox>{text.waits}</Checkbox>
        </Form.Item>
      ) : null}
      {caseId && partner ? (
        <Form.Item name="showsPictures" valuePropName="checked" noStyle>
          <Checkbox>{text.pictures}</Checkbox>
        </Form.Item>
      ) : null}
      {address === null ? null : (
        <Form.Item name="sendsMail" valuePropName="checked" noStyle>
          <Checkbox>{text.mails(address)}</Checkbox>
        </Form.Item>
      )}
    </div>
  )
}

/** Short and stable: the same words of one form are one wish. */
function hashOf(text: string): string {
  let hash = 0
  for (const sign of text) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0
  return (hash >>> 0).toString(36)
}
