import type { Tier } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { ruleOf } from './begin-standings.ts'
import { tiersOfPersons } from './standing-queries.ts'

/** A tier with its place among the shop's tiers: 0 is the lowest of `of`. */
export type PlacedTier = Tier & { place: number; of: number }

/**
 * Customer id → tier, for every id asked for: the highest among the customers who are the same person; those who never
 * ordered stand in the lowest. As counted last, which is seconds behind the orders.
 */
export async function tierOf(scope: Scope, customerIds: readonly string[]): Promise<Map<string, PlacedTier>> {
  if (customerIds.length === 0) return new Map()
  const { tiers } = await ruleOf(scope)
  const places = new Map(tiers.map(({ code }, place) => [code, place]))
  const highest = new Map(customerIds.map((id) => [id, 0]))
  for (const { customerId, tier } of await tiersOfPersons(scope, customerIds)) {
    highest.set(customerId, Math.max(highest.get(customerId) ?? 0, places.get(tier) ?? 0))
  }
  return new Map(
    [...highest].flatMap(([id, place]) => {
      const tier = tiers[place]
      return tier ? [[id, { ...tier, place, of: tiers.length }] as const] : []
    }),
  )
}
