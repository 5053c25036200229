import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { fillerClauses } from '../words/filler-clauses.ts'
import { campaignTimes, drawStyle, pickTarget, postReview, recruit } from './campaign-style.ts'
import { writeFiller } from './write-filler.ts'

/** One author reviews dozens of products within hours or a few days, mostly without an order. */
export function flooding(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [15, 60], hours: [0.7, 60], orderShare: [0, 0.25] })
  const person = recruit(world, { style, at: style.startAt })
  const clauses = chance.some(fillerClauses[style.language][style.mood], 20)
  const isIdle = chance.isTrue(0.4)
  return campaignTimes(world, style).map((at) => {
    const product = pickTarget(world, style.language)
    const text = isIdle
      ? writeFiller(clauses, { language: style.language, chance })
      : ownWords(world, { product, mood: style.mood })
    return postReview(world, { style, person, product, at, text })
  })
}
