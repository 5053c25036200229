import { endpoints } from '@echoloop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { signIn } from '../../session/auth.ts'
import { useWords } from '../../words/use-words.ts'
import { LonePage } from './LonePage.tsx'

type Refusal = 'refused' | 'too-many' | 'unreachable'

/** Door of the console: e-mail and password; an empty server leads on to its set-up. */
export function SignInPage(): ReactNode {
  const words = useWords().shell.signIn
  const { to, link } = useSearch({ from: '/sign-in' })
  const setup = useCall(endpoints.readSetup)
  const enter = useEnter(to)
  if (setup.data?.isNeeded) return <Navigate to="/set-up" replace />
  return (
    <LonePage title={words.title}>
      {link === 'dead' && !enter.refusal ? (
        <Alert type="warning" showIcon title={words.deadLink.title} description={words.deadLink.detail} />
      ) : null}
      {enter.refusal ? (
        <Alert
          type="error"
          showIcon
          title={words.refusals[enter.refusal].title}
          description={words.refusals[enter.refusal].detail}
        />
      ) : null}
      <Form layout="vertical" requiredMark={false} onFinish={enter.start} disabled={enter.isBusy}>
        <Form.Item
          name="email"
          label={words.email}
          rules={[{ required: true, type: 'email', message: words.emailNeeded }]}
        >
          <Input type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Form.Item
          name="password"
          label={words.password}
          rules={[{ required: true, message: words.passwordNeeded }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={enter.isBusy}>
          {words.submit}
        </Button>
      </Form>
      <p className="quiet">{words.noPassword}</p>
    </LonePage>
  )
}

type Enter = {
  start: (person: { email: string; password: string }) => void
  isBusy: boolean
  refusal: Refusal | undefined
}

function useEnter(to: string | undefined): Enter {
  const router = useRouter()
  const queries = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const enter = async (person: { email: string; password: string }) => {
    setIsBusy(true)
    setRefusal(undefined)
    const result = await signIn(person)
    setIsBusy(false)
    if (result.kind !== 'done') {
      setRefusal(result.kind)
      return
    }
    // Whoever was here before may have been somebody else.
    queries.clear()
    router.history.replace(to ?? '/')
  }
  return { start: (person) => void enter(person), isBusy, refusal }
}
