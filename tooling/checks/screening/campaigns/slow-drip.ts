import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** About two a day over weeks, each from another account, out of one small pool of devices. */
export function slowDrip(world: World): Draft[] {
  const { chance, shop } = world
  const days = chance.whole(10, 30)
  const style = drawStyle(world, { hours: [days * 24, days * 24] })
  const targets = pickTargets(world, { language: style.language, low: 1, high: 2 })
  const devices = Array.from({ length: chance.whole(2, 6) }, () => chance.key())
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    Array.from({ length: chance.pick([1, 2, 2, 3]) }, () => {
      const from = style.startAt + day * dayMs
      const at = shop.pickTime(from, from + dayMs)
      const product = chance.pick(targets)
      return postReview(world, {
        style,
        person: { ...recruit(world, { style, at }), deviceHash: chance.pick(devices) },
        product,
        at,
        text: ownWords(world, { product, mood: style.mood }),
      })
    }),
  )
}
