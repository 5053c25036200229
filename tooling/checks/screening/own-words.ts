import type { Mood } from './real-texts.ts'
import type { Product } from './simulated-shop.ts'
import type { World } from './simulated-world.ts'

/** A real text for a product; no other review of the stream has it. Another mood rather than none. */
export function ownWords(
  world: World,
  { product, mood, lettersMin }: { product: Product; mood: Mood; lettersMin?: number },
): string {
  const { category } = product
  const other = mood === 'positive' ? 'negative' : 'positive'
  const found =
    world.texts.take({ category, mood, lettersMin }) ??
    world.texts.take({ category, mood: other, lettersMin }) ??
    (lettersMin === undefined ? undefined : ownWords(world, { product, mood, lettersMin: undefined }))
  if (found === undefined) throw new Error(`No texts are left for ${category}.`)
  return found
}

export function drawMood(world: World, positive = 0.72): Mood {
  return world.chance.isTrue(positive) ? 'positive' : 'negative'
}
