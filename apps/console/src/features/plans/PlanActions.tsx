import { endpoints, type PlanDetail } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import type { PlanSearch } from './plans-search.ts'

type PlanActionsProps = { plan: PlanDetail; onOpen: (deed: PlanSearch['do']) => void }

/** What can be done with a plan as it stands. */
export function PlanActions({ plan, onOpen }: PlanActionsProps): ReactNode {
  const words = useWords().plans.actions
  const { message } = App.useApp()
  const tellProblem = useProblemMessage()
  const [isDropping, setIsDropping] = useState(false)
  const [reason, setReason] = useState('')
  const move = useAction(endpoints.movePlan, {
    refreshes: [endpoints.readPlan, endpoints.listPlans, endpoints.countPlans],
    onDone: () => {
      setIsDropping(false)
      message.success(words.moved)
    },
  })
  const go = (state: 'draft' | 'running' | 'dropped', because?: string) =>
    move.mutate(
      { params: { id: plan.id }, body: { state, ...(because ? { reason: because } : {}) } },
      { onError: tellProblem },
    )
  const isOpen = plan.state === 'draft' || plan.state === 'running'
  useShortcut('e', words.edit, () => onOpen('edit'))

  if (isDropping)
    return (
      <>
        <Input
          autoFocus
          value={reason}
          maxLength={500}
          aria-label={words.dropReason}
          placeholder={words.dropReason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => go('dropped', reason.trim())}
        />
        <Button danger loading={move.isPending} onClick={() => go('dropped', reason.trim())}>
          {words.dropNow}
        </Button>
        <Button type="text" onClick={() => setIsDropping(false)}>
          {words.undo}
        </Button>
      </>
    )
  return (
    <>
      {plan.state === 'draft' ? (
        <Button type="primary" loading={move.isPending} onClick={() => go('running')}>
          {words.start}
        </Button>
      ) : null}
      {plan.state === 'running' ? (
        <Button type="primary" onClick={() => onOpen('ship')}>
          {words.ship}…
        </Button>
      ) : null}
      {plan.state === 'dropped' ? (
        <Button loading={move.isPending} onClick={() => go('draft')}>
          {words.resume}
        </Button>
      ) : null}
      {plan.state === 'shipped' ? <Button onClick={() => onOpen('correct')}>{words.correct}…</Button> : null}
      <Button onClick={() => onOpen('edit')}>{words.edit}</Button>
      {plan.state === 'running' ? <Button onClick={() => go('draft')}>{words.toDraft}</Button> : null}
      {isOpen ? <Button onClick={() => setIsDropping(true)}>{words.drop}…</Button> : null}
    </>
  )
}
