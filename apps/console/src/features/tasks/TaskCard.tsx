import type { Task } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { TaskHistory } from './TaskHistory.tsx'
import { TaskLinkBox } from './TaskLinkBox.tsx'
import { TaskMail } from './TaskMail.tsx'
import { TaskSteps } from './TaskSteps.tsx'

/** One task: what, for whom, until when, what came of it, and what can be done. */
export function TaskCard({ task, showsCase = false }: { task: Task; showsCase?: boolean }): ReactNode {
  const text = useWords().tasks
  const mayWrite = usePermission('task.write')
  const [open, setOpen] = useState<'nothing' | 'history' | 'link'>('nothing')
  const isOpen = task.finishedAt === null
  const toggle = (part: 'history' | 'link') => setOpen((now) => (now === part ? 'nothing' : part))
  return (
    <li className="task-card" tabIndex={-1} aria-label={task.title}>
      <p className="task-title" dir="auto">
        <span className={`task-state is-${task.state}`}>{text.states[task.state]}</span> {task.title}
      </p>
      <TaskFacts task={task} showsCase={showsCase} />
      {task.text === '' ? null : (
        <p className="task-text" dir="auto">
          {task.text}
        </p>
      )}
      {task.answer ? (
        <blockquote className="task-answer" dir="auto">
          <b>{text.answerOf(task.answer.by)}</b> {task.answer.text}
        </blockquote>
      ) : null}
      {isOpen && task.partner ? <TaskMail task={task} mayWrite={mayWrite} /> : null}
      {mayWrite ? <TaskSteps task={task} /> : null}
      <div className="task-more">
        <Button type="text" aria-expanded={open === 'history'} onClick={() => toggle('history')}>
          {open === 'history' ? text.hideHistory : text.history}
        </Button>
        {isOpen && mayWrite ? (
          <Button type="text" aria-expanded={open === 'link'} onClick={() => toggle('link')}>
            {text.link.show}
          </Button>
        ) : null}
      </div>
      {open === 'history' ? <TaskHistory id={task.id} /> : null}
      {open === 'link' ? <TaskLinkBox task={task} onEnded={() => setOpen('nothing')} /> : null}
    </li>
  )
}

function TaskFacts({ task, showsCase }: { task: Task; showsCase: boolean }): ReactNode {
  const text = useWords().tasks
  const format = useFormat()
  const asked = task.partner?.name ?? task.department?.name
  const whom = [asked, task.assignee?.name].filter((name) => name !== undefined).join(' · ')
  return (
    <p className="task-facts quiet">
      <Due task={task} />
      <span>{text.for(whom)}</span>
      {showsCase && task.case ? (
        <AppLink href={`/cases/${task.case.id}`} title={task.case.title}>
          {text.ofCase(task.case.number)}
        </AppLink>
      ) : null}
      <span>{text.askedBy(task.createdBy)}</span>
      {task.finishedAt ? <span>{text.finishedAt(format.ago(task.finishedAt))}</span> : null}
    </p>
  )
}

function Due({ task }: { task: Task }): ReactNode {
  const text = useWords().tasks
  const format = useFormat()
  const left = new Date(task.dueAt).getTime() - Date.now()
  const span = format.duration(Math.abs(left))
  return (
    <time dateTime={task.dueAt} className={task.isOverdue ? 'task-overdue' : undefined}>
      {text.due(format.dateTime(task.dueAt))}
      {task.finishedAt === null ? ` (${task.isOverdue ? text.overdueBy(span) : text.dueIn(span)})` : null}
    </time>
  )
}
