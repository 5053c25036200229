import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { extortionPatterns, extortionSlots } from '../words/extortion-words.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** Somebody wants money or goods and threatens with bad reviews; now and then after a real complaint. */
export function extortion(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [5, 25], mood: 'negative', orderShare: [0.2, 0.9] })
  const { language } = style
  const targets = pickTargets(world, { language, low: 1, high: 8 })
  const complaintShare = chance.between(0, 0.5)
  return campaignTimes(world, style).map((at) => {
    const product = chance.pick(targets)
    const slots = { ...extortionSlots[language], price: [String(chance.whole(2, 80) * 10)] }
    const demand = fillSlots(chance.pick(extortionPatterns[language]), { slots, chance })
    const complaint = chance.isTrue(complaintShare)
      ? `${ownWords(world, { product, mood: 'negative' })} `
      : ''
    const text = complaint + demand
    return postReview(world, { style, person: recruit(world, { style, at }), product, at, text })
  })
}
