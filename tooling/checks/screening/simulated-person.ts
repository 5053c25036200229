import { dayMs } from './simulated-shop.ts'
import type { World } from './simulated-world.ts'

export type Person = { authorId: string; deviceHash: string; networkHash: string; authorCreatedAt: number }

/** Somebody with a device of their own, at home or on a carrier's network. */
export function newPerson({ chance, habits }: World, authorCreatedAt: number): Person {
  const isMobile = chance.isTrue(habits.carrierShare)
  return {
    authorId: `a-${chance.key()}`,
    deviceHash: chance.key(),
    networkHash: isMobile ? chance.pick(habits.carriers) : chance.key(),
    authorCreatedAt: Math.floor(authorCreatedAt),
  }
}

/** No shop of this kind is older. */
const ageDaysMax = 4000

/** A customer as they come: most have had their account for months, some made it for this order. */
export function newCustomer(world: World, at: number): Person {
  const { chance } = world
  const ageDays = chance.isTrue(0.15)
    ? chance.between(0.01, 6)
    : Math.min(ageDaysMax, chance.around(150, 1.1))
  return newPerson(world, at - ageDays * dayMs)
}
