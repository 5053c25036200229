import {
  type AutomaticConditions,
  type AutomaticRule,
  type AutomaticRuleBody,
  usualAutomaticGuards,
} from '@echoloop/contract'

/** A rule that nobody has filled in yet: thanks for praise, within the usual guard rails. */
export function freshRule(): AutomaticRuleBody {
  return {
    name: '',
    way: 'public',
    templateIds: [],
    conditions: { kinds: ['review'], sentiments: ['positive'], starsMin: 4, lengthMax: 120 },
    guards: usualAutomaticGuards,
  }
}

/** What of a rule can be changed. */
export function bodyOfRule({ name, way, templateIds, conditions, guards }: AutomaticRule): AutomaticRuleBody {
  return { name, way, templateIds, conditions, guards }
}

/** Leaves out what asks for nothing, so that an empty list never means "none of all". */
export function tidyRule(body: AutomaticRuleBody): AutomaticRuleBody {
  const entries = Object.entries(body.conditions).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  )
  const conditions: AutomaticConditions = {
    ...Object.fromEntries(entries),
    kinds: body.conditions.kinds,
    sentiments: body.conditions.sentiments,
  }
  return { ...body, name: body.name.trim(), conditions }
}
