import type { AskRule, JourneyPlan, Touchpoint } from '@echoloop/contract'
import { matchPath } from './match-path.ts'

/** What the shop's page says wins; else the first touchpoint one of whose pages this is. */
export function touchpointOf(
  plan: Pick<JourneyPlan, 'paths'>,
  { said, path }: { said: string | null; path: string },
): string | undefined {
  return said || plan.paths.find((one) => matchPath(one.path, path))?.touchpoint
}

export type Visitor = {
  hasConsent: boolean
  /** A context that the shop signed. */
  isKnown: boolean
  /** When this browser was asked, in milliseconds; empty without consent. */
  askedAt: readonly number[]
  /** 0–99, the same for a visitor who agreed. */
  draw: number
}

type Place = { touchpoint: Touchpoint | string | undefined; path: string; nowMs: number }

/** The rules that may ask this visitor on this page, in their order. Segment and budget of known customers are the server's. */
export function choosableRules(
  plan: Pick<JourneyPlan, 'rules' | 'asksMax' | 'asksDays'>,
  visitor: Visitor,
  { touchpoint, path, nowMs }: Place,
): AskRule[] {
  const since = nowMs - plan.asksDays * 86_400_000
  if (visitor.askedAt.filter((at) => at > since).length >= plan.asksMax) return []
  return plan.rules.filter(
    (rule) =>
      rule.touchpoint === touchpoint &&
      (rule.path === null || matchPath(rule.path, path)) &&
      (visitor.hasConsent || !rule.needsConsent) &&
      (visitor.isKnown || !rule.isForSome) &&
      visitor.draw < rule.sampling,
  )
}
