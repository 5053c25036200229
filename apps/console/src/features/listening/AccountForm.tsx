import { accountKinds, endpoints } from '@echoloop/contract'
import { App, Button, Form, Input, InputNumber, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { useWords } from '../../words/use-words.ts'

type AccountFormProps = { onSecret: (secret: string) => void; onClose: () => void }

type AccountDraft = {
  kind: (typeof accountKinds)[number]
  name: string
  address: string
  token: string
  network: string
  charactersMax: number
}

const empty: AccountDraft = {
  kind: 'mastodon',
  name: '',
  address: '',
  token: '',
  network: '',
  charactersMax: 2000,
}

/** Connects an account: a token of Mastodon is tried at once, an adapter gets its signing secret. */
export function AccountForm({ onSecret, onClose }: AccountFormProps): ReactNode {
  const words = useWords().listening
  const text = words.accounts
  const { message } = App.useApp()
  const [form] = Form.useForm<AccountDraft>()
  const kind = Form.useWatch('kind', form) ?? empty.kind
  const add = useAction(endpoints.addListeningAccount, {
    refreshes: [endpoints.listListeningAccounts, endpoints.listListeningSources],
    onDone({ secret }) {
      if (secret) onSecret(secret)
      message.success(text.done)
      onClose()
    },
  })
  const save = () => {
    const { name, address, token, network, charactersMax } = { ...empty, ...form.getFieldsValue(true) }
    add.mutate({
      body:
        kind === 'mastodon'
          ? { kind, name, address, token }
          : { kind, name, address, network, charactersMax },
    })
  }
  const needed = [{ required: true, whitespace: true, message: words.needed }]
  return (
    <Modal open width={520} title={text.add} footer={null} destroyOnHidden onCancel={onClose}>
      <Form<AccountDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={add.isPending}
        initialValues={empty}
        onFinish={save}
      >
        <Form.Item<AccountDraft> name="kind" label={text.kind}>
          <Select options={accountKinds.map((value) => ({ value, label: text.kinds[value] }))} />
        </Form.Item>
        <Form.Item<AccountDraft> name="name" label={text.name} rules={needed}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item<AccountDraft>
          name="address"
          label={kind === 'mastodon' ? text.server : text.address}
          rules={[{ required: true, type: 'url', message: words.needed }]}
        >
          <Input inputMode="url" autoComplete="off" placeholder="https://" />
        </Form.Item>
        {kind === 'mastodon' ? (
          <Form.Item<AccountDraft> name="token" label={text.token} extra={text.tokenHint} rules={needed}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        ) : (
          <>
            <Form.Item<AccountDraft> name="network" label={text.network} rules={needed}>
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
            <Form.Item<AccountDraft> name="charactersMax" label={text.charactersMax}>
              <InputNumber min={20} max={20_000} precision={0} />
            </Form.Item>
          </>
        )}
        <FormEnd action={add} label={words.save}>
          <Button onClick={onClose}>{words.cancel}</Button>
        </FormEnd>
      </Form>
    </Modal>
  )
}
