import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { countAutomaticVoices } from './automatic-voice.ts'
import { lockAutomatic } from './begin-automatic.ts'
import { standingRule } from './change-automatic-rules.ts'
import { withTemplates } from './ready-rules.ts'
import { endWaiting, insertSimulation } from './simulation-store.ts'

/** Stage under which shops with simulations are listed. */
export const simulationStage = 'automatic-simulation'

const dayMs = 86_400_000
const usualDays = 30
const daysMax = 366

/** Orders a simulation of a rule as it is now. One that is on its way is ended. Refuses periods that make no sense. */
export async function startSimulation(
  scope: Scope,
  ruleId: string,
  period: { from?: string; to?: string },
): Promise<void> {
  await lockAutomatic(scope)
  const [rule] = await withTemplates(scope, [await standingRule(scope, ruleId)])
  if (!rule || rule.templates.length < rule.templateIds.length)
    throw new AppError('automatic-rule/unknown-template')
  const untilAt = period.to === undefined ? scope.now : new Date(Date.parse(period.to) + dayMs)
  const fromAt =
    period.from === undefined ? new Date(untilAt.getTime() - usualDays * dayMs) : new Date(period.from)
  const days = (untilAt.getTime() - fromAt.getTime()) / dayMs
  if (!(days > 0 && days <= daysMax)) throw new AppError('automatic-rule/unfit-period')
  await endWaiting(scope, ruleId)
  await insertSimulation(scope, {
    ruleId,
    ruleVersion: rule.version,
    wordsAt: rule.wordsAt,
    fromAt,
    untilAt,
    total: await countAutomaticVoices(scope, { from: fromAt, until: untilAt }),
    requestedBy: nameOfActor(scope.actor),
  })
  await noteWork(scope, simulationStage)
  await audit(scope, {
    action: 'automatic-rule.simulated',
    subject: toPublicId('automaticRule', ruleId),
  })
  await scope.tellLive({ kind: 'automatic.changed' })
}
