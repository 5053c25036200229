import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { shortPraises } from '../words/innocent-words.ts'
import { ordinaryReview } from './ordinary-review.ts'

/** What a thousand customers say alike without knowing of each other. */
export function shortPraise(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return Array.from({ length: count }, () => {
    const product = shop.pickProduct()
    const text = chance.pick(shortPraises[product.language])
    return ordinaryReview(world, { product, mood: 'positive', text })
  })
}
