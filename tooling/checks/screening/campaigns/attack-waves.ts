import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs, hourMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { productNames } from '../words/product-names.ts'
import { rivalSentences } from '../words/rival-sentences.ts'
import { drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** A competitor's people talk a product down in waves, hours long and days apart, and most name another shop. */
export function attackWaves(world: World): Draft[] {
  const { chance } = world
  const waves = chance.whole(2, 4)
  const gapDays = chance.between(1.5, 9)
  const hours = waves * gapDays * 24
  const style = drawStyle(world, { hours: [hours, hours], mood: 'negative', orderShare: [0, 0.35] })
  const targets = pickTargets(world, { language: style.language, low: 1, high: 3 })
  const rival = chance.pick(productNames[style.language].brands) + chance.whole(2, 9)
  const mentionShare = chance.between(0.4, 0.9)
  return Array.from({ length: waves }, (_, wave) => wave).flatMap((wave) => {
    const from = style.startAt + wave * gapDays * dayMs
    const span = chance.between(0.5, 6) * hourMs
    return Array.from({ length: chance.whole(4, 15) }, () => {
      const at = Math.floor(from + chance.next() * span)
      const product = chance.pick(targets)
      const complaint = ownWords(world, { product, mood: 'negative' })
      const slots = { rival: [rival] }
      const mention = fillSlots(chance.pick(rivalSentences[style.language]), { slots, chance })
      const text = chance.isTrue(mentionShare) ? `${complaint} ${mention}` : complaint
      return postReview(world, { style, person: recruit(world, { style, at }), product, at, text })
    })
  })
}
