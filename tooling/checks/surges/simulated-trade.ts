import type { Chance } from '../screening/chance.ts'

export const shopSizes = ['small', 'medium', 'big'] as const
export type ShopSize = (typeof shopSizes)[number]

export type SimulatedProduct = {
  name: string
  weight: number
  negativeShare: number
  fromDay: number
  batches: { name: string; fromDay: number }[]
}

/** What kind of shop it is; drawn once. `days` counts from the first hour of the simulation. */
export type SimulatedTrade = {
  size: ShopSize
  perDay: number
  hourly: number[]
  weekly: number[]
  hourSpread: number
  daySpread: number
  trendPerDay: number
  negativeShare: number
  urgentShare: number
  products: SimulatedProduct[]
  channels: { name: string; weight: number; negativeTimes: number; isSurvey: boolean }[]
  aspects: { name: string; weight: number }[]
  campaigns: { fromDay: number; days: number; times: number }[]
  holidays: { fromDay: number; days: number; times: number }[]
  surveys: number[]
  opensOnDay: number
}

export const warmUpDays = 60

const perDay = { small: [2, 14], medium: [30, 150], big: [350, 1200] } as const
const products = { small: [4, 15], medium: [15, 60], big: [60, 160] } as const

/** One shop: 6 in 10 small, 3 medium, 1 big; half of them are new when the months that count begin. */
export function drawTrade(chance: Chance, days: number): SimulatedTrade {
  const luck = chance.next()
  const size = luck < 0.6 ? 'small' : luck < 0.9 ? 'medium' : 'big'
  const all = warmUpDays + days
  const [low, high] = perDay[size]
  return {
    size,
    perDay: Math.exp(chance.between(Math.log(low), Math.log(high))),
    hourly: drawHours(chance),
    weekly: Array.from({ length: 7 }, (_, day) => chance.around(day > 4 ? 1.15 : 1, 0.12)),
    hourSpread: chance.between(0.05, 0.2),
    daySpread: chance.between(0.1, 0.25),
    trendPerDay: chance.between(-0.006, 0.008),
    negativeShare: chance.between(0.07, 0.25),
    urgentShare: chance.between(0.002, 0.012),
    products: drawProducts(chance, { size, all }),
    channels: drawChannels(chance),
    aspects: Array.from({ length: 18 }, (_, at) => ({
      name: `aspect ${at}`,
      weight: chance.around(1 / (1 + at), 0.4),
    })),
    campaigns: drawSpans(chance, { all, every: 30, days: [1, 3], times: [1.8, 4] }),
    holidays: drawSpans(chance, { all, every: 60, days: [3, 7], times: [0.3, 0.7] }),
    surveys: drawSpans(chance, { all, every: 21, days: [1, 1], times: [1, 1] }).map(({ fromDay }) => fromDay),
    opensOnDay: chance.isTrue(0.5) ? 0 : warmUpDays,
  }
}

/** Two hills, one before lunch and one in the evening, and little at night. */
function drawHours(chance: Chance): number[] {
  const [noon, evening, night] = [chance.between(10, 13), chance.between(19, 22), chance.between(0.05, 0.25)]
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const hill = (middle: number) => Math.exp(-((hour - middle) ** 2) / 8)
    return night + hill(noon) + 1.3 * hill(evening)
  })
  const mean = hours.reduce((sum, one) => sum + one, 0) / 24
  return hours.map((one) => one / mean)
}

function drawProducts(chance: Chance, { size, all }: { size: ShopSize; all: number }): SimulatedProduct[] {
  const [low, high] = products[size]
  return Array.from({ length: chance.whole(low, high) }, (_, at) => {
    const isNew = chance.isTrue(0.1)
    const fromDay = isNew ? chance.whole(10, all - 10) : 0
    const batches = chance.isTrue(0.6) ? drawBatches(chance, { at, fromDay, all }) : []
    return {
      name: `product ${at}`,
      weight: chance.around(isNew ? 0.4 : 1 / (at + 1), 0.3),
      negativeShare: chance.around(1, 0.35),
      fromDay,
      batches,
    }
  })
}

function drawBatches(chance: Chance, { at, fromDay, all }: { at: number; fromDay: number; all: number }) {
  const batches = []
  for (let day = fromDay, number = 1; day < all; day += chance.whole(15, 60), number++)
    batches.push({ name: `batch ${at}.${number}`, fromDay: day })
  return batches
}

function drawChannels(chance: Chance) {
  return [
    { name: 'reviews', weight: 1, negativeTimes: 0.8, isSurvey: false },
    { name: 'chat', weight: chance.between(0.1, 0.6), negativeTimes: 1.3, isSurvey: false },
    { name: 'mail', weight: chance.between(0.05, 0.3), negativeTimes: 1.9, isSurvey: false },
    { name: 'social', weight: chance.between(0.02, 0.15), negativeTimes: 1.2, isSurvey: false },
  ]
}

type SpanWish = { all: number; every: number; days: [number, number]; times: [number, number] }

function drawSpans(chance: Chance, { all, every, days, times }: SpanWish) {
  const spans = []
  for (let day = chance.whole(5, every); day < all; day += chance.whole(Math.ceil(every / 2), every * 2))
    spans.push({ fromDay: day, days: chance.whole(...days), times: chance.between(...times) })
  return spans
}
