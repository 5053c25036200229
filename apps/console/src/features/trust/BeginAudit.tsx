import { auditLimits, endpoints } from '@echoloop/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { keepNonce } from './kept-nonce.ts'
import { newNonce } from './own-key.ts'

type Terms = { from: string; to: string; sampleSize: number }

const dayMs = 86_400_000
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** Terms of a new audit. The nonce is made and kept in this browser; only its hash is sent. */
export function BeginAudit(): ReactNode {
  const text = useWords().trust.audits
  const navigate = useNavigate()
  const commit = useAction(endpoints.commitAudit, {
    refreshes: [endpoints.listAudits],
    onDone: ({ id }) => void navigate({ to: '/trust/audits/$auditId', params: { auditId: id } }),
  })
  const begin = async ({ from, to, sampleSize }: Terms) => {
    const { nonce, nonceHash } = await newNonce()
    keepNonce(nonceHash, nonce)
    const end = new Date(new Date(`${to}T00:00:00Z`).getTime() + dayMs)
    const period = { from: `${from}T00:00:00.000Z`, to: end.toISOString() }
    commit.mutate({ body: { ...period, sampleSize, nonceHash } })
  }
  return (
    <section className="panel" aria-labelledby="begin-audit">
      <h2 id="begin-audit">{text.begin}</h2>
      <p className="quiet">{text.beginText}</p>
      <Form<Terms>
        layout="vertical"
        requiredMark={false}
        disabled={commit.isPending}
        className="audit-terms"
        initialValues={{ from: dayOf(Date.now() - 90 * dayMs), to: dayOf(Date.now()), sampleSize: 40 }}
        onFinish={(terms) => void begin(terms)}
      >
        <Form.Item name="from" label={text.from} rules={[{ required: true }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={text.to} rules={[{ required: true }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="sampleSize" label={text.sampleSize} extra={text.sampleHint}>
          <InputNumber min={auditLimits.sampleMin} max={auditLimits.sampleMax} precision={0} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={commit.isPending}>
          {text.start}
        </Button>
      </Form>
      {commit.error ? <ErrorState error={commit.error} /> : null}
    </section>
  )
}
