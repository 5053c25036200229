import { endpoints, type TaskEntry } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'

/** What happened to a task, who did it, and who opened its page. */
export function TaskHistory({ id }: { id: string }): ReactNode {
  const task = useCall(endpoints.readTask, { params: { id } })
  if (task.error) return <ErrorState error={task.error} onRetry={() => void task.refetch()} />
  if (!task.data) return <ListSkeleton rows={2} />
  return (
    <ol className="task-history">
      {task.data.entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}

function EntryLine({ entry }: { entry: TaskEntry }): ReactNode {
  const text = useWords().tasks
  const { fromAssignee, fromDepartment, toAssignee, toDepartment, visitor } = entry.detail
  const from = nameIn(fromAssignee) ?? nameIn(fromDepartment)
  const to = nameIn(toAssignee) ?? nameIn(toDepartment)
  const mark = nameIn(visitor)
  return (
    <li>
      <span className="quiet">
        <TimeAgo instant={entry.at} />
      </span>{' '}
      <b dir="auto">{entry.by ?? text.byProduct}</b> {text.entries[entry.kind]}
      {entry.kind === 'handed-over' && from ? ` ${text.from(from)}` : null}
      {entry.kind === 'handed-over' && to ? ` ${text.to(to)}` : null}
      {mark ? <span className="quiet"> ({text.visitor(mark)})</span> : null}
      {entry.text ? (
        <span className="task-text" dir="auto">
          {entry.text}
        </span>
      ) : null}
    </li>
  )
}

function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
