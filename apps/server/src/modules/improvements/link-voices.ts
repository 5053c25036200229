import { type PlanLink, planLimits } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { lockPlan, savePlan } from './plan-store.ts'
import { countLinked } from './voice-queries.ts'
import { linkByCase, linkByFilter, linkById, unlink } from './voice-store.ts'

/** Links voices to a plan that has not shipped. Returns how many were new. */
export async function linkVoices(scope: Scope, planId: string, link: PlanLink): Promise<number> {
  await openPlan(scope, planId)
  const added = await linkChosen(scope, planId, link)
  if (added > 0) await savePlan(scope, planId, { entry: { kind: 'voices-linked', detail: { count: added } } })
  return added
}

/** Takes voices off a plan that has not shipped. */
export async function unlinkVoices(scope: Scope, planId: string, feedbackIds: string[]): Promise<void> {
  await openPlan(scope, planId)
  const count = await unlink(
    scope,
    planId,
    feedbackIds.map((id) => uuidOf('feedback', id)),
  )
  if (count > 0) await savePlan(scope, planId, { entry: { kind: 'voices-removed', detail: { count } } })
}

/** Links without a history of its own: for a plan that is being made. */
export async function linkChosen(scope: Scope, planId: string, link: PlanLink): Promise<number> {
  const { filter, caseIds = [], feedbackIds = [] } = link
  let added = 0
  if (isChosen(filter)) added += await linkByFilter(scope, planId, filter)
  if (caseIds.length > 0)
    added += await linkByCase(
      scope,
      planId,
      caseIds.map((id) => uuidOf('case', id)),
    )
  if (feedbackIds.length > 0)
    added += await linkById(
      scope,
      planId,
      feedbackIds.map((id) => uuidOf('feedback', id)),
    )
  const linked = (await countLinked(scope, [planId])).get(planId)?.voices ?? 0
  if (linked > planLimits.voices) throw new AppError('plan/too-many-voices', { max: planLimits.voices })
  return added
}

/** A filter without any field would be everything that anybody ever said. */
export function isChosen(filter: PlanLink['filter']): filter is NonNullable<PlanLink['filter']> {
  return filter !== undefined && Object.values(filter).some((value) => value !== undefined)
}

/** Those linked when a plan ships are those who are told: afterwards the list stands. */
async function openPlan(scope: Scope, planId: string): Promise<void> {
  const plan = await lockPlan(scope, planId)
  if (plan.state === 'shipped') throw new AppError('plan/already-shipped')
}
