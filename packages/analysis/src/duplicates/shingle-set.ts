import type { FoldedLetters } from './fold-letters.ts'
import { windowHashes, windowWeight } from './windows.ts'

/** The shingle that starts at each letter of a text, as 16-bit hashes in reading order. */
export function shinglesInOrder(text: FoldedLetters): Uint16Array {
  const hashes = windowHashes(text, windowWeight.short)
  const shingles = new Uint16Array(hashes.length)
  for (let at = 0; at < hashes.length; at++) shingles[at] = hashes[at] >>> 16
  return shingles
}

/**
 * The shingles of a text, compact enough to keep a million of them: the distinct 16-bit hashes in ascending order. Two different shingles of a review share a hash about once in a thousand.
 */
export function shingleSet(inOrder: Uint16Array): Uint16Array {
  const hashes = inOrder.slice().sort()
  let distinct = 0
  for (let index = 0; index < hashes.length; index++) {
    if (index === 0 || hashes[index] !== hashes[index - 1]) hashes[distinct++] = hashes[index]
  }
  return hashes.slice(0, distinct)
}

/** A run of shingles inside a larger array. */
export type ShingleRun = { shingles: Uint16Array; start: number; end: number }

/** How many shingles two ascending runs share; gives up with -1 as soon as fewer than `least` are certain. */
export function countShared(one: ShingleRun, other: ShingleRun, least: number): number {
  let shared = 0
  let first = one.start
  let second = other.start
  while (first < one.end && second < other.end) {
    const difference = one.shingles[first] - other.shingles[second]
    if (difference === 0) shared++
    if (difference <= 0) first++
    if (difference >= 0) second++
    if (shared + Math.min(one.end - first, other.end - second) < least) return -1
  }
  return shared
}
