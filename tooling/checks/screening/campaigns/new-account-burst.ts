import { ownWords } from '../own-words.ts'
import { newPerson } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { hourMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { campaignTimes, drawStyle, pickTarget, postReview } from './campaign-style.ts'

/** Many accounts made for it fall on one quiet product within hours, each with its own words. */
export function newAccountBurst(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [12, 60], hours: [1, 20], orderShare: [0, 0.4] })
  const product = pickTarget(world, style.language)
  const ageHoursMax = chance.between(2, 60)
  return campaignTimes(world, style).map((at) =>
    postReview(world, {
      style,
      person: newPerson(world, at - chance.between(0.05, ageHoursMax) * hourMs),
      product,
      at,
      text: ownWords(world, { product, mood: style.mood }),
    }),
  )
}
