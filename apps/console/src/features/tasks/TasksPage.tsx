import './tasks.css'
import { endpoints, taskViews } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AskForm } from './AskForm.tsx'
import { TaskCard } from './TaskCard.tsx'
import { useTaskKeys } from './use-task-keys.ts'

/** What departments and partners were asked for: first what is one's own. */
export function TasksPage(): ReactNode {
  const words = useWords()
  const text = words.tasks
  const { view = 'team', asking } = useSearch({ from: '/shell/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const mayWrite = usePermission('task.write')
  const tasks = useCallPages(endpoints.listTasks, { query: { view } })
  const counts = useCall(endpoints.countTasks, {}, { keepsLast: true })
  const list = useTaskKeys()
  const isEmpty = !tasks.isLoading && !tasks.error && tasks.rows.length === 0
  const close = () => void navigate({ search: { view }, replace: true })

  return (
    <div className="tasks">
      <PageHeader title={words.shell.rooms.tasks} note={text.intro}>
        {mayWrite && !asking ? (
          <Button type="primary" onClick={() => void navigate({ search: { view, asking: true } })}>
            {text.ask.open}
          </Button>
        ) : null}
      </PageHeader>
      {asking && mayWrite ? <AskForm onClose={close} /> : null}
      <Segmented
        className="room-tabs"
        value={view}
        options={taskViews.map((value) => ({
          value,
          label: labelOf(text.views[value], countIn(counts.data, value)),
        }))}
        onChange={(next) => void navigate({ search: { view: next }, replace: true })}
      />
      {tasks.error ? <ErrorState error={tasks.error} onRetry={tasks.askAgain} /> : null}
      {tasks.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState title={text.emptyTitle[view]} explanation={text.emptyText}>
          <AppLink href="/cases">{text.emptyCases}</AppLink>
        </EmptyState>
      ) : null}
      <ul className="task-cards" aria-busy={tasks.isStale} ref={list}>
        {tasks.rows.map((task) => (
          <TaskCard key={task.id} task={task} showsCase />
        ))}
      </ul>
      <LoadMore pages={tasks} />
    </div>
  )
}

type Counts = Readonly<Record<string, number>>

function countIn(counts: Counts | undefined, view: string): number | undefined {
  return counts?.[view]
}

function labelOf(name: string, count: number | undefined): ReactNode {
  if (!count) return name
  return (
    <>
      {name} <span className="task-count">{count}</span>
    </>
  )
}
