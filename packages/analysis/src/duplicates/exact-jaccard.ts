import { foldLetters } from './fold-letters.ts'
import { windowHashes, windowWeight } from './windows.ts'

/** The distinct shingles of a text as full 32-bit hashes in ascending order: what the index keeps in 16 bits. */
export function exactShingles(text: string): Int32Array {
  return new Int32Array(new Set(windowHashes(foldLetters(text), windowWeight.short))).sort()
}

/** Jaccard's index of two ascending sets, 0–1; 0 when both are empty. */
export function exactJaccard(pair: { one: Int32Array; other: Int32Array }): number {
  const { one, other } = pair
  let shared = 0
  let first = 0
  let second = 0
  while (first < one.length && second < other.length) {
    if (one[first] === other[second]) shared++
    if (one[first] <= other[second]) {
      if (one[first] === other[second]) second++
      first++
    } else second++
  }
  const union = one.length + other.length - shared
  return union === 0 ? 0 : shared / union
}
