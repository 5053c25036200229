import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { insertMilestone, insertMilestones, retractMilestones } from './figure-store.ts'
import type { MilestoneCase, NewMilestone } from './milestone.ts'
import { timeStep } from './time-step.ts'
import './figure-tables.ts'

/** Stage under which shops with milestones to count are listed. */
export const figureStage = 'figures'

/** Notes something that figures count, in the transaction in which it happened. A worker counts it soon after. */
export async function noteMilestone(scope: Scope, of: MilestoneCase, milestone: NewMilestone): Promise<void> {
  const minutes = milestone.minutes === undefined ? null : Math.max(0, Math.floor(milestone.minutes))
  const step = milestone.step ?? (minutes === null ? null : timeStep(minutes))
  await insertMilestone(scope, of, { ...milestone, minutes, step })
  await wakeCounting(scope)
}

/** Notes things without a time for many cases at once. */
export async function noteMilestones(
  scope: Scope,
  happened: readonly { caseId: string; measure: string; at: Date }[],
): Promise<void> {
  if (happened.length === 0) return
  await insertMilestones(scope, happened)
  await wakeCounting(scope)
}

/** Takes back what was noted of a case since a time. */
export async function unnoteMilestones(
  scope: Scope,
  of: { caseId: string; measure: string; since: Date },
): Promise<void> {
  await retractMilestones(scope, of)
  await wakeCounting(scope)
}

async function wakeCounting(scope: Scope): Promise<void> {
  await noteWork(scope, figureStage)
  await scope.wakeWorkers(figureStage)
}

/** When a measure of a case was last noted, or undefined. `measure`: a pattern of LIKE, such as `stage:%`. */
export async function lastMilestoneAt(
  scope: Scope,
  caseId: string,
  measure: string,
): Promise<Date | undefined> {
  const row = await scope.db
    .selectFrom('caseMilestone')
    .select('at')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('measure', 'like', measure)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}
