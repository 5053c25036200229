import { bounds, type DuplicateMatch } from './duplicate-match.ts'
import type { ComparedText } from './read-for-comparing.ts'
import { countShared, type ShingleRun } from './shingle-set.ts'

/** Jaccard's index of two shingle sets when it is at least .8, with the shared count. */
export function nearDuplicate(
  one: ShingleRun,
  other: ShingleRun,
): { shared: number; union: number } | undefined {
  const first = one.end - one.start
  const second = other.end - other.start
  const least = Math.ceil((bounds.similarityMin * (first + second)) / (1 + bounds.similarityMin) - 1e-9)
  if (Math.min(first, second) < least || first === 0) return undefined
  const shared = countShared(one, other, least)
  return shared < least ? undefined : { shared, union: first + second - shared }
}

// Which shingles the other text has; cleared after each pair.
const isInOther = new Uint8Array(65536)

/**
 * Judges a pair that is no near-duplicate: a copy in disguise, or nothing. `windowSurprise` holds the bits of each
 * window of the text; a window counts as shared when the other text has every shingle inside of it.
 */
export function disguisedCopy(
  text: ComparedText,
  { other, windowSurprise }: { other: ShingleRun; windowSurprise: Float64Array },
): Omit<DuplicateMatch, 'id'> | undefined {
  const first = text.shingles.length
  const second = other.end - other.start
  const run = { shingles: text.shingles, start: 0, end: first }
  const least = leastContainment(Math.max(first, second))
  const shared = countShared(run, other, Math.ceil(Math.min(first, second) * least))
  if (shared < 0) return undefined
  const passages = sharedWindows(text, { other, windowSurprise })
  if (passages.windows < Math.min(first, second) * bounds.windowShareMin) return undefined
  if (passages.surprise < bounds.surpriseMin) return undefined
  return {
    kind: 'disguised-copy',
    similarity: shared / (first + second - shared),
    containment: shared / Math.min(first, second),
    sharedLetters: shared + 1,
    surprise: passages.surprise,
    isCommonplace: false,
  }
}

/** A long text has many shingles of any other by chance; only what goes beyond counts (as in Cohen's kappa, 1960). */
function leastContainment(longer: number): number {
  const byChance = longer / (longer + bounds.chanceHalf)
  return bounds.containmentMin * (1 - byChance) + byChance
}

function sharedWindows(
  text: ComparedText,
  { other, windowSurprise }: { other: ShingleRun; windowSurprise: Float64Array },
): { windows: number; surprise: number } {
  for (let at = other.start; at < other.end; at++) isInOther[other.shingles[at]] = 1
  const length = Math.max(1, text.inOrder.length - text.windows.length + 1)
  const counted = new Set<number>()
  let bits = 0
  let inARow = 0
  for (let at = 0; at < text.inOrder.length; at++) {
    inARow = isInOther[text.inOrder[at]] === 1 ? inARow + 1 : 0
    const window = at - length + 1
    if (inARow < length || counted.has(text.windows[window])) continue
    counted.add(text.windows[window])
    bits += windowSurprise[window]
  }
  for (let at = other.start; at < other.end; at++) isInOther[other.shingles[at]] = 0
  return { windows: counted.size, surprise: bits / text.windowLetters }
}
