import type { Draft } from '../simulated-review.ts'
import { dayMs, hourMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { newOrder } from '../write-review.ts'
import { ordinaryReview } from './ordinary-review.ts'

/** A sale: the orders of one day arrive together and many people review within two days, most a few products. */
export function salesDay(world: World, count: number): Draft[] {
  const { chance, shop } = world
  const from = chance.between(shop.startedAt + 40 * dayMs, shop.endedAt - 3 * dayMs)
  const onOffer = Array.from({ length: chance.whole(3, 12) }, () => shop.pickProduct())
  const offerShare = chance.between(0.4, 0.8)
  return Array.from({ length: count }, () => {
    const at = shop.pickTime(from, from + chance.between(30, 60) * hourMs)
    const product = chance.isTrue(offerShare) ? chance.pick(onOffer) : shop.pickProduct()
    return ordinaryReview(world, { at, product, order: newOrder(world, at) })
  })
}
