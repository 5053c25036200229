import type { AutomaticRuleBody } from '@echoloop/contract'

/**
 * Whether a rule would answer dissatisfied reviews out of sight: in private, by their stars, their mood or what they
 * criticise, while the page shows how praise is answered. What was sent in private has no page and may be answered there.
 */
export function hidesComplaints({
  conditions: { kinds, sentiments, starsMax = 5, criticises = [] },
  guards: { answersComplaints },
  way,
}: Pick<AutomaticRuleBody, 'conditions' | 'guards' | 'way'>): boolean {
  if (way === 'public' || !kinds.includes('review')) return false
  const isDissatisfied = sentiments.some((one) => one === 'negative' || one === 'mixed')
  return isDissatisfied || answersComplaints || starsMax < 5 || criticises.length > 0
}
