import { drawMood, ownWords } from '../own-words.ts'
import { newCustomer } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { minuteMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { newOrder } from '../write-review.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** One buyer says the same of each thing in one order. */
export function oneOrderSameWords(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return inGroups(count, () => {
    const start = shop.pickTime()
    const person = newCustomer(world, start)
    const order = newOrder(world, start)
    const first = shop.pickProduct()
    const mood = drawMood(world)
    const text = ownWords(world, { product: first, mood })
    const products = [
      first,
      ...Array.from({ length: chance.whole(1, 5) }, () => shop.pickProduct(first.language)),
    ]
    return [...new Set(products)].map((product, place) => {
      const at = Math.floor(start + place * chance.between(0.3, 3) * minuteMs)
      return ordinaryReview(world, { at, person, order, product, mood, text })
    })
  })
}
