import { endpoints } from '@echoloop/contract'
import { App, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

type PurgeHookFormProps = { url: string | undefined; onSecret: (secret: string) => void }

/** The address that is told. Saving it gives a secret, once. */
export function PurgeHookForm({ url, onSecret }: PurgeHookFormProps): ReactNode {
  const words = useWords().shopWindow.cache
  const { message } = App.useApp()
  const put = useAction(endpoints.putPurgeHook, {
    refreshes: [endpoints.readPurgeHook],
    onDone: ({ secret }) => {
      onSecret(secret)
      message.success(words.saved)
    },
  })
  return (
    <Form<{ url: string }>
      name="purge-hook"
      layout="vertical"
      requiredMark={false}
      disabled={put.isPending}
      initialValues={{ url: url ?? '' }}
      onFinish={(body) => put.mutate({ body: { url: body.url.trim() } })}
    >
      <Form.Item
        name="url"
        label={words.url}
        extra={words.urlHint}
        rules={[{ required: true, type: 'url', transform: trimmed, message: words.urlNeeded }]}
      >
        <Input
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          placeholder="https://"
        />
      </Form.Item>
      {put.error ? <ErrorState error={put.error} /> : null}
      {url === undefined ? null : <p className="quiet">{words.secretAgain}</p>}
      <Button type="primary" htmlType="submit" loading={put.isPending}>
        {words.save}
      </Button>
    </Form>
  )
}

function trimmed(value: unknown): string {
  return String(value ?? '').trim()
}
