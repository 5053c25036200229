import { drawMood, ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { quotePatterns, shopQuestions } from '../words/innocent-words.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** Customers who repeat the product's slogan or the shop's own question before their own words. */
export function quotedSlogan(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return inGroups(count, (left) => {
    const product = shop.pickProduct()
    const question = chance.pick(shopQuestions[product.language])
    const asks = chance.isTrue(0.4)
    return Array.from({ length: Math.min(left, chance.whole(5, 20)) }, () => {
      const mood = drawMood(world)
      const own = ownWords(world, { product, mood })
      const slots = { slogan: [product.slogan], own: [own] }
      const quoted = fillSlots(chance.pick(quotePatterns[product.language]), { slots, chance })
      return ordinaryReview(world, { product, mood, text: asks ? `${question} ${own}` : quoted })
    })
  })
}
