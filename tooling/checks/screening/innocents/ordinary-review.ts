import { drawMood, ownWords } from '../own-words.ts'
import { newCustomer } from '../simulated-person.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { type Writing, writeReview } from '../write-review.ts'

/** A review as any customer might write it, but for what is wished. */
export function ordinaryReview(world: World, wish: Partial<Writing> = {}): Draft {
  const at = wish.at ?? world.shop.pickTime()
  const product = wish.product ?? world.shop.pickProduct()
  const mood = wish.mood ?? drawMood(world)
  return writeReview(world, {
    person: wish.person ?? newCustomer(world, at),
    product,
    mood,
    at,
    text: wish.text ?? ownWords(world, { product, mood }),
    order: wish.order,
  })
}

/** Groups of a size drawn anew each time, until there are enough. */
export function inGroups(count: number, next: (left: number) => Draft[]): Draft[] {
  const drafts: Draft[] = []
  while (drafts.length < count) {
    const group = next(count - drafts.length)
    drafts.push(...group)
  }
  return drafts
}
