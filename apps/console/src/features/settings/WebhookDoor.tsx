import { type DoorState, endpoints } from '@echoloop/contract'
import { Alert, App, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { DoorFacts } from './DoorFacts.tsx'
import { SamplePhone } from './SamplePhone.tsx'

type WebhookDoorProps = { door: DoorState; kind: 'messenger' | 'sms' }

/** A way of sending that an adapter of the shop's provider takes on, told by signed webhook. */
export function WebhookDoor({ door, kind }: WebhookDoorProps): ReactNode {
  const text = useWords().messages.settings
  const mayWrite = usePermission('outreach.write')
  const [secret, setSecret] = useState<string>()
  const { message } = App.useApp()
  const put = useAction(endpoints.putDoor, {
    refreshes: [endpoints.readOutreach],
    onDone: (reply) => {
      if (reply.secret) setSecret(reply.secret)
      message.success(text.urlSaved)
    },
  })
  const title = `door-${kind}`
  return (
    <section className="door" aria-labelledby={title}>
      <h3 id={title}>{text.doorNames[kind]}</h3>
      {door.isSetUp ? <DoorFacts door={door} /> : <p className="quiet">{text.webhookMissing}</p>}
      <Form<{ url: string }>
        key={door.url ?? ''}
        name={`address-${kind}`}
        layout="vertical"
        requiredMark={false}
        disabled={!mayWrite || put.isPending}
        initialValues={{ url: door.url ?? '' }}
        onFinish={(body) => put.mutate({ params: { kind }, body })}
      >
        <Form.Item
          name="url"
          label={text.url}
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
        {secret ? <SecretOnce secret={secret} onClose={() => setSecret(undefined)} /> : null}
      </div>
      {door.isSetUp && mayWrite ? <DoorActions kind={kind} onSecret={setSecret} /> : null}
    </section>
  )
}

function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }): ReactNode {
  const text = useWords().messages.settings
  return (
    <Alert
      type="success"
      title={text.secret}
      description={
        <>
          <p>{text.secretNote}</p>
          <CopyOnce label={text.secret} value={secret} />
        </>
      }
      closable={{ onClose }}
    />
  )
}

type DoorActionsProps = { kind: 'messenger' | 'sms'; onSecret: (secret: string | undefined) => void }

function DoorActions({ kind, onSecret }: DoorActionsProps): ReactNode {
  const text = useWords().messages.settings
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const refreshes = [endpoints.readOutreach]
  const rotate = useAction(endpoints.rotateDoorSecret, {
    refreshes,
    onDone: ({ secret }) => onSecret(secret),
  })
  const remove = useAction(endpoints.removeDoor, {
    refreshes,
    onDone: () => {
      onSecret(undefined)
      message.success(text.removed)
    },
  })
  const askRotate = () =>
    modal.confirm({
      title: text.secretChangeTitle,
      content: text.secretChangeNote,
      okText: text.secretChange,
      onOk: () => rotate.mutateAsync({ params: { kind } }).catch(tell),
    })
  const askRemove = () =>
    modal.confirm({
      title: text.removeTitle(text.doorNames[kind]),
      content: text.removeNote,
      okText: text.remove,
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync({ params: { kind } }).catch(tell),
    })
  return (
    <>
      <SamplePhone kind={kind} />
      <div className="door-buttons">
        <Button onClick={askRotate}>{text.secretChange}</Button>
        <Button danger onClick={askRemove}>
          {text.remove}
        </Button>
      </div>
    </>
  )
}
