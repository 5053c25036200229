import { newCustomer } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { defaultPraises } from '../words/innocent-words.ts'
import { newOrder } from '../write-review.ts'

/** The shop system's own words for buyers who wrote nothing: so many days after delivery, from no device. */
export function defaultPraise(world: World, count: number): Draft[] {
  const { chance, shop } = world
  const waitDays = chance.pick([7, 10, 15])
  const words = { zh: chance.pick(defaultPraises.zh), en: chance.pick(defaultPraises.en) }
  return Array.from({ length: count }, () => {
    const at = shop.pickTime()
    const product = shop.pickProduct()
    const person = newCustomer(world, at - waitDays * dayMs)
    return {
      productId: product.id,
      authorId: person.authorId,
      rating: 5,
      text: words[product.language],
      createdAt: at,
      ...newOrder(world, at),
      deliveredAt: at - waitDays * dayMs,
      authorCreatedAt: person.authorCreatedAt,
    }
  })
}
