import type { Chance } from './chance.ts'
import type { CorpusText, Language, RealTexts } from './real-texts.ts'
import type { Draft } from './simulated-review.ts'
import type { Shop } from './simulated-shop.ts'

/** What a generator of campaigns or innocents may use. */
export type World = {
  chance: Chance
  shop: Shop
  texts: RealTexts
  /** How often this shop's records lack a field, and how its customers reach it. */
  habits: Habits
  /** The genuine reviews, in order of time. */
  genuine: readonly Draft[]
}

export type Habits = {
  noDevice: number
  noNetwork: number
  noAge: number
  noOrder: number
  noDelivery: number
  /** Networks of mobile carriers, on which a share of all customers is. */
  carriers: readonly string[]
  carrierShare: number
}

export type Campaign = (world: World) => Draft[]
/** `count` is about how many reviews are wanted. */
export type Innocents = (world: World, count: number) => Draft[]
export type { CorpusText, Language }

export function drawHabits(chance: Chance): Habits {
  return {
    noDevice: chance.between(0.03, 0.25),
    noNetwork: chance.between(0.02, 0.2),
    noAge: chance.between(0.02, 0.15),
    noOrder: chance.between(0.05, 0.2),
    noDelivery: chance.between(0.02, 0.1),
    carriers: Array.from({ length: chance.whole(8, 40) }, () => chance.key()),
    carrierShare: chance.between(0.1, 0.35),
  }
}
