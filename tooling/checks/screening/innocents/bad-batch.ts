import { ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs, type Product } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { newOrder } from '../write-review.ts'
import { inGroups, ordinaryReview } from './ordinary-review.ts'

/** What a bad batch of a category is like in the words of many. */
const complaints: Record<string, RegExp> = {
  水果: /烂|坏/,
  衣服: /掉色|褪色|起球|线头|味/,
  洗发水: /假|漏|痒|掉/,
  平板: /卡|死机|充电|屏/,
  手机: /死机|关机|电池|信号/,
  计算机: /散热|烫|声音|死机|屏/,
  书籍: /印刷|纸|盗版|装订/,
  酒店: /吵|脏|味|旧/,
  clothing: /small|tight|thin|itchy|seam/i,
  electronics: /battery|slow|screen/i,
  household: /broke|stopped|leak|waste/i,
  film: /disc|copy|quality|skip/i,
  book: /pages|binding|print|boring/i,
  music: /sound|recording|scratch/i,
  game: /broke|batter|pieces|work/i,
  hotel: /noise|dirty|smell|rude/i,
}

/** Honest anger: customers of one batch complain about the same fault within days, each in their own words. */
export function badBatch(world: World, count: number): Draft[] {
  const { chance, shop } = world
  return inGroups(count, (left) => {
    const product = shop.pickProduct()
    const days = chance.between(1.5, 8)
    const from = chance.between(shop.startedAt + 20 * dayMs, shop.endedAt - (days + 1) * dayMs)
    return Array.from({ length: Math.min(left, chance.whole(12, 45)) }, () => {
      const at = shop.pickTime(from, from + days * dayMs)
      const order = newOrder(world, at)
      return ordinaryReview(world, { at, product, mood: 'negative', order, text: angryWords(world, product) })
    })
  })
}

function angryWords(world: World, product: Product): string {
  const matching = complaints[product.category]
  const found = world.texts.take({ category: product.category, mood: 'negative', matching })
  return found ?? ownWords(world, { product, mood: 'negative' })
}
