import './plans.css'
import { endpoints, type PlanDetail } from '@echoloop/contract'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { EditPlan } from './EditPlan.tsx'
import { PlanActions } from './PlanActions.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { PlanFigures } from './PlanFigures.tsx'
import { PlanHistory } from './PlanHistory.tsx'
import { PlanMeasures } from './PlanMeasures.tsx'
import { PlanNotices } from './PlanNotices.tsx'
import { PlanStatements } from './PlanStatements.tsx'
import { PlanStateTag } from './PlanStateTag.tsx'
import { PlanTasks } from './PlanTasks.tsx'
import { PlanVoices } from './PlanVoices.tsx'
import type { PlanSearch } from './plans-search.ts'
import { ShipForm } from './ShipForm.tsx'
import { useTopicName } from './use-topic-name.ts'

/** One plan: what it is for, what is done, who spoke of it, and who was told. */
export function PlanPage(): ReactNode {
  const { planId } = useParams({ from: '/shell/plans/$planId' })
  const plan = useCall(endpoints.readPlan, { params: { id: planId } })
  if (plan.error && !plan.data) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <PageSkeleton rows={6} />
  return <PlanShown plan={plan.data} />
}

function PlanShown({ plan }: { plan: PlanDetail }): ReactNode {
  const words = useWords().plans
  const topic = useTopicName()(plan)
  const mayWrite = usePermission('plan.write')
  const { do: deed } = useSearch({ from: '/shell/plans/$planId' })
  const navigate = useNavigate({ from: '/plans/$planId' })
  const open = (next: PlanSearch['do']) => void navigate({ search: next ? { do: next } : {}, replace: true })
  useShortcut('Escape', words.back, () => (deed ? open(undefined) : void navigate({ to: '/plans' })))
  const isShipped = plan.state === 'shipped'
  return (
    <>
      <PageHeader
        title={plan.title}
        back={<AppLink href="/plans">← {words.back}</AppLink>}
        note={topic || undefined}
      >
        <PlanStateTag state={plan.state} />
        {mayWrite ? <PlanActions plan={plan} onOpen={open} /> : null}
      </PageHeader>
      {mayWrite && deed === 'edit' ? <EditPlan plan={plan} onClose={() => open(undefined)} /> : null}
      {mayWrite && ((deed === 'ship' && !isShipped) || (deed === 'correct' && isShipped)) ? (
        <ShipForm plan={plan} onClose={() => open(undefined)} />
      ) : null}
      <div className="plan-page">
        <div className="stack">
          {plan.goal ? <p className="plan-goal">{plan.goal}</p> : null}
          <PlanFigures plan={plan} />
          <PlanMeasures plan={plan} mayWrite={mayWrite} />
          <PlanTasks plan={plan} />
          <PlanVoices plan={plan} mayWrite={mayWrite && !isShipped} />
        </div>
        <div className="stack">
          {isShipped ? <PlanNotices plan={plan} /> : null}
          {isShipped ? <PlanStatements plan={plan} /> : null}
          <PlanFacts plan={plan} />
          <PlanHistory plan={plan} />
        </div>
      </div>
    </>
  )
}
