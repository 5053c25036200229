import { endpoints, type Task } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { tasksRefreshed } from './tasks-refreshed.ts'

/** What became of the mail with the link, and a way to send it again. */
export function TaskMail({ task, mayWrite }: { task: Task; mayWrite: boolean }): ReactNode {
  const text = useWords().tasks.mail
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const partners = useCall(endpoints.listPartners)
  const mailed = useAction(endpoints.mailTask, {
    refreshes: tasksRefreshed,
    onDone: () => message.success(text.queued),
  })
  const address = partners.data?.items.find(({ id }) => id === task.partner?.id)?.email ?? null
  if (!partners.data || (address === null && task.mail === null)) return null
  if (!partners.data.canMail) return <p className="quiet task-mail">{text.off}</p>
  const isUnderWay = task.mail?.state === 'waiting' || task.mail?.state === 'sending'
  return (
    <p className={`task-mail ${task.mail?.state === 'failed' ? 'is-bad' : 'quiet'}`}>
      {task.mail ? <MailState mail={task.mail} /> : null}{' '}
      {mayWrite && address !== null && !isUnderWay ? (
        <Button
          size="small"
          type="link"
          loading={mailed.isPending}
          onClick={() => mailed.mutate({ params: { id: task.id } }, { onError: tell })}
        >
          {task.mail ? text.again : text.send}
        </Button>
      ) : null}
    </p>
  )
}

function MailState({ mail }: { mail: NonNullable<Task['mail']> }): ReactNode {
  const text = useWords().tasks.mail
  return mail.state === 'failed' ? text.failed(mail.reason ?? '') : text[mail.state]
}
