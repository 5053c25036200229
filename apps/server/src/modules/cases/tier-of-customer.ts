import type { Scope } from '../../platform/scope.ts'
import { type PlacedTier, tierOf } from '../segments/index.ts'

/** The tier of the one customer of a case as it stands; none where a case is of several people or of nobody known. */
export async function tierOfCustomer(scope: Scope, customerId: string | null): Promise<PlacedTier | null> {
  if (customerId === null) return null
  return (await tierOf(scope, [customerId])).get(customerId) ?? null
}
