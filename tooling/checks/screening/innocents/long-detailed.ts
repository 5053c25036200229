import { drawMood } from '../own-words.ts'
import type { Draft } from '../simulated-review.ts'
import type { World } from '../simulated-world.ts'
import { ordinaryReview } from './ordinary-review.ts'

/** Long, careful, much like one another in kind: what guests write about hotels and readers about books. */
export function longDetailed(world: World, count: number): Draft[] {
  const { chance, shop, texts } = world
  const wordy = shop.products.filter(({ category }) => ['酒店', 'hotel', '书籍', 'book'].includes(category))
  return Array.from({ length: count }, () => {
    const product = chance.pick(wordy)
    const mood = drawMood(world)
    const lettersMin = product.language === 'zh' ? 120 : 450
    return ordinaryReview(world, {
      product,
      mood,
      text: texts.take({ category: product.category, mood, lettersMin }),
    })
  })
}
