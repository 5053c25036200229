import type { Scope } from '../../platform/scope.ts'
import { tierOf } from '../segments/index.ts'
import { countAsks, insertAsk, lockAsking } from './ask-store.ts'
import { findRule } from './rule-store.ts'
import { readSettings } from './setting-store.ts'
import { signedPerson } from './signed-person.ts'

/**
 * May the customer whom the shop signed for be asked by this rule? Yes counts as asked: asked twice at the same time,
 * the second waits for the first, so that the budget is never exceeded.
 */
export async function requestAsk(
  scope: Scope,
  { ruleId, signed }: { ruleId: string; signed: string },
): Promise<boolean> {
  const rule = await findRule(scope, ruleId)
  if (!rule?.isOn) return false
  const { customerId } = await signedPerson(scope, signed)
  if (customerId === null) return rule.tiers.length === 0
  if (!(await fits(scope, { customerId, tiers: rule.tiers }))) return false
  const { asksMax, asksDays } = await readSettings(scope)
  await lockAsking(scope, customerId)
  if ((await countAsks(scope, customerId, asksDays)) >= asksMax) return false
  await insertAsk(scope, { customerId, ruleId })
  return true
}

async function fits(
  scope: Scope,
  { customerId, tiers }: { customerId: string; tiers: readonly string[] },
): Promise<boolean> {
  if (tiers.length === 0) return true
  const tier = (await tierOf(scope, [customerId])).get(customerId)
  return tier !== undefined && tiers.includes(tier.code)
}
