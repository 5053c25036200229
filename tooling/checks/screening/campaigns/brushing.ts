import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import { minuteMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { type Order, writeReview } from '../write-review.ts'
import { drawStyle, pickTargets, recruit } from './campaign-style.ts'

const ways = ['never-delivered', 'minutes-after', 'before-delivery'] as const

/** Orders made up for their reviews: at a machine's pace, and never really delivered. */
export function brushing(world: World): Draft[] {
  const { chance } = world
  const style = drawStyle(world, { size: [10, 60], hours: [2, 5 * 24], mood: 'positive' })
  const targets = pickTargets(world, { language: style.language, low: 1, high: 3 })
  const way = chance.pick(ways)
  const pace = Math.max(minuteMs, (style.endAt - style.startAt) / style.size)
  const jitter = Math.min(chance.between(0, 40_000), pace / 10)
  const devices = chance.isTrue(0.3) ? Array.from({ length: 5 }, () => chance.key()) : undefined
  return Array.from({ length: style.size }, (_, place) => {
    const at = Math.floor(style.startAt + place * pace + chance.next() * jitter)
    const product = chance.pick(targets)
    const person = recruit(world, { style, at })
    return writeReview(world, {
      person: devices === undefined ? person : { ...person, deviceHash: chance.pick(devices) },
      product,
      mood: style.mood,
      at,
      text: ownWords(world, { product, mood: style.mood }),
      order: brushedOrder(world, { way, at }),
    })
  })
}

function brushedOrder({ chance }: World, { way, at }: { way: (typeof ways)[number]; at: number }): Order {
  const orderId = `o-${chance.key()}`
  if (way === 'never-delivered') return { orderId }
  const minutes = way === 'minutes-after' ? chance.between(0.2, 15) : -chance.between(60, 5 * 24 * 60)
  return { orderId, deliveredAt: Math.floor(at - minutes * minuteMs) }
}
