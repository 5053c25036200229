import { ProblemError } from '@echoloop/client'
import { endpoints, type Role } from '@echoloop/contract'
import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { RoleSelect } from './RoleSelect.tsx'

type MemberAnswers = { name: string; email: string; role: Role }

/** Adds a colleague and shows the one-time link to hand over. */
export function AddMember(): ReactNode {
  const words = useWords().settings.members
  const [form] = Form.useForm<MemberAnswers>()
  // Names this attempt: sent again after a broken connection, it adds nobody twice and gives the same link.
  const [attemptAt, setAttemptAt] = useState(() => Date.now())
  const [invited, setInvited] = useState<{ name: string; link: string }>()
  const add = useAction(endpoints.addMember, {
    refreshes: [endpoints.listMembers],
    onDone: ({ member, signInLink }) => {
      setInvited({ name: member.name, link: signInLink })
      form.resetFields()
      setAttemptAt(Date.now())
    },
  })
  return (
    <section aria-labelledby="add-member-title">
      <h2 id="add-member-title">{words.add}</h2>
      <Form<MemberAnswers>
        form={form}
        layout="vertical"
        className="form-line"
        requiredMark={false}
        disabled={add.isPending}
        initialValues={{ role: 'agent' }}
        onFinish={(body) =>
          add.mutate(
            { body, idempotencyKey: `member-${attemptAt}-${encodeURIComponent(body.email).slice(0, 150)}` },
            { onError: (error) => (isRefusal(error) ? setAttemptAt(Date.now()) : undefined) },
          )
        }
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, max: 100, message: words.nameNeeded }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="email"
          label={words.email}
          rules={[{ required: true, type: 'email', message: words.emailNeeded }]}
        >
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={words.role}>
          <RoleSelect />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {words.submit}
        </Button>
      </Form>
      {add.error ? <ErrorState error={add.error} /> : null}
      <div aria-live="polite">
        {invited ? (
          <Alert
            type="success"
            title={words.linkReady(invited.name)}
            description={
              <>
                <p>{words.linkNote}</p>
                <CopyOnce label={words.link} value={invited.link} />
              </>
            }
            closable={{ onClose: () => setInvited(undefined) }}
          />
        ) : null}
      </div>
    </section>
  )
}

/** The server has answered: what is sent next is another attempt. */
function isRefusal(error: Error): boolean {
  return error instanceof ProblemError && error.problem.status !== 0
}
