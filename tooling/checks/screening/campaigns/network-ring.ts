import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** A room full of devices behind one to three networks, all for the same few products. */
export function networkRing(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [10, 60], hours: [6, 14 * 24] })
  const targets = pickTargets(world, { language: style.language, low: 1, high: 3 })
  const networks = Array.from({ length: Math.min(chance.whole(1, 3), Math.ceil(style.size / 10)) }, () =>
    chance.key(),
  )
  return campaignTimes(world, style).map((at) => {
    const product = chance.pick(targets)
    return postReview(world, {
      style,
      person: { ...recruit(world, { style, at }), networkHash: chance.pick(networks) },
      product,
      at,
      text: ownWords(world, { product, mood: style.mood }),
    })
  })
}
