import { newCustomer } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** Two to five people who share one tablet and one network and order now and then. */
export function family(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return inGroups(count, () => {
    const from = chance.between(shop.startedAt, shop.endedAt - 60 * dayMs)
    const first = newCustomer(world, from)
    const members = Array.from({ length: chance.whole(2, 5) }, () => ({
      ...newCustomer(world, from),
      deviceHash: first.deviceHash,
      networkHash: first.networkHash,
    }))
    return Array.from({ length: chance.whole(3, 10) }, () =>
      ordinaryReview(world, { person: chance.pick(members), at: shop.pickTime(from) }),
    )
  })
}
