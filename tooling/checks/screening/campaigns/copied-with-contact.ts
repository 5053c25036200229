import type { Draft } from '../simulated-review.ts'
import type { Product } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'
import { type Contact, drawContact, writeContact } from '../words/contact-words.ts'
import { campaignTimes, drawStyle, postReview, recruit } from './campaign-style.ts'

/** Reviews of genuine customers posted again with an advertiser's address put in. */
export function copiedWithContact(world: World): Draft[] {
  const { chance, shop } = world
  const style = drawStyle(world, { mood: 'positive', agedShare: [0.2, 0.9] })
  const contact = drawContact(chance, style.language)
  const products = new Map(shop.products.map((product) => [product.id, product]))
  return campaignTimes(world, style).map((at) => {
    const { text, product } = pickVictim(world, { before: at, style, products })
    return postReview(world, {
      style,
      person: recruit(world, { style, at }),
      product,
      at,
      text: insertContact(world, { text, contact }),
    })
  })
}

type Search = { before: number; style: { language: string }; products: ReadonlyMap<string, Product> }

/** A review that stood there already; the copy goes under the same product or under another. */
function pickVictim({ chance, genuine, shop }: World, { before, style, products }: Search) {
  for (;;) {
    const review = genuine[Math.floor(chance.next() * genuine.length)]
    const product = products.get(review.productId)
    const isUsable = review.createdAt < before && review.text.length >= (style.language === 'zh' ? 15 : 60)
    if (!product || product.language !== style.language || !isUsable) continue
    const others = shop.products.filter(({ category }) => category === product.category)
    return { text: review.text, product: chance.isTrue(0.5) ? product : chance.pick(others) }
  }
}

function insertContact({ chance }: World, { text, contact }: { text: string; contact: Contact }): string {
  const letters = Array.from(text)
  const at = chance.pick([
    0,
    letters.length,
    chance.whole(0, letters.length),
    chance.whole(0, letters.length),
  ])
  return letters.slice(0, at).join('') + writeContact(contact, chance) + letters.slice(at).join('')
}
