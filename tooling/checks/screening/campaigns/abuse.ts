import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { abusePatterns, abuseSlots } from '../words/abuse-words.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** Insults to people, plain or with a letter hidden, alone or after a complaint. */
export function abuse(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [5, 30], mood: 'negative' })
  const { language } = style
  const targets = pickTargets(world, { language, low: 1, high: 6 })
  const complaintShare = chance.between(0, 0.4)
  return campaignTimes(world, style).map((at) => {
    const product = chance.pick(targets)
    const insults = Array.from({ length: chance.whole(1, 2) }, () =>
      fillSlots(chance.pick(abusePatterns[language]), { slots: abuseSlots[language], chance }),
    ).join(language === 'zh' ? '，' : '. ')
    const complaint = chance.isTrue(complaintShare)
      ? `${ownWords(world, { product, mood: 'negative' })} `
      : ''
    const text = complaint + insults
    return postReview(world, { style, person: recruit(world, { style, at }), product, at, text })
  })
}
