import { drawMood, ownWords } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs } from '../simulated-shop.ts'
import type { World } from '../simulated-world.ts'

/** Reviews brought along from an older shop: bare dates or one moment for all, and no order, device or network. */
export function oldImport(world: World, count: number): Draft[] {
  const { chance, shop } = world
  const moment = Math.floor(shop.pickTime() / 1000) * 1000
  const isOneMoment = chance.isTrue(0.5)
  return Array.from({ length: count }, () => {
    const product = shop.pickProduct()
    const mood = drawMood(world)
    return {
      productId: product.id,
      authorId: `a-${chance.key()}`,
      rating: mood === 'positive' ? 5 : 2,
      text: ownWords(world, { product, mood }),
      createdAt: isOneMoment ? moment : Math.floor(shop.pickTime() / dayMs) * dayMs,
      source: 'import',
    }
  })
}
