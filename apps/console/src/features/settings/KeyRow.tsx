import { type ApiKey, endpoints } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** One key: where it stands, and the way to end it. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }): ReactNode {
  const words = useWords()
  const text = words.settings.keys
  const format = useFormat()
  const revoke = useRevoke(apiKey)
  const isOver = apiKey.revokedAt !== null || isPast(apiKey.expiresAt)
  return (
    <tr className={isOver ? 'is-over' : undefined}>
      <th scope="row">
        {apiKey.name}
        <code className="figure-note">{apiKey.prefix}…</code>
      </th>
      <td data-label={text.columns.role}>{words.codes.roles[apiKey.role]}</td>
      <td data-label={text.columns.created}>{format.dayOf(apiKey.createdAt)}</td>
      <td data-label={text.columns.used}>
        {apiKey.lastUsedAt ? <TimeAgo instant={apiKey.lastUsedAt} /> : text.never}
      </td>
      <td data-label={text.columns.state}>{useKeyState(apiKey)}</td>
      <td className="is-action">
        {isOver ? null : (
          <Button danger type="text" aria-label={text.revokeOf(apiKey.name)} onClick={revoke}>
            {text.revoke}
          </Button>
        )}
      </td>
    </tr>
  )
}

function useKeyState(key: ApiKey): string {
  const text = useWords().settings.keys
  const format = useFormat()
  if (key.revokedAt) return text.revoked(format.dayOf(key.revokedAt))
  if (!key.expiresAt) return text.active
  return isPast(key.expiresAt) ? text.expired : text.activeUntil(format.dayOf(key.expiresAt))
}

function isPast(instant: string | null): boolean {
  return instant !== null && new Date(instant).getTime() < Date.now()
}

function useRevoke(key: ApiKey): () => void {
  const text = useWords().settings.keys
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const revoked = useAction(endpoints.revokeApiKey, {
    refreshes: [endpoints.listApiKeys],
    onDone: () => message.success(text.revokedNow),
  })
  return () => {
    modal.confirm({
      title: text.revokeTitle(key.name),
      content: text.revokeNote,
      okText: text.revoke,
      okButtonProps: { danger: true },
      onOk: () => revoked.mutateAsync({ params: { id: key.id } }).catch(tell),
    })
  }
}
