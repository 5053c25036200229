import type { Language, Mood } from '../real-texts.ts'
import { newPerson, type Person } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs, hourMs, type Product } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { newOrder, type Writing, writeReview } from '../write-review.ts'

/** What differs between two campaigns of one kind, so that no constant gives them away. */
export type CampaignStyle = {
  size: number
  language: Language
  mood: Mood
  startAt: number
  endAt: number
  /** Share of reviews with an order that looks delivered. */
  orderShare: number
  /** Share of accounts that were made long before; the others within days. */
  agedShare: number
  /** Share of accounts taken over from genuine customers. */
  boughtShare: number
}

type Range = readonly [number, number]
export type StyleRange = {
  size?: Range
  hours?: Range
  orderShare?: Range
  agedShare?: Range
  mood?: Mood
}

export function drawStyle({ chance, shop }: World, range: StyleRange = {}): CampaignStyle {
  const [sizeMin, sizeMax] = range.size ?? [5, 60]
  const [hoursMin, hoursMax] = range.hours ?? [2, 14 * 24]
  const span = hourMs * Math.exp(chance.between(Math.log(hoursMin), Math.log(hoursMax)))
  const latest = shop.endedAt - span
  const startAt = chance.between(shop.startedAt + 0.2 * (latest - shop.startedAt), latest)
  return {
    size: chance.whole(sizeMin, sizeMax),
    language: chance.pick(['zh', 'en']),
    mood: range.mood ?? (chance.isTrue(0.75) ? 'positive' : 'negative'),
    startAt,
    endAt: startAt + span,
    orderShare: chance.between(...(range.orderShare ?? [0, 0.6])),
    agedShare: chance.between(...(range.agedShare ?? [0, 0.8])),
    boughtShare: chance.isTrue(0.3) ? chance.between(0, 0.25) : 0,
  }
}

/** Times in a campaign's span, by the hours of the day or without regard to them. */
export function campaignTimes({ chance, shop }: World, style: CampaignStyle): number[] {
  const keepsHours = style.endAt - style.startAt > dayMs && chance.isTrue(0.5)
  const draw = () =>
    keepsHours
      ? shop.pickTime(style.startAt, style.endAt)
      : Math.floor(chance.between(style.startAt, style.endAt))
  return Array.from({ length: style.size }, draw).sort((one, other) => one - other)
}

/** An account that posts for the campaign at this time. */
export function recruit(world: World, { style, at }: { style: CampaignStyle; at: number }): Person {
  const { chance } = world
  if (chance.isTrue(style.boughtShare)) return takeOver(world, at)
  const ageDays = chance.isTrue(style.agedShare) ? chance.around(200, 0.8) : chance.between(0.01, 12)
  return newPerson(world, at - ageDays * dayMs)
}

/** A genuine customer's account in other hands: its name and age, not its device. */
function takeOver(world: World, at: number): Person {
  const { chance, genuine } = world
  const victim = genuine[Math.floor(chance.next() * genuine.length)]
  return {
    ...newPerson(world, victim.authorCreatedAt ?? Math.min(at, victim.createdAt) - 100 * dayMs),
    authorId: victim.authorId,
  }
}

/** A product that nobody watches much: a campaign pays for the obscure, not for the best-sellers. */
export function pickTarget({ chance, shop }: World, language: Language): Product {
  const own = shop.products.filter((product) => product.language === language)
  return own[chance.whole(Math.floor(own.length * 0.05), own.length - 1)]
}

export function pickTargets(
  world: World,
  order: { language: Language; low: number; high: number },
): Product[] {
  return Array.from({ length: world.chance.whole(order.low, order.high) }, () =>
    pickTarget(world, order.language),
  )
}

export function postReview(
  world: World,
  { style, ...writing }: Omit<Writing, 'order' | 'mood'> & { style: CampaignStyle },
): Draft {
  const order = world.chance.isTrue(style.orderShare) ? newOrder(world, writing.at) : 'none'
  return writeReview(world, { ...writing, mood: style.mood, order })
}
