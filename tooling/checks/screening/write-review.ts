import type { Mood } from './real-texts.ts'
import type { Person } from './simulated-person.ts'
import type { Draft } from './simulated-review.ts'
import { dayMs, hourMs, type Product } from './simulated-shop.ts'
import type { World } from './simulated-world.ts'

export type Order = { orderId: string; deliveredAt?: number }
export type Writing = {
  person: Person
  product: Product
  mood: Mood
  at: number
  text: string
  /** Left out: as customers have it. None: nothing was bought. */
  order?: Order | 'none'
}

/** A review with the fields that this shop happens to have of it. */
export function writeReview(world: World, { person, product, mood, at, text, order }: Writing): Draft {
  const { chance, habits } = world
  const bought = order ?? (chance.isTrue(habits.noOrder) ? 'none' : newOrder(world, at))
  return {
    productId: product.id,
    authorId: person.authorId,
    rating: ratingOf(mood, chance.next()),
    text,
    createdAt: at,
    ...(bought === 'none' ? {} : bought),
    ...(chance.isTrue(habits.noDevice) ? {} : { deviceHash: person.deviceHash }),
    ...(chance.isTrue(habits.noNetwork) ? {} : { networkHash: person.networkHash }),
    ...(chance.isTrue(habits.noAge) ? {} : { authorCreatedAt: Math.min(person.authorCreatedAt, at) }),
  }
}

/** Delivered some days before the review; now and then nobody noted when. */
export function newOrder({ chance, habits }: World, reviewedAt: number): Order {
  const orderId = `o-${chance.key()}`
  if (chance.isTrue(habits.noDelivery)) return { orderId }
  const gap = Math.max(2 * hourMs, chance.around(4 * dayMs, 0.9))
  return { orderId, deliveredAt: Math.floor(reviewedAt - gap) }
}

function ratingOf(mood: Mood, drawn: number): number {
  if (mood === 'positive') return drawn < 0.75 ? 5 : drawn < 0.95 ? 4 : 3
  return drawn < 0.55 ? 1 : drawn < 0.85 ? 2 : 3
}
