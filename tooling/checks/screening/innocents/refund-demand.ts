import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { refundPatterns, refundSlots } from '../words/innocent-words.ts'
import { ordinaryReview } from './ordinary-review.ts'

/** A customer who wants their own money back and names the office they will turn to: that is their right. */
export function refundDemand(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return Array.from({ length: count }, () => {
    const product = shop.pickProduct()
    const { language } = product
    const slots = refundSlots[language]
    const demand = fillSlots(chance.pick(refundPatterns[language]), { slots, chance })
    const text = `${ownWords(world, { product, mood: 'negative' })} ${demand}`
    return ordinaryReview(world, { product, mood: 'negative', text })
  })
}
