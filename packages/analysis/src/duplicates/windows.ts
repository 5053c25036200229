import type { FoldedLetters } from './fold-letters.ts'

/** How heavy a window of letters is: two ideographs or five other letters, and twice that for a long window. */
export const windowWeight = { short: 10, long: 20 } as const

/**
 * Hashes of every window of neighbouring letters, one from each letter on (32 bits, in reading order); a text
 * lighter than a window makes one window of what it has. Linear time.
 */
export function windowHashes(text: FoldedLetters, weight: number): Int32Array {
  const { count, letters, weights } = text
  const hashes = new Int32Array(count)
  let made = 0
  for (let first = 0; first < count; first++) {
    let hash = 0x811c9dc5 | 0
    let weighed = 0
    let at = first
    for (; at < count && weighed < weight; at++) {
      hash = Math.imul(hash ^ letters[at], 0x01000193)
      hash ^= hash >>> 15
      weighed += weights[at]
    }
    if (weighed < weight && first > 0) break
    hashes[made++] = finalise(hash)
  }
  return hashes.subarray(0, made)
}

/** The finaliser of MurmurHash3 (public domain): every bit of the input moves every bit of the result. */
export function finalise(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
