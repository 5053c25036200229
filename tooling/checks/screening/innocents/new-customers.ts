import { newPerson } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { minuteMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { ordinaryReview } from './ordinary-review.ts'

/** They made their account in order to review, and some have no order here: that alone is no offence. */
export function newCustomers(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return Array.from({ length: count }, () => {
    const at = shop.pickTime()
    const person = newPerson(world, at - chance.between(0.5, 90) * minuteMs)
    return ordinaryReview(world, { at, person, order: chance.isTrue(0.5) ? 'none' : undefined })
  })
}
