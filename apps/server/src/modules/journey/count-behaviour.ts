import type { Scope } from '../../platform/scope.ts'
import { addBehaviour, lockCounting } from './count-store.ts'

/**
 * Adds up to `limit` events to the figures; returns how many. A kill puts them back: claim and sums are one
 * transaction. Whoever finds another worker counting the shop leaves it to that one.
 */
export async function countBehaviour(scope: Scope, limit: number): Promise<number> {
  return (await lockCounting(scope)) ? addBehaviour(scope, limit) : 0
}
