import '../tasks/tasks.css'
import { endpoints, type PlanDetail } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRefresh } from '../../call/use-refresh.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AskForm } from '../tasks/AskForm.tsx'
import { TaskCard } from '../tasks/TaskCard.tsx'

/** What departments and partners were asked to do for the plan. */
export function PlanTasks({ plan }: { plan: PlanDetail }): ReactNode {
  const words = useWords().plans.tasks
  const mayWrite = usePermission('task.write')
  const [isAsking, setIsAsking] = useState(false)
  const refresh = useRefresh()
  if (!mayWrite && plan.tasks.length === 0) return null
  return (
    <section aria-labelledby="plan-tasks">
      <h2 id="plan-tasks">{words.title}</h2>
      {plan.tasks.length === 0 && !isAsking ? <p className="quiet">{words.none}</p> : null}
      {plan.tasks.length > 0 ? (
        <ul className="task-cards">
          {plan.tasks.map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
      {isAsking ? (
        <AskForm
          planId={plan.id}
          onClose={() => setIsAsking(false)}
          onAsked={() => refresh(endpoints.readPlan)}
        />
      ) : null}
      {mayWrite && !isAsking ? <Button onClick={() => setIsAsking(true)}>{words.ask}</Button> : null}
    </section>
  )
}
