import type { AutomaticReport } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { presentStops } from './present-automatic.ts'
import { countDecided, countReactions, countStops } from './report-queries.ts'

const dayMs = 86_400_000
const usualDays = 30

/** Counts of a period, by default the last 30 days; each share with what it is a share of. */
export async function readReport(
  scope: Scope,
  asked: { from?: string; to?: string; ruleId?: string },
): Promise<AutomaticReport> {
  const until = asked.to === undefined ? scope.now : new Date(Date.parse(asked.to) + dayMs)
  const from = asked.from === undefined ? new Date(until.getTime() - usualDays * dayMs) : new Date(asked.from)
  if (from >= until) throw new AppError('automatic-rule/unfit-period')
  const period = { from, until, ruleId: asked.ruleId }
  const decided = await countDecided(scope, period)
  const reactions = await countReactions(scope, period)
  const of = (count: number, total: number) => ({ count, of: total })
  return {
    from: from.toISOString(),
    to: until.toISOString(),
    decided: decided.decided,
    sent: of(decided.sent, decided.decided),
    waiting: decided.waiting,
    held: of(decided.held, decided.decided),
    approved: of(decided.approved, decided.held),
    changed: of(decided.changed, decided.approved),
    rejected: of(decided.rejected, decided.decided),
    stopped: decided.stopped,
    failed: decided.failed,
    after: {
      helpfulVotes: of(reactions.helpfulVotes, reactions.votable),
      wroteBack: of(reactions.wroteBack, decided.sent),
      reopened: of(reactions.reopened, reactions.inCase),
      complained: of(reactions.complained, reactions.known),
      starsRaised: of(reactions.starsRaised, reactions.rated),
      starsLowered: of(reactions.starsLowered, reactions.rated),
    },
    stops: asked.ruleId === undefined ? presentStops(await countStops(scope, period)) : [],
  }
}
