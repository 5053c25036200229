import { StopOutlined } from '@ant-design/icons'
import { endpoints } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** One tap, no question asked: whatever was stopped wrongly can be switched on again. */
export function StopButton(): ReactNode {
  const text = useWords().automatic.stop
  const mayStop = usePermission('reply.write')
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const stop = useAction(endpoints.stopAutomaticReplies, {
    refreshes: [endpoints.listAutomaticRules, endpoints.listAutomaticReplies],
    onDone: (told) => void message.success(text.done(told)),
  })
  if (!mayStop) return null
  return (
    <Button
      danger
      type="primary"
      icon={<StopOutlined />}
      loading={stop.isPending}
      onClick={() => void stop.mutateAsync({}).catch(tell)}
    >
      {text.button}
    </Button>
  )
}
