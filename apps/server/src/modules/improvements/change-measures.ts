import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import { checkPlan } from './check-plan.ts'
import { insertMeasures, updateMeasure } from './measure-store.ts'
import { lockPlan, savePlan } from './plan-store.ts'

type NewMeasure = {
  title: string
  dueOn: string | null
  ownerId: string | null
  departmentId: string | null
}

export async function addMeasure(scope: Scope, planId: string, measure: NewMeasure): Promise<void> {
  await lockPlan(scope, planId)
  const ownerId = measure.ownerId && uuidOf('member', measure.ownerId)
  const departmentId = measure.departmentId && uuidOf('department', measure.departmentId)
  const departmentIds = departmentId === null ? [] : [departmentId]
  await checkPlan(scope, { metric: null, startsOn: null, dueOn: null, ownerId, departmentIds })
  await insertMeasures(scope, planId, [{ ...measure, ownerId, departmentId }])
  await savePlan(scope, planId, { entry: { kind: 'measure-added', text: measure.title } })
}

type MeasureChange = { title?: string; dueOn?: string | null; isDone?: boolean; isRemoved?: true }

/** Changes a measure, says that it is done or not after all, or takes it off the plan. */
export async function changeMeasure(
  scope: Scope,
  { planId, id }: { planId: string; id: string },
  change: MeasureChange,
): Promise<void> {
  await lockPlan(scope, planId)
  const { isDone, isRemoved, ...plain } = change
  const done =
    isDone === undefined
      ? {}
      : { doneAt: isDone ? scope.now : null, doneBy: isDone ? nameOfActor(scope.actor) : null }
  const removed = isRemoved ? { removedAt: scope.now } : {}
  const changes = { ...plain, ...done, ...removed }
  if (Object.keys(changes).length === 0) return
  const isThere = await updateMeasure(scope, { planId, id }, changes)
  if (!isThere) throw new AppError('plan/unknown-part', { part: 'measure' })
  await savePlan(scope, planId, { entry: { kind: kindOf(change), detail: { measureId: id } } })
}

function kindOf({ isDone, isRemoved }: MeasureChange): string {
  if (isRemoved) return 'measure-removed'
  if (isDone === undefined) return 'measure-changed'
  return isDone ? 'measure-done' : 'measure-undone'
}
