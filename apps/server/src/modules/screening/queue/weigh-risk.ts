export type RiskFacts = {
  /** How likely it is that the review is not genuine, 0–1; null where the screening said nothing. */
  score: number | null
  /** Weight of each reason in nats; equal codes count once, with the highest. */
  reasons: readonly { code: string; weight: number; related: readonly string[] }[]
  /** Readers who objected. */
  flags: number
  /** Published reviews of the product: so many people read there. */
  published: number
}

export type Risk = { evidence: number; reach: number; risk: number }

/** What one objection of a reader weighs beside the reasons of the screening, in nats. */
const flagWeight = 0.5
const flagsMax = 20
/** Reasons of so many nats together are evidence to 63 %, of twice as many to 86 %. */
const evidenceScale = 4
/** Where nothing was said about a review, as much speaks for it as against it. */
const unknown = 0.5

/**
 * How much harm a review may do while it stands or waits wrongly: score × evidence × reach. Evidence grows with the
 * weights w of different reasons as 1 − e^(−Σw/4); reach grows by one with every tenfold of published reviews of the
 * product and of reviews that stand with it. Reads no stars. Pure.
 */
export function weighRisk(facts: RiskFacts): Risk {
  const weights = new Map<string, number>()
  for (const { code, weight } of facts.reasons) {
    weights.set(code, Math.max(weights.get(code) ?? 0, weight))
  }
  const flags = Math.min(flagsMax, Math.max(0, facts.flags))
  const sum = [...weights.values()].reduce((total, weight) => total + weight, flags * flagWeight)
  const evidence = weights.size + flags === 0 ? unknown : 1 - Math.exp(-sum / evidenceScale)
  const company = new Set(facts.reasons.flatMap(({ related }) => related)).size
  const reach = 1 + Math.log10(1 + Math.max(0, facts.published) + company)
  return { evidence, reach, risk: (facts.score ?? unknown) * evidence * reach }
}
