import { endpoints, type RemedySettings } from '@echoloop/contract'
import { Alert, App, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { RemedyDoorActions } from './RemedyDoorActions.tsx'
import { RemedyDoorFacts } from './RemedyDoorFacts.tsx'

type RemedyDoorFormProps = { door: RemedySettings['door'] }

/** Where remedies are ordered: the shop's own system, told by signed webhook. */
export function RemedyDoorForm({ door }: RemedyDoorFormProps): ReactNode {
  const text = useWords().remedies.settings
  const mayWrite = usePermission('connector.write')
  const { message } = App.useApp()
  const [secret, setSecret] = useState<string>()
  const put = useAction(endpoints.putRemedyDoor, {
    refreshes: [endpoints.readRemedySettings, endpoints.readCaseRemedies],
    onDone: (reply) => {
      if (reply.secret) setSecret(reply.secret)
      message.success(text.urlSaved)
    },
  })
  return (
    <section className="door" aria-labelledby="remedy-door-title">
      <h2 id="remedy-door-title">{text.doorTitle}</h2>
      <p className="quiet">{text.doorNote}</p>
      {door ? <RemedyDoorFacts door={door} /> : <p className="quiet">{text.missing}</p>}
      <Form<{ url: string }>
        key={door?.url ?? ''}
        name="remedy-door"
        layout="vertical"
        requiredMark={false}
        disabled={!mayWrite || put.isPending}
        initialValues={{ url: door?.url ?? '' }}
        onFinish={(body) => put.mutate({ body })}
      >
        <Form.Item
          name="url"
          label={text.url}
          extra={text.docs}
          rules={[{ required: true, type: 'url', message: text.urlNeeded }]}
        >
          <Input inputMode="url" autoComplete="off" placeholder="https://" />
        </Form.Item>
        {put.error ? <ErrorState error={put.error} /> : null}
        {mayWrite ? (
          <Button htmlType="submit" loading={put.isPending}>
            {text.urlSave}
          </Button>
        ) : null}
      </Form>
      <div aria-live="polite">
        {secret ? (
          <Alert
            type="success"
            title={text.secret}
            description={
              <>
                <p>{text.secretNote}</p>
                <CopyOnce label={text.secret} value={secret} />
              </>
            }
            closable={{ onClose: () => setSecret(undefined) }}
          />
        ) : null}
      </div>
      {door && mayWrite ? <RemedyDoorActions onSecret={setSecret} /> : null}
    </section>
  )
}
