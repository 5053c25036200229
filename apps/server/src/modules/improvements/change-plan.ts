import type { endpoints, PlanState } from '@echoloop/contract'
import type { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { checkPlan } from './check-plan.ts'
import { lockPlan, savePlan } from './plan-store.ts'
import { readFigure } from './read-figure.ts'

type PlanChange = z.output<NonNullable<typeof endpoints.changePlan.body>>

/** Changes what a plan says of itself. Another metric counts its baseline anew. */
export async function changePlan(scope: Scope, id: string, change: PlanChange): Promise<void> {
  const plan = await lockPlan(scope, id)
  if (plan.version !== change.version) throw new AppError('plan/changed-meanwhile')
  const { version: _, ownerId, departmentIds, metric, ...plain } = change
  const next = {
    ...plan,
    ...plain,
    metric: metric === undefined ? plan.metric : metric,
    ownerId: ownerId === undefined ? plan.ownerId : ownerId && uuidOf('member', ownerId),
    departmentIds: departmentIds?.map((one) => uuidOf('department', one)) ?? plan.departmentIds,
  }
  await checkPlan(scope, next)
  const isMeasuredAnew = JSON.stringify(next.metric) !== JSON.stringify(plan.metric)
  await savePlan(scope, id, {
    changes: {
      ...plain,
      ownerId: next.ownerId,
      departmentIds: next.departmentIds,
      ...(isMeasuredAnew
        ? {
            metric: next.metric && JSON.stringify(next.metric),
            baseline: next.metric && JSON.stringify(await readFigure(scope, next.metric, null)),
          }
        : {}),
    },
    entry: { kind: 'changed', detail: { fields: Object.keys(change).filter((name) => name !== 'version') } },
  })
}

const ways: Record<PlanState, readonly PlanState[]> = {
  draft: ['running', 'dropped'],
  running: ['draft', 'dropped'],
  dropped: ['draft', 'running'],
  shipped: [],
}

type Move = { state: 'draft' | 'running' | 'dropped'; reason?: string }

/** Starts a plan, puts it back, or drops it. Who was told that it shipped cannot be untold, so that shipped stays. */
export async function movePlan(scope: Scope, id: string, { state, reason }: Move): Promise<void> {
  const plan = await lockPlan(scope, id)
  if (plan.state === state) return
  if (!ways[plan.state].includes(state)) throw new AppError('plan/not-movable')
  await savePlan(scope, id, {
    changes: {
      state,
      startedAt: state === 'running' ? (plan.startedAt ?? scope.now) : plan.startedAt,
      droppedAt: state === 'dropped' ? scope.now : null,
    },
    entry: { kind: state, detail: { from: plan.state }, text: reason || null },
  })
  await audit(scope, { action: 'plan.moved', detail: { from: plan.state, to: state } })
}
