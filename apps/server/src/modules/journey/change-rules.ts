import { type TouchpointRuleFields, toPublicId, touchpointRuleLimits } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { journeyChanged } from './journey-events.ts'
import { deleteRule, findRule, insertRule, listRules, type RuleValues, saveRule } from './rule-store.ts'
import { readSurveys } from './survey-queries.ts'

const hourMs = 3_600_000
const previewPurpose = 'rule-preview'

/** Asks a survey at a touchpoint. */
export async function createRule(scope: Scope, fields: TouchpointRuleFields): Promise<string> {
  const values = await checkRule(scope, fields)
  if ((await listRules(scope)).length >= touchpointRuleLimits.rules)
    throw new AppError('touchpoint-rule/too-many', { most: touchpointRuleLimits.rules })
  const id = await insertRule(scope, values)
  await tell(scope, { id, action: 'touchpoint-rule.created', isOn: fields.isOn })
  return id
}

/** Changes a rule, or switches it on or off. */
export async function changeRule(
  scope: Scope,
  id: string,
  { version, ...fields }: TouchpointRuleFields & { version: number },
): Promise<void> {
  if (!(await findRule(scope, id))) throw new AppError('touchpoint-rule/not-found')
  const values = await checkRule(scope, fields)
  if (!(await saveRule(scope, { id, version, ...values })))
    throw new AppError('touchpoint-rule/changed-meanwhile')
  await tell(scope, { id, action: 'touchpoint-rule.changed', isOn: fields.isOn })
}

/** Removes a rule; what was answered stays. */
export async function removeRule(scope: Scope, id: string): Promise<void> {
  if (!(await deleteRule(scope, id))) throw new AppError('touchpoint-rule/not-found')
  await tell(scope, { id, action: 'touchpoint-rule.removed', isOn: false })
}

/** A token that shows a rule in the shop’s page for an hour, whether it is on or off. */
export async function previewRule(scope: Scope, id: string): Promise<string> {
  if (!(await findRule(scope, id))) throw new AppError('touchpoint-rule/not-found')
  return scope.keys.sign(previewPurpose, `${scope.shopId} ${id} ${scope.now.getTime() + hourMs}`)
}

export type Preview = { shopId: string; id: string; until: Date }

/** What a preview token leads to; undefined when it was not made here. */
export function readPreview(keys: Scope['keys'], token: string): Preview | undefined {
  const [shopId, id, until] = keys.verify(previewPurpose, token)?.split(' ') ?? []
  return shopId && id ? { shopId, id, until: new Date(Number(until)) } : undefined
}

async function checkRule(scope: Scope, fields: TouchpointRuleFields): Promise<RuleValues> {
  const { moment, after, event, surveyId: publicSurvey, ...plain } = fields
  const isTimed = moment === 'scroll' || moment === 'seconds'
  const isTooFar = moment === 'scroll' && (after ?? 0) > 100
  if (isTimed !== (after !== null) || (moment === 'event') !== (event !== null) || isTooFar)
    throw new AppError('touchpoint-rule/moment-mismatch')
  const surveyId = uuidOf('survey', publicSurvey)
  const survey = (await readSurveys(scope, [surveyId])).get(surveyId)
  if (!survey) throw new AppError('touchpoint-rule/unknown-survey')
  if (fields.isOn && !survey.isLive) throw new AppError('touchpoint-rule/survey-not-live')
  return { ...plain, moment, after, event, surveyId }
}

async function tell(
  scope: Scope,
  { id, action, isOn }: { id: string; action: string; isOn: boolean },
): Promise<void> {
  await audit(scope, { action, subject: toPublicId('rule', id), detail: { isOn } })
  await scope.announce(journeyChanged, {})
}
