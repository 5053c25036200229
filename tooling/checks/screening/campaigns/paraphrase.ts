import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'
import { paraphraseText } from './paraphrase-text.ts'

/** One to three sources, each posted again and again in other words. */
export function paraphrase(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [8, 60] })
  const { language, mood } = style
  const targets = pickTargets(world, { language, low: 1, high: 4 })
  const lettersMin = language === 'zh' ? 45 : 180
  const sources = Array.from({ length: Math.min(chance.whole(1, 3), Math.ceil(style.size / 8)) }, () =>
    ownWords(world, { product: targets[0], mood, lettersMin }),
  )
  return campaignTimes(world, style).map((at) =>
    postReview(world, {
      style,
      person: recruit(world, { style, at }),
      product: chance.pick(targets),
      at,
      text: paraphraseText(chance.pick(sources), { language, chance }),
    }),
  )
}
