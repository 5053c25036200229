import { drawMood, ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { serviceMentions } from '../words/innocent-words.ts'
import { ordinaryReview } from './ordinary-review.ts'

/** Customers who tell how they reached the shop's own service. */
export function shopContact(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return Array.from({ length: count }, () => {
    const product = shop.pickProduct()
    const mood = drawMood(world, 0.4)
    const text = `${ownWords(world, { product, mood })} ${chance.pick(serviceMentions[product.language])}`
    return ordinaryReview(world, { product, mood, text })
  })
}
