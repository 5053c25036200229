import { newPerson } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs, hourMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { newOrder } from '../write-review.ts'
import { ordinaryReview } from './ordinary-review.ts'

/** Everybody suddenly wants one product; half made their account to order it, and it was delivered to them. */
export function viralProduct(world: World, count: number): Draft[] {
  const { chance, shop } = world
  const product = shop.pickProduct()
  const days = chance.between(3, 10)
  const from = chance.between(shop.startedAt + 20 * dayMs, shop.endedAt - (days + 1) * dayMs)
  const newShare = chance.between(0.3, 0.6)
  return Array.from({ length: count }, () => {
    const at = shop.pickTime(from, from + days * dayMs)
    const order = newOrder(world, at)
    const orderedAt = (order.deliveredAt ?? at - 3 * dayMs) - chance.between(1, 3) * dayMs
    const isNew = chance.isTrue(newShare)
    const ageMs = isNew ? chance.between(0, 2) * hourMs : chance.around(200, 0.9) * dayMs
    return ordinaryReview(world, { at, product, order, person: newPerson(world, orderedAt - ageMs) })
  })
}
