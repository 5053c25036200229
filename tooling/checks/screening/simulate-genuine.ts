import { drawMood, ownWords } from './own-words.ts'
import type { Language } from './real-texts.ts'
import { newCustomer, type Person } from './simulated-person.ts'
import type { Draft } from './simulated-review.ts'
import type { World } from './simulated-world.ts'
import { writeReview } from './write-review.ts'

/** The shop's ordinary life: nobody here means harm. In order of time. */
export function simulateGenuine(world: World, count: number): Draft[] {
  const { chance, shop, texts } = world
  const customers: Record<Language, Person[]> = { zh: [], en: [] }
  const returning = chance.between(0.3, 0.55)
  const times = Array.from({ length: count }, () => shop.pickTime()).sort((one, other) => one - other)
  return times.map((at) => {
    const mood = drawMood(world)
    const product = productWithTexts(world)
    const known = customers[product.language]
    const returns = known.length > 0 && chance.isTrue(returning)
    const person = returns ? pickLoyal(world, known) : newCustomer(world, at)
    if (!returns) known.push(person)
    return writeReview(world, { person, product, mood, at, text: ownWords(world, { product, mood }) })
  })

  function productWithTexts({ shop }: World) {
    for (;;) {
      const product = shop.pickProduct()
      if (texts.left(product.category) > reserved) return product
    }
  }
}

/** Kept back in each category for campaigns and innocents, which need a fitting text as well. */
const reserved = 400

/** Some come again more often than others. */
function pickLoyal({ chance }: World, customers: readonly Person[]): Person {
  return customers[Math.floor(customers.length * chance.next() ** 1.6)]
}
