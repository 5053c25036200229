import type { CaseSettings, PriorityLevel, PriorityReason } from '@echoloop/contract'

/** What a priority is made of. Public words of an unhappy person reach others; private ones reach only us. */
export type PriorityFacts = {
  urgency: number
  sentiment: string | null
  stars: number | null
  /** Codes of the aspects that are spoken of badly. */
  badAspects: readonly string[]
  isPublished: boolean
  isMention: boolean
  /** How many voices, and of how many people. */
  voices: number
  people: number
  /** Where the customer stands among the shop's tiers: 0 is the lowest of `of`. */
  tier: { code: string; place: number; of: number } | null
  /** Of the rule that opened the case. */
  ruleWeight: number
}

export type Priority = {
  urgency: number
  severity: number
  reach: number
  customerValue: number
  priority: number
  priorityReasons: PriorityReason[]
}

const urgencyFactors = [1, 2, 4]
/** What the highest tier adds to 1; the lowest adds nothing, the others lie between. */
const tierShare = 0.6
const graveAspects = ['trust.authenticity', 'service.attitude']

/** Urgency × severity × reach × customer value, each at least 1 and weighed as the shop says, with its reasons. */
export function computePriority(facts: PriorityFacts, weights: CaseSettings['weights']): Priority {
  const reasons: PriorityReason[] = []
  const because = (factor: PriorityReason['factor'], code: string, detail: PriorityReason['detail'] = {}) => {
    reasons.push({ factor, code, detail })
  }
  const urgency = Math.max(1, urgencyOf(facts, because)) ** weights.urgency
  const severity = severityOf(facts, because) ** weights.severity
  const reach = reachOf(facts, because) ** weights.reach
  const customerValue = customerValueOf(facts, because) ** weights.value
  return {
    urgency: rounded(urgency),
    severity: rounded(severity),
    reach: rounded(reach),
    customerValue: rounded(customerValue),
    priority: rounded(urgency * severity * reach * customerValue),
    priorityReasons: reasons,
  }
}

type Because = (factor: PriorityReason['factor'], code: string, detail?: PriorityReason['detail']) => void

function urgencyOf({ urgency, ruleWeight }: PriorityFacts, because: Because): number {
  because('urgency', `urgency-${urgency}`)
  if (ruleWeight > 1) because('rule', 'rule-weight', { weight: ruleWeight })
  return (urgencyFactors[urgency] ?? 1) * ruleWeight
}

function severityOf({ sentiment, stars, badAspects }: PriorityFacts, because: Because): number {
  let factor = 1
  const add = (by: number, code: string, detail?: PriorityReason['detail']) => {
    factor += by
    because('severity', code, detail)
  }
  if (sentiment === 'negative') add(0.5, 'unhappy')
  else if (sentiment === 'mixed') add(0.2, 'mixed')
  if (stars !== null && stars <= 2) add(stars === 1 ? 0.5 : 0.25, 'stars', { stars })
  if (badAspects.length > 2) add(0.25, 'many-aspects', { count: badAspects.length })
  const grave = badAspects.find((code) => graveAspects.includes(code))
  if (grave) add(0.25, 'grave-aspect', { aspect: grave })
  return factor
}

function reachOf({ isPublished, isMention, voices, people }: PriorityFacts, because: Because): number {
  let factor = 1
  if (isPublished) {
    factor *= 1.25
    because('reach', 'public')
  } else if (isMention) {
    factor *= 1.5
    because('reach', 'mention')
  }
  if (people > 1) {
    factor *= 1 + Math.log2(people) / 2
    because('reach', 'people', { count: people })
  } else if (voices > 1) {
    factor *= 1.25
    because('reach', 'again', { count: voices })
  }
  return factor
}

function customerValueOf({ tier }: PriorityFacts, because: Because): number {
  if (tier === null || tier.place === 0 || tier.of < 2) return 1
  because('value', 'tier', { tier: tier.code })
  return 1 + (tierShare * tier.place) / (tier.of - 1)
}

function rounded(factor: number): number {
  return Math.round(factor * 100) / 100
}

const levels: readonly { level: PriorityLevel; from: number; byHand: number }[] = [
  { level: 'urgent', from: 6, byHand: 8 },
  { level: 'high', from: 3, byHand: 4 },
  { level: 'normal', from: 1.5, byHand: 2 },
  { level: 'low', from: 0, byHand: 1 },
]

/** The word for a priority. */
export function levelOf(priority: number): PriorityLevel {
  return levels.find(({ from }) => priority >= from)?.level ?? 'low'
}

/** The number that a word set by hand stands for. */
export function priorityOfLevel(level: PriorityLevel): number {
  return levels.find((one) => one.level === level)?.byHand ?? 1
}
