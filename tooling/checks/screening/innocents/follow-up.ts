import { drawMood, ownWords } from '../own-words.ts'
import { newCustomer } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { followUps } from '../words/innocent-words.ts'
import { newOrder } from '../write-review.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** A customer comes back to their own review weeks later, repeats it and adds how it went on. */
export function followUp(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return inGroups(count, () => {
    const at = shop.pickTime(shop.startedAt, shop.endedAt - 40 * dayMs)
    const product = shop.pickProduct()
    const person = newCustomer(world, at)
    const order = newOrder(world, at)
    const mood = drawMood(world)
    const text = ownWords(world, { product, mood })
    const later = Math.floor(at + chance.between(3, 39) * dayMs)
    const added = chance.pick(followUps[product.language])
    const addition = `${text} ${added} ${ownWords(world, { product, mood })}`
    return [
      ordinaryReview(world, { at, product, person, order, mood, text }),
      ordinaryReview(world, { at: later, product, person, order, mood, text: addition }),
    ]
  })
}
