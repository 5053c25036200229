import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

const endings = ['', '', '', '。', '！', '!!', '~', ' ', '👍', '…']

/** One text from many accounts, here and there with another ending. */
export function copyPaste(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world)
  const targets = pickTargets(world, { language: style.language, low: 1, high: 6 })
  const text = ownWords(world, { product: targets[0], mood: style.mood, lettersMin: 18 })
  return campaignTimes(world, style).map((at) =>
    postReview(world, {
      style,
      person: recruit(world, { style, at }),
      product: chance.pick(targets),
      at,
      text: text + chance.pick(endings),
    }),
  )
}
