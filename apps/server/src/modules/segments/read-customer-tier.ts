import type { CustomerTier } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { isCustomer, listTierChanges, readStanding } from './standing-queries.ts'
import { tierOf } from './tier-of.ts'

/** Where a customer stands and how that came; those who never ordered stand in the lowest tier, without a history. */
export async function readCustomerTier(scope: Scope, customerId: string): Promise<CustomerTier> {
  if (!(await isCustomer(scope, customerId))) throw new AppError('request/not-found')
  const placed = (await tierOf(scope, [customerId])).get(customerId)
  if (!placed) throw new AppError('request/not-found')
  const { place: _, of: __, ...tier } = placed
  const standing = await readStanding(scope, customerId)
  const changes = await listTierChanges(scope, customerId)
  return {
    tier,
    orders: standing?.orders ?? 0,
    spentCents: standing?.spentCents ?? 0,
    lastOrderAt: standing?.lastOrderAt?.toISOString() ?? null,
    since: standing?.since.toISOString() ?? null,
    history: changes.map(({ at, fromTier, toTier, ...facts }) => ({
      at: at.toISOString(),
      from: fromTier,
      to: toTier,
      ...facts,
    })),
  }
}
