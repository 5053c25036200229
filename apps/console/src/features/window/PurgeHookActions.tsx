import { endpoints } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

type PurgeHookActionsProps = { url: string; onSecret: (secret: string | undefined) => void }

/** A new secret for the same address, or no address any more; both are asked for twice. */
export function PurgeHookActions({ url, onSecret }: PurgeHookActionsProps): ReactNode {
  const words = useWords().shopWindow.cache
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const refreshes = [endpoints.readPurgeHook]
  const renew = useAction(endpoints.putPurgeHook, { refreshes, onDone: ({ secret }) => onSecret(secret) })
  const remove = useAction(endpoints.removePurgeHook, {
    refreshes,
    onDone: () => {
      onSecret(undefined)
      message.success(words.removed)
    },
  })
  const askRenew = () =>
    modal.confirm({
      title: words.newSecretTitle,
      content: words.newSecretNote,
      okText: words.newSecret,
      onOk: () => renew.mutateAsync({ body: { url } }).catch(tell),
    })
  const askRemove = () =>
    modal.confirm({
      title: words.removeTitle,
      content: words.removeNote,
      okText: words.remove,
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync({}).catch(tell),
    })
  return (
    <div className="window-actions">
      <Button onClick={askRenew}>{words.newSecret}</Button>
      <Button danger onClick={askRemove}>
        {words.remove}
      </Button>
    </div>
  )
}
