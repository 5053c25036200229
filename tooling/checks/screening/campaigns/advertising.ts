import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { advertisingPatterns, advertisingSlots } from '../words/advertising-words.ts'
import { drawContact, writeContact } from '../words/contact-words.ts'
import { fillSlots } from '../words/fill-slots.ts'
import { campaignTimes, drawStyle, pickTargets, postReview, recruit } from './campaign-style.ts'

/** Advertisements for something else altogether, with an address that is spelled anew each time. */
export function advertising(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { mood: 'positive' })
  const { language } = style
  const targets = pickTargets(world, { language, low: 2, high: 20 })
  const contact = drawContact(chance, language)
  const patterns = chance.some(advertisingPatterns[language], chance.whole(2, 4))
  return campaignTimes(world, style).map((at) => {
    const slots = {
      ...advertisingSlots[language],
      contact: [writeContact(contact, chance)],
      price: [String(chance.whole(2, 90) * 10)],
    }
    const text = fillSlots(chance.pick(patterns), { slots, chance })
    return postReview(world, {
      style,
      person: recruit(world, { style, at }),
      product: chance.pick(targets),
      at,
      text,
    })
  })
}
