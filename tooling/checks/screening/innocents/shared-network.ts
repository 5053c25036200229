import { newCustomer } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** An office, a dormitory, a carrier: many people who do not know each other behind one network. */
export function sharedNetwork(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return inGroups(count, (left) => {
    const networkHash = chance.key()
    return Array.from({ length: Math.min(left, chance.whole(20, 120)) }, () => {
      const at = shop.pickTime()
      return ordinaryReview(world, { at, person: { ...newCustomer(world, at), networkHash } })
    })
  })
}
