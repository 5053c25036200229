import type { StatementInput } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { checkStatement } from './check-statement.ts'
import { improvementCorrected, improvementShipped } from './improvement-events.ts'
import { insertNotices } from './notice-store.ts'
import { lockPlan, savePlan } from './plan-store.ts'
import { insertStatement, listStatements } from './statement-store.ts'

/** Stage under which shops with people to tell are listed. */
export const planNoticeStage = 'plan-notice'

/**
 * A plan took effect: its statement is kept, everyone linked is noted as to be told, and the worker tells them. Once:
 * a second time is refused. Refuses what is no running plan, and words with personal data.
 */
export async function shipPlan(scope: Scope, planId: string, statement: StatementInput): Promise<void> {
  const plan = await lockPlan(scope, planId)
  if (plan.state === 'shipped') throw new AppError('plan/already-shipped')
  if (plan.state !== 'running') throw new AppError('plan/not-running')
  await checkStatement(scope, planId, statement)
  await insertStatement(scope, planId, { ...statement, version: 1, reason: null })
  const people = await insertNotices(scope, planId)
  await savePlan(scope, planId, {
    changes: { state: 'shipped', shippedAt: scope.now },
    entry: { kind: 'shipped', detail: { people, isPublic: statement.isPublic } },
  })
  await scope.announce(improvementShipped, { planId })
  await audit(scope, { action: 'plan.shipped', detail: { people, isPublic: statement.isPublic } })
  await noteWork(scope, planNoticeStage)
  await scope.wakeWorkers(planNoticeStage)
}

/**
 * Other words for what was published, or none: the page and letters that have not left follow; who was told already
 * is not written to again. The earlier words stay in the history.
 */
export async function correctStatement(
  scope: Scope,
  planId: string,
  { reason, ...statement }: StatementInput & { reason: string },
): Promise<void> {
  const plan = await lockPlan(scope, planId)
  if (plan.state !== 'shipped') throw new AppError('plan/not-shipped')
  await checkStatement(scope, planId, statement)
  const [newest] = await listStatements(scope, planId)
  await insertStatement(scope, planId, { ...statement, version: (newest?.version ?? 0) + 1, reason })
  const kind = newest?.isPublic && !statement.isPublic ? 'statement-hidden' : 'statement-corrected'
  await savePlan(scope, planId, { entry: { kind, text: reason } })
  await scope.announce(improvementCorrected, { planId })
  await audit(scope, { action: 'plan.corrected', detail: { isPublic: statement.isPublic } })
}
