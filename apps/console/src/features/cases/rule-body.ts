import type { CaseRule, CaseRuleBody } from '@echoloop/contract'

/** What is sent to change a rule: the rule without what the server says about it. */
export function bodyOfRule(rule: CaseRule): CaseRuleBody {
  const { name, isOn, conditions, gather, departmentId, weight } = rule
  return { name, isOn, conditions, gather, departmentId, weight }
}

/** A rule to begin with: complaints of service in private, the usual start of a shop's own rules. */
export function freshRuleBody(name: string): CaseRuleBody {
  return {
    name,
    isOn: true,
    conditions: { sentiments: ['negative'], urgencyMin: 1 },
    gather: 'person',
    departmentId: null,
    weight: 1,
  }
}
