import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { endpoints, type MailboxItem } from '@echoloop/contract'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'

/** What the sender's domain says about its mail, and what to put into DNS. */
export function DeliverabilityPanel({ mailbox }: { mailbox: MailboxItem }): ReactNode {
  const text = useWords().mailboxes.deliverability
  const [selector, setSelector] = useState<string>()
  const found = useCall(
    endpoints.checkDeliverability,
    { params: { id: mailbox.id }, query: selector ? { selector } : {} },
    { keepsLast: true },
  )
  const name = `selector-${mailbox.id}`
  return (
    <section className="mailbox-checks" aria-label={text.title}>
      <h3>{text.title}</h3>
      {found.error ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isLoading ? <ListSkeleton rows={3} /> : null}
      {found.data ? <p className="quiet">{text.intro(found.data.domain)}</p> : null}
      <ul className="mailbox-findings">
        {found.data?.checks.map(({ check, finding, name: lookedUp, record, example }) => (
          <li key={check} className={finding === 'good' ? 'is-good' : 'is-open'}>
            <p>
              {finding === 'good' ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}{' '}
              <b>{text.checks[check].name}</b> <span className="quiet">{text.checks[check].what}</span>
            </p>
            <p>{text.findings[finding]}</p>
            <dl className="mailbox-record">
              <dt>{text.name}</dt>
              <dd>
                <code>{lookedUp}</code>
              </dd>
              {record === null ? null : (
                <>
                  <dt>{text.record}</dt>
                  <dd>
                    <code>{record}</code>
                  </dd>
                </>
              )}
              {example === null ? null : (
                <>
                  <dt>{text.example}</dt>
                  <dd>
                    <code>{example}</code>
                  </dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
      <Form<{ selector: string }>
        name={name}
        layout="vertical"
        onFinish={(values) => {
          setSelector(values.selector?.trim() || undefined)
          void found.refetch()
        }}
      >
        <Form.Item name="selector" label={text.selector} extra={text.selectorHelp}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={found.isFetching}>
          {text.again}
        </Button>
      </Form>
    </section>
  )
}
