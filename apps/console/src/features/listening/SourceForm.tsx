import { endpoints, type ListeningSource, listeningKinds } from '@echoloop/contract'
import { App, Button, Form, Input, InputNumber, Modal, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { useWords } from '../../words/use-words.ts'
import { SourceTrial } from './SourceTrial.tsx'
import { readSettings, type SourceDraft, type SourceKind, sourceDraft } from './source-draft.ts'

type SourceFormProps = {
  source: ListeningSource | undefined
  onSecret: (secret: string) => void
  onClose: () => void
}

/** A new source, or one that is changed; it can be tried before it is kept. */
export function SourceForm({ source, onSecret, onClose }: SourceFormProps): ReactNode {
  const words = useWords().listening
  const text = words.sources
  const { message } = App.useApp()
  const [form] = Form.useForm<SourceDraft>()
  const draft = Form.useWatch([], form)
  const options = {
    refreshes: [endpoints.listListeningSources],
    onDone(reply: { secret: string | null }) {
      if (reply.secret) onSecret(reply.secret)
      message.success(words.saved)
      onClose()
    },
  }
  const create = useAction(endpoints.createListeningSource, options)
  const change = useAction(endpoints.changeListeningSource, options)
  const isPending = create.isPending || change.isPending
  const error = create.error ?? change.error
  const save = () => {
    const settings = readSettings({ ...sourceDraft(source), ...form.getFieldsValue(true) })
    if (source) change.mutate({ params: { id: source.id }, body: { version: source.version, settings } })
    else create.mutate({ body: settings })
  }
  const kind = draft?.kind ?? sourceDraft(source).kind
  return (
    <Modal open width={640} title={source?.name ?? text.add} footer={null} destroyOnHidden onCancel={onClose}>
      <Form<SourceDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={isPending}
        initialValues={sourceDraft(source)}
        onFinish={save}
      >
        <Form.Item<SourceDraft> name="kind" label={text.kind}>
          <Select
            disabled={source !== undefined}
            options={listeningKinds.map((value) => ({ value, label: text.kinds[value] }))}
          />
        </Form.Item>
        <SourceFields kind={kind} hasSecret={source?.hasSecret ?? false} />
        {kind === 'webhook' ? null : <SourceTrial form={form} source={source} isJson={kind === 'json'} />}
        <Form.Item<SourceDraft> name="isOn" label={text.isOn} valuePropName="checked">
          <Switch />
        </Form.Item>
        <FormEnd action={{ error, isPending }} label={words.save}>
          <Button onClick={onClose}>{words.cancel}</Button>
        </FormEnd>
      </Form>
    </Modal>
  )
}

function SourceFields({ kind, hasSecret }: { kind: SourceKind; hasSecret: boolean }): ReactNode {
  const words = useWords().listening
  const text = words.sources
  const isMastodon = kind === 'mastodon-tag' || kind === 'mastodon-account'
  const needed = [{ required: true, whitespace: true, message: words.needed }]
  return (
    <>
      <Form.Item<SourceDraft> name="name" label={text.name} rules={needed}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      {isMastodon ? null : (
        <Form.Item<SourceDraft> name="network" label={text.network} extra={text.networkHint} rules={needed}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
      {kind === 'webhook' ? null : (
        <Form.Item<SourceDraft>
          name="address"
          label={isMastodon ? text.server : text.address}
          rules={[{ required: true, type: 'url', message: words.needed }]}
        >
          <Input inputMode="url" autoComplete="off" placeholder="https://" />
        </Form.Item>
      )}
      {isMastodon ? (
        <Form.Item<SourceDraft>
          name="subject"
          label={kind === 'mastodon-tag' ? text.tag : text.account}
          rules={needed}
        >
          <Input autoComplete="off" placeholder={kind === 'mastodon-tag' ? '#' : '@'} />
        </Form.Item>
      ) : null}
      {isMastodon || kind === 'json' ? (
        <Form.Item<SourceDraft>
          name="secret"
          label={text.secret}
          extra={hasSecret ? text.secretKept : text.secretHint}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      ) : null}
      {kind === 'webhook' ? null : (
        <Form.Item<SourceDraft> name="everyMinutes" label={text.every}>
          <InputNumber min={5} max={1440} precision={0} />
        </Form.Item>
      )}
    </>
  )
}
