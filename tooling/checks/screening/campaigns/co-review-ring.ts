import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** The same accounts review the same set of products within days, in their own words, each at home. */
export function coReviewRing(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { hours: [24, 8 * 24], orderShare: [0, 0.9] })
  const targets = pickTargets(world, { language: style.language, low: 3, high: 7 })
  const members = Array.from({ length: Math.min(chance.whole(4, 12), Math.floor(60 / targets.length)) }, () =>
    recruit(world, { style, at: style.startAt }),
  )
  const eagerness = chance.between(0.75, 1)
  const apart = chance.between(0.3, 1) * (style.endAt - style.startAt)
  return members.flatMap((person) => {
    const first = chance.between(style.startAt, Math.max(style.startAt + dayMs / 8, style.endAt - apart))
    const chosen = targets.filter(() => chance.isTrue(eagerness))
    return chosen.map((product) =>
      postReview(world, {
        style,
        person,
        product,
        at: Math.floor(first + chance.next() * apart),
        text: ownWords(world, { product, mood: style.mood }),
      }),
    )
  })
}
