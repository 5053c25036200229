import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { offTopicPatterns, offTopicSlots } from '../words/off-topic-words.ts'
import {
  type CampaignStyle,
  campaignTimes,
  drawStyle,
  pickTargets,
  postReview,
  recruit,
} from './campaign-style.ts'

/** Nothing of what is sold here: diaries, weather, chain letters; some are reviews of quite another thing. */
export function offTopic(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [5, 40], orderShare: [0, 0.5] })
  const targets = pickTargets(world, { language: style.language, low: 1, high: 10 })
  const foreignShare = chance.between(0, 0.4)
  return campaignTimes(world, style).map((at) => {
    const product = chance.pick(targets)
    const text = chance.isTrue(foreignShare)
      ? foreignText(world, { style, category: product.category })
      : writeAside(world, style)
    return postReview(world, { style, person: recruit(world, { style, at }), product, at, text })
  })
}

function foreignText(world: World, { style, category }: { style: CampaignStyle; category: string }): string {
  for (;;) {
    const product = world.shop.pickProduct(style.language)
    if (product.category !== category) return ownWords(world, { product, mood: style.mood, lettersMin: 20 })
  }
}

function writeAside({ chance }: World, { language }: CampaignStyle): string {
  const slots = offTopicSlots[language]
  const patterns = chance.some(offTopicPatterns[language], chance.whole(1, 3))
  return patterns.map((pattern) => fillSlots(pattern, { slots, chance })).join(language === 'zh' ? '。' : ' ')
}
