import { endpoints, type Role } from '@echoloop/contract'
import { Alert, Button, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { KeySample } from './KeySample.tsx'
import { RoleSelect } from './RoleSelect.tsx'

type KeyAnswers = { name: string; role: Role; days: number }

/** Makes a key and shows its secret this once. `days` 0: until revoked. */
export function CreateKey(): ReactNode {
  const words = useWords().settings.keys
  const [form] = Form.useForm<KeyAnswers>()
  const [made, setMade] = useState<{ name: string; secret: string }>()
  const create = useAction(endpoints.createApiKey, {
    refreshes: [endpoints.listApiKeys],
    onDone: ({ key, secret }) => {
      setMade({ name: key.name, secret })
      form.resetFields()
    },
  })
  return (
    <section aria-labelledby="create-key-title">
      <h2 id="create-key-title">{words.create}</h2>
      <Form<KeyAnswers>
        form={form}
        layout="vertical"
        className="form-line"
        requiredMark={false}
        disabled={create.isPending}
        initialValues={{ role: 'manager', days: 0 }}
        onFinish={({ name, role, days }) =>
          create.mutate({ body: { name, role, expiresInDays: days > 0 ? days : undefined } })
        }
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, max: 100, message: words.nameNeeded }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={words.role}>
          <RoleSelect />
        </Form.Item>
        <Form.Item name="days" label={words.expires}>
          <Select
            options={[
              { value: 0, label: words.forever },
              ...[30, 90, 365].map((value) => ({ value, label: words.days(value) })),
            ]}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {words.submit}
        </Button>
      </Form>
      {create.error ? <ErrorState error={create.error} /> : null}
      <div aria-live="polite">
        {made ? (
          <Alert
            type="success"
            title={words.secretReady(made.name)}
            description={
              <>
                <p>{words.secretNote}</p>
                <CopyOnce label={words.secret} value={made.secret} />
                <p className="quiet">{words.sample}</p>
                <KeySample secret={made.secret} />
              </>
            }
            closable={{ onClose: () => setMade(undefined) }}
          />
        ) : null}
      </div>
    </section>
  )
}
