import type { Scope } from '../../platform/scope.ts'
import { baseOf, ruleOf } from './begin-standings.ts'
import { tierChanged } from './segment-events.ts'
import { standingOf } from './standing-of.ts'
import { ordersOf, type StandingRow } from './standing-queries.ts'
import { claimDueStandings, insertTierChanges, lockStandings, saveStandings } from './standing-store.ts'

type Cause = 'orders' | 'time' | 'rule'

/** Counts where these customers stand now, from their orders; who moved is noted and told. */
export async function recountStandings(scope: Scope, customerIds: string[], cause: Cause): Promise<void> {
  if (customerIds.length === 0) return
  const rule = await ruleOf(scope)
  const before = await lockStandings(scope, { customerIds, baseTier: baseOf(rule) })
  const orders = await ordersOf(scope, customerIds)
  const counted = before.map((was) => {
    const is = standingOf(orders.get(was.customerId) ?? [], rule, scope.now)
    const since = is.tier === was.tier ? was.since : scope.now
    return { was, is: { ...is, customerId: was.customerId, since } }
  })
  await saveStandings(
    scope,
    rule.version,
    counted.map(({ is }) => is),
  )
  const moved = counted.filter(({ was, is }) => was.tier !== is.tier)
  await insertTierChanges(
    scope,
    moved.map(({ was, is }) => ({
      customerId: is.customerId,
      toTier: is.tier,
      ...originOf(was, { version: rule.version, cause }),
      orders: is.orders,
      spentCents: is.spentCents,
      lastOrderAt: is.lastOrderAt,
    })),
  )
  if (moved.length > 0)
    await scope.announce(tierChanged, { customerIds: moved.map(({ is }) => is.customerId) })
}

/** A first count comes from no tier; one by a newer rule moves because of the rule. */
function originOf(
  was: StandingRow,
  { version, cause }: { version: number; cause: Cause },
): { fromTier: string | null; cause: Cause } {
  if (was.ruleVersion === 0) return { fromTier: null, cause: 'orders' }
  return { fromTier: was.tier, cause: was.ruleVersion < version ? 'rule' : cause }
}

/** Counts the standings that time or a new rule may have changed. Returns how many. */
export async function sweepStandings(scope: Scope, limit: number): Promise<number> {
  const { version } = await ruleOf(scope)
  const due = await claimDueStandings(scope, { version, limit })
  await recountStandings(scope, due, 'time')
  return due.length
}
