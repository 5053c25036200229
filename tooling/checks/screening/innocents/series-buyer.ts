import { newCustomer } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { hourMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { newOrder } from '../write-review.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** Things that belong together are bought and reviewed together, all year long, by people unknown to each other. */
export function seriesBuyer(world: World, count: number): Draft[] {
  const { chance, shop } = world
  const first = shop.pickProduct()
  const siblings = shop.products.filter(({ category }) => category === first.category)
  const series = chance.some(siblings, chance.whole(2, 4))
  return inGroups(count, () => {
    const start = shop.pickTime()
    const person = newCustomer(world, start)
    const { orderId, deliveredAt } = newOrder(world, start)
    return series.map((product) => {
      const at = Math.floor(start + chance.between(0, 20) * hourMs)
      return ordinaryReview(world, { at, person, product, order: { orderId, deliveredAt } })
    })
  })
}
