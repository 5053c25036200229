import '../../tasks/tasks.css'
import type { CaseDetail } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePermission } from '../../../session/session-context.ts'
import { useWords } from '../../../words/use-words.ts'
import { AskForm } from '../../tasks/AskForm.tsx'
import { TaskCard } from '../../tasks/TaskCard.tsx'

type TasksPanelProps = { caseDetail: Pick<CaseDetail, 'id' | 'tasks'>; onChanged?: () => void }

/** What others were asked about a case, and the form that asks them. */
export function TasksPanel({ caseDetail, onChanged }: TasksPanelProps): ReactNode {
  const text = useWords().tasks
  const mayWrite = usePermission('task.write')
  const [isAsking, setIsAsking] = useState(false)
  const { tasks } = caseDetail
  return (
    <section className="tasks-panel" aria-label={text.panelTitle}>
      {tasks.length === 0 && !isAsking ? <p className="quiet">{text.panelEmpty}</p> : null}
      {tasks.length > 0 ? (
        <ul className="task-cards">
          {tasks.map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
      {isAsking ? (
        <AskForm caseId={caseDetail.id} onClose={() => setIsAsking(false)} onAsked={onChanged} />
      ) : null}
      {mayWrite && !isAsking ? (
        <div>
          <Button onClick={() => setIsAsking(true)}>{text.ask.ofCase}</Button>
        </div>
      ) : null}
    </section>
  )
}
