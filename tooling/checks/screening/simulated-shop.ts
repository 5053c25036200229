import type { Chance } from './chance.ts'
import type { Language, RealTexts } from './real-texts.ts'
import { productNames } from './words/product-names.ts'

export type Product = {
  id: string
  name: string
  slogan: string
  category: string
  language: Language
  /** Its share of all reviews, relative to the others. */
  popularity: number
}

export type Shop = {
  products: readonly Product[]
  startedAt: number
  endedAt: number
  /** A product that customers of this language would buy now; popular ones come up more often. */
  pickProduct(language?: Language): Product
  /** A moment by the shop's rhythm: hours of the day, days of the week, growth. */
  pickTime(from?: number, to?: number): number
}

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const minuteMs = 60_000
const shopEnd = Date.UTC(2026, 9, 31)

/** Weights of the 24 hours in the shop's own time (UTC+8) and of the days from Sunday. */
const hours = [3, 2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 10, 9, 8, 8, 8, 8, 9, 11, 13, 14, 11, 6]
const weekdays = [1.25, 0.95, 0.9, 0.9, 0.95, 1.05, 1.3]
const timeZoneMs = 8 * hourMs

export function openShop(order: { size: number; texts: RealTexts; chance: Chance }): Shop {
  const { chance } = order
  const count = Math.max(200, Math.min(2000, Math.round(order.size / chance.between(10, 40))))
  const exponent = chance.between(0.6, 1)
  const products = Array.from({ length: count }, (_, rank) =>
    newProduct(order, 1 / (rank + 1 + count / 50) ** exponent),
  )
  const days = chance.whole(200, 400)
  const endedAt = shopEnd - chance.whole(0, 60) * dayMs
  const startedAt = endedAt - days * dayMs
  const growth = chance.between(1.2, 3)
  const pickers = { zh: picker(products, 'zh'), en: picker(products, 'en'), all: picker(products) }
  return {
    products,
    startedAt,
    endedAt,
    pickProduct: (language) => pickers[language ?? 'all'](chance),
    pickTime: (from = startedAt, to = endedAt) =>
      pickTime({ from, to, chance, growth: { by: growth, startedAt, endedAt } }),
  }
}

function newProduct({ texts, chance }: { texts: RealTexts; chance: Chance }, popularity: number): Product {
  const category = pickWeighted(texts.categories, { weight: ({ size }) => size ** 0.7, chance })
  const { language } = category
  const words = productNames[language]
  const name = chance.pick(words.brands) + chance.pick(words.models) + chance.whole(1, 99)
  return {
    id: `p-${chance.key()}`,
    name,
    slogan: chance.pick(words.slogans).replace('{name}', name),
    category: category.name,
    language,
    popularity,
  }
}

function picker(products: readonly Product[], language?: Language): (chance: Chance) => Product {
  const own = products.filter((product) => language === undefined || product.language === language)
  let sum = 0
  const upTo = own.map(({ popularity }) => {
    sum += popularity
    return sum
  })
  return (chance) => {
    const drawn = chance.next() * sum
    let low = 0
    let high = own.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle] < drawn) low = middle + 1
      else high = middle
    }
    return own[low]
  }
}

function pickWeighted<T>(
  values: readonly T[],
  { weight, chance }: { weight: (value: T) => number; chance: Chance },
): T {
  let left = chance.next() * values.reduce((sum, value) => sum + weight(value), 0)
  for (const value of values) {
    left -= weight(value)
    if (left <= 0) return value
  }
  return values[values.length - 1]
}

type Growth = { by: number; startedAt: number; endedAt: number }

function pickTime(order: { from: number; to: number; chance: Chance; growth: Growth }): number {
  const { from, to, chance, growth } = order
  for (let tries = 0; tries < 200; tries++) {
    const at = Math.floor(chance.between(from, to))
    const local = new Date(at + timeZoneMs)
    const grown = 1 + ((growth.by - 1) * (at - growth.startedAt)) / (growth.endedAt - growth.startedAt)
    const rhythm = (hours[local.getUTCHours()] / 14) * (weekdays[local.getUTCDay()] / 1.3)
    if (chance.isTrue(rhythm * (grown / growth.by))) return at
  }
  return Math.floor(chance.between(from, to))
}
