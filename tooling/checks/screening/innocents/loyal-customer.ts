import { newPerson } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs, minuteMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { newOrder } from '../write-review.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** Fifteen to forty reviews in a year, at times a handful in one evening, all of things they bought. */
export function loyalCustomer(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return inGroups(count, () => {
    const person = newPerson(world, shop.startedAt - chance.between(10, 800) * dayMs)
    const wanted = chance.whole(15, 40)
    const language = chance.pick(['zh', 'en'] as const)
    return inGroups(wanted, () => {
      const evening = shop.pickTime()
      return Array.from({ length: chance.pick([1, 1, 1, 2, 3, 5]) }, (_, place) => {
        const at = Math.floor(evening + place * chance.between(2, 9) * minuteMs)
        return ordinaryReview(world, {
          at,
          person,
          product: shop.pickProduct(language),
          order: newOrder(world, at),
        })
      })
    })
  })
}
