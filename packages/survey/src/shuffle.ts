import { seededRandom } from './seeded-random.ts'

/**
 * The same entries in an order that the seed and the key decide (Fisher and Yates, as R. Durstenfeld wrote it in 1964).
 * The key keeps two lists of one person from being shuffled alike.
 */
export function shuffle<Entry>(entries: readonly Entry[], by: { seed: number; key: string }): Entry[] {
  const random = seededRandom(by.seed ^ hashOf(by.key))
  const shuffled = [...entries]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const drawn = Math.floor(random() * (last + 1))
    const moved = shuffled[drawn]
    shuffled[drawn] = shuffled[last]
    shuffled[last] = moved
  }
  return shuffled
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash
}
