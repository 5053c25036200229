import { endpoints } from '@echoloop/contract'
import { App, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

type PasswordAnswers = { current?: string; next: string; again: string }

/** Sets a first password or changes the one at hand. */
export function PasswordForm(): ReactNode {
  const words = useWords().settings.you.password
  const { person } = useSession()
  const { message } = App.useApp()
  const [form] = Form.useForm<PasswordAnswers>()
  const set = useAction(endpoints.setPassword, {
    onDone: () => {
      form.resetFields()
      message.success(words.saved)
    },
  })
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{words.title}</h2>
      <p className="quiet">{words.introduction}</p>
      <Form<PasswordAnswers>
        form={form}
        layout="vertical"
        className="password-form"
        requiredMark={false}
        disabled={set.isPending}
        validateTrigger="onBlur"
        onFinish={({ current, next }) =>
          set.mutate({ body: { password: next, ...(current ? { currentPassword: current } : {}) } })
        }
      >
        {/* Password keepers look for the name that belongs to the password. */}
        <input
          className="sr-only"
          type="email"
          autoComplete="username"
          value={person.email}
          readOnly
          hidden
        />
        <Form.Item name="current" label={words.current} extra={words.currentNote}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="next"
          label={words.next}
          extra={words.nextNote}
          rules={[{ required: true, min: 10, max: 128, message: words.nextNeeded }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={words.again}
          dependencies={['next']}
          rules={[
            {
              validator: (_rule, again) =>
                again === form.getFieldValue('next') && again
                  ? Promise.resolve()
                  : Promise.reject(new Error(words.againNeeded)),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {set.error ? <ErrorState error={set.error} reassurance="" /> : null}
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {words.submit}
        </Button>
      </Form>
    </section>
  )
}
