import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { templateFrames, templateSlots } from '../words/template-words.ts'
import {
  type CampaignStyle,
  campaignTimes,
  drawStyle,
  pickTargets,
  postReview,
  recruit,
} from './campaign-style.ts'
import { clausesOf, joinClauses } from './paraphrase-text.ts'

/** A form with gaps: the frames stay, the words in the gaps change. */
export function template(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [8, 60] })
  const targets = pickTargets(world, { language: style.language, low: 1, high: 5 })
  const form = drawForm(world, style)
  const slots = templateSlots[style.language]
  return campaignTimes(world, style).map((at) => {
    const product = chance.pick(targets)
    const filled = form.map((frame) =>
      fillSlots(frame, { slots: { ...slots, name: [product.name] }, chance }),
    )
    const text = joinClauses(filled, { language: style.language, chance: undefined })
    return postReview(world, { style, person: recruit(world, { style, at }), product, at, text })
  })
}

/** Made of frames alone, or of a real review into which frames are put. */
function drawForm(world: World, { language, mood }: CampaignStyle): string[] {
  const { chance } = world
  const frames = templateFrames[language][mood]
  if (chance.isTrue(0.5)) return chance.some(frames, chance.whole(4, 6))
  const product = world.shop.pickProduct(language)
  const lettersMin = language === 'zh' ? 40 : 150
  const kept = clausesOf(ownWords(world, { product, mood, lettersMin })).slice(0, 6)
  for (const frame of chance.some(frames, 2)) kept.splice(chance.whole(0, kept.length), 0, frame)
  return kept
}
