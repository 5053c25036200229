import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeZoneSelect } from '../../parts/TimeZoneSelect.tsx'
import { signIn } from '../../session/auth.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { LonePage } from './LonePage.tsx'

type SetUpAnswers = {
  name: string
  email: string
  password: string
  shopName: string
  language: 'zh-CN' | 'en'
  timeZone: string
}

/** First owner and first shop of an empty server. */
export function SetUpPage(): ReactNode {
  const { language, words, show } = useWordsChoice()
  const setup = useCall(endpoints.readSetup)
  const begin = useBegin()
  const text = words.shell.setUp
  if (setup.data && !setup.data.isNeeded && !begin.isBusy) return <Navigate to="/" replace />
  return (
    <LonePage title={text.title}>
      <p className="quiet">{text.introduction}</p>
      {setup.error ? <ErrorState error={setup.error} onRetry={() => void setup.refetch()} /> : null}
      {setup.isPending ? <PageSkeleton figures={0} /> : null}
      {setup.data ? (
        <Form<SetUpAnswers>
          layout="vertical"
          requiredMark={false}
          disabled={begin.isBusy}
          onFinish={begin.start}
          initialValues={{ language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }}
        >
          <h2>{text.shop}</h2>
          <Form.Item
            name="shopName"
            label={text.shopName}
            rules={[{ required: true, whitespace: true, max: 100, message: text.shopNameNeeded }]}
          >
            <Input autoComplete="organization" />
          </Form.Item>
          <Form.Item name="language" label={text.language}>
            <Select
              options={(['zh-CN', 'en'] as const).map((value) => ({
                value,
                label: words.shell.languageNames[value],
              }))}
              onChange={show}
            />
          </Form.Item>
          <Form.Item name="timeZone" label={text.timeZone} extra={text.timeZoneNote}>
            <TimeZoneSelect />
          </Form.Item>
          <h2>{text.owner}</h2>
          <Form.Item
            name="name"
            label={text.name}
            rules={[{ required: true, whitespace: true, max: 100, message: text.nameNeeded }]}
          >
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="email"
            label={words.shell.signIn.email}
            rules={[{ required: true, type: 'email', message: words.shell.signIn.emailNeeded }]}
          >
            <Input type="email" autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={words.shell.signIn.password}
            extra={text.passwordNote}
            rules={[{ required: true, min: 10, max: 128, message: text.passwordNeeded }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          {begin.error ? <ErrorState error={begin.error} reassurance={text.answersKept} /> : null}
          <Button type="primary" htmlType="submit" size="large" block loading={begin.isBusy}>
            {text.submit}
          </Button>
        </Form>
      ) : null}
    </LonePage>
  )
}

type Begin = { start: (answers: SetUpAnswers) => void; isBusy: boolean; error: Error | null }

function useBegin(): Begin {
  const navigate = useNavigate()
  const [isEntering, setIsEntering] = useState(false)
  const setUp = useAction(endpoints.setUp)
  const begin = async (answers: SetUpAnswers) => {
    setIsEntering(true)
    try {
      await setUp.mutateAsync({ body: answers })
      const entered = await signIn(answers)
      await navigate({ to: entered.kind === 'done' ? '/' : '/sign-in' })
    } catch (error) {
      // A refusal of the set-up stands in `setUp.error` and is shown beside the button.
      if (!(error instanceof ProblemError)) throw error
    } finally {
      setIsEntering(false)
    }
  }
  return { start: (answers) => void begin(answers), isBusy: isEntering, error: setUp.error }
}
