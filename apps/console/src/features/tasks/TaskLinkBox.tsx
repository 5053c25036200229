import { endpoints, type Task } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useAction } from '../../call/use-action.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { tasksRefreshed } from './tasks-refreshed.ts'

/** The link of a task's page, to copy; and its end. */
export function TaskLinkBox({ task, onEnded }: { task: Task; onEnded: () => void }): ReactNode {
  const text = useWords().tasks.link
  const format = useFormat()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const params = { id: task.id }
  const linked = useAction(endpoints.linkTask, { refreshes: tasksRefreshed })
  const { mutate } = linked
  useEffect(() => {
    mutate({ params: { id: task.id } })
  }, [mutate, task.id])
  const revoked = useAction(endpoints.revokeTaskLink, {
    refreshes: tasksRefreshed,
    onDone: () => {
      message.success(text.revoked)
      onEnded()
    },
  })
  if (linked.error) return <ErrorState error={linked.error} onRetry={() => mutate({ params })} />
  if (!linked.data) return <ListSkeleton rows={1} />
  return (
    <div className="task-link">
      <CopyOnce label={text.label} value={linked.data.url} />
      <p className="quiet">{text.note(format.dateTime(linked.data.expiresAt))}</p>
      <Button
        size="small"
        danger
        loading={revoked.isPending}
        onClick={() => revoked.mutate({ params }, { onError: tell })}
      >
        {text.revoke}
      </Button>
    </div>
  )
}
