import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** Many accounts on few devices, each with its own words; a network of its own now and then. */
export function deviceRing(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [8, 50], hours: [12, 20 * 24] })
  const targets = pickTargets(world, { language: style.language, low: 1, high: 4 })
  const perDevice = chance.whole(5, 15)
  const devices = Array.from({ length: Math.max(1, Math.round(style.size / perDevice)) }, () => chance.key())
  const network = chance.isTrue(0.4) ? chance.key() : undefined
  return campaignTimes(world, style).map((at) => {
    const person = { ...recruit(world, { style, at }), deviceHash: chance.pick(devices) }
    const product = chance.pick(targets)
    return postReview(world, {
      style,
      person: network === undefined ? person : { ...person, networkHash: network },
      product,
      at,
      text: ownWords(world, { product, mood: style.mood }),
    })
  })
}
