import type { endpoints, PlanLink, PlanMetric } from '@echoloop/contract'
import type { z } from 'zod'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { checkPlan } from './check-plan.ts'
import { isChosen, linkChosen } from './link-voices.ts'
import { insertMeasures } from './measure-store.ts'
import { addEntry, insertPlan } from './plan-store.ts'
import { readFigure } from './read-figure.ts'

export type PlanInput = z.output<NonNullable<typeof endpoints.createPlan.body>>

/** Makes a plan as a draft, linked to its voices, with the baseline as it stands now. Returns its id. */
export async function createPlan(scope: Scope, input: PlanInput): Promise<string> {
  const { title, goal, metric, target, startsOn, dueOn, link } = input
  const ownerId = input.ownerId === null ? null : uuidOf('member', input.ownerId)
  const departmentIds = input.departmentIds.map((id) => uuidOf('department', id))
  await checkPlan(scope, { metric, startsOn, dueOn, ownerId, departmentIds })
  const planId = await insertPlan(scope, {
    title,
    goal,
    state: 'draft',
    ...topicOf(link, metric),
    metric: metric && JSON.stringify(metric),
    baseline: metric && JSON.stringify(await readFigure(scope, metric, null)),
    target,
    ownerId,
    departmentIds,
    startsOn,
    dueOn,
    createdBy: nameOfActor(scope.actor),
  })
  await insertMeasures(
    scope,
    planId,
    input.measures.map((measure) => ({ title: measure, dueOn: null, ownerId: null, departmentId: null })),
  )
  const voices = await linkChosen(scope, planId, link)
  await addEntry(scope, planId, { kind: 'created', detail: { voices } })
  await audit(scope, { action: 'plan.created', detail: { voices } })
  return planId
}

function topicOf(link: PlanLink, metric: PlanMetric | null) {
  const filter = isChosen(link.filter) ? link.filter : undefined
  const productId = filter?.productId ?? metric?.productId
  return {
    origin: originOf(link),
    productId: productId ? uuidOf('product', productId) : null,
    aspect: filter?.aspect ?? metric?.aspect ?? null,
    filter: filter ? JSON.stringify(filter) : null,
  }
}

function originOf({ filter, caseIds = [] }: PlanLink): 'topic' | 'cases' | 'hand' {
  if (isChosen(filter)) return 'topic'
  return caseIds.length > 0 ? 'cases' : 'hand'
}
