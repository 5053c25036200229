import { type FoldedLetters, foldLetters, letterWeight } from './fold-letters.ts'
import { shingleSet, shinglesInOrder } from './shingle-set.ts'
import { windowHashes, windowWeight } from './windows.ts'

/**
 * A text as the index compares it: its shingles, its long windows, the sample of them that is looked up, and how many
 * letters a window has on the average.
 */
export type ComparedText = {
  letters: number
  shingles: Uint16Array
  /** Not sorted: the shingle that starts at each letter. */
  inOrder: Uint16Array
  windows: Int32Array
  sample: Int32Array
  windowLetters: number
}

/** Folds a text and takes its shingles and windows. Linear time; never throws. */
export function readForComparing(text: string): ComparedText {
  const folded = foldLetters(text)
  const windows = windowHashes(folded, windowWeight.long)
  const sample = Int32Array.from(
    new Set(windows.filter((window, at) => isSampled(window, folded.weights[at]))),
  )
  const inOrder = shinglesInOrder(folded)
  return {
    letters: folded.count,
    shingles: shingleSet(inOrder),
    inOrder,
    windows,
    sample,
    windowLetters: lettersOf(folded),
  }
}

function lettersOf({ count, weights }: FoldedLetters): number {
  let weight = 0
  for (let index = 0; index < count; index++) weight += weights[index]
  return weight === 0 ? 1 : (windowWeight.long * count) / weight
}

// One window in four that starts with an ideograph, one in sixteen of the others, of which a text has more. The bits
// lie between those that pick the bucket and those that make the tag.
function isSampled(window: number, weight: number): boolean {
  return ((window >>> 21) & (weight === letterWeight.heavy ? 3 : 15)) === 0
}
