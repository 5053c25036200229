import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { fillerClauses } from '../words/filler-clauses.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'
import { writeFiller } from './write-filler.ts'

/** A machine's small talk from many accounts: nothing of the product, mixed anew each time. */
export function filler(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [10, 60], hours: [3, 10 * 24], orderShare: [0, 0.4] })
  const { language } = style
  const targets = pickTargets(world, { language, low: 1, high: 8 })
  const clauses = chance.some(fillerClauses[language][style.mood], chance.whole(9, 15))
  return campaignTimes(world, style).map((at) =>
    postReview(world, {
      style,
      person: recruit(world, { style, at }),
      product: chance.pick(targets),
      at,
      text: writeFiller(clauses, { language, chance }),
    }),
  )
}
