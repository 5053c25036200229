import type { TierRule } from '@echoloop/contract'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import { findRule, type TierRuleRow } from './standing-queries.ts'
import { insertAllStandings, insertRule } from './standing-store.ts'
import { usualTiers } from './usual-tiers.ts'

/** Stage under which shops with standings are listed. */
export const standingStage = 'standing'

/** The shop's rule. A shop that has none yet gets the usual one, and all who ever ordered wait to be counted. */
export async function ruleOf(scope: Scope): Promise<TierRuleRow> {
  const known = await findRule(scope)
  if (known) return known
  if (await insertRule(scope, usualTiers)) {
    await insertAllStandings(scope, baseOf(usualTiers))
    await noteWork(scope, standingStage)
    await scope.wakeWorkers(standingStage)
  }
  return ruleOf(scope)
}

/** The tier of those who have reached no other. */
export function baseOf({ tiers }: Pick<TierRule, 'tiers'>): string {
  return tiers[0]?.code ?? 'new'
}
