import type { Touchpoint, TouchpointRule, TouchpointRuleFields } from '@echoloop/contract'

/** A rule as its form holds it. */
export type RuleAnswers = Omit<TouchpointRuleFields, 'path' | 'after' | 'event'> & {
  path?: string
  after?: number | null
  event?: string
}

/** What a new rule begins with: who leaves, once a month, only those who agreed. */
export function newRule(touchpoint: Touchpoint, name: string): Partial<RuleAnswers> {
  return { name, touchpoint, moment: 'exit', sampling: 100, tiers: [], needsConsent: true, isOn: true }
}

export function answersOfRule(rule: TouchpointRule): RuleAnswers {
  const { id: _, version: __, survey: ___, changedAt: ____, path, event, ...fields } = rule
  return { ...fields, path: path ?? '', event: event ?? '' }
}

/** Details that the chosen moment does not have are left out, whatever stood there before. */
export function fieldsOfRule(answers: RuleAnswers): TouchpointRuleFields {
  const { moment, path, after, event } = answers
  const isTimed = moment === 'scroll' || moment === 'seconds'
  return {
    ...answers,
    path: path?.trim() || null,
    after: isTimed ? (after ?? null) : null,
    event: moment === 'event' ? event?.trim() || null : null,
  }
}
