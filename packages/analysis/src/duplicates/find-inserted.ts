import { type FoldedLetters, foldLetters } from './fold-letters.ts'
import type { TextRange } from './text-range.ts'
import { windowHashes, windowWeight } from './windows.ts'

/** Fewer letters than this are a change of wording, no inserted part. */
const weightMin = 25
/** Shared letters between two inserted parts that are too few to be more than chance. */
const gapMax = 3

/** Marks each letter of a text that stands in a window of the given ones. */
export function coveredLetters(folded: FoldedLetters, known: ReadonlySet<number>): Uint8Array {
  const covered = new Uint8Array(folded.count)
  const hashes = windowHashes(folded, windowWeight.short)
  let inARow = 0
  for (let at = 0; at < hashes.length; at++) {
    inARow = known.has(hashes[at]) ? inARow + 1 : 0
    // Two shingles in a row are no chance; the second covers the first as well.
    if (inARow < 2) continue
    let weight = -folded.weights[at - 1]
    for (let letter = at - 1; letter < folded.count && weight < windowWeight.short; letter++) {
      covered[letter] = 1
      weight += folded.weights[letter]
    }
  }
  return covered
}

/** The short windows of a text, for `coveredLetters`. */
export function knownWindows(text: string): Set<number> {
  return new Set(windowHashes(foldLetters(text), windowWeight.short))
}

/**
 * The parts of a copy that its source does not have, as UTF-16 spans of the copy in reading order: runs of at least
 * five ideographs or a dozen other letters. Linear time.
 */
export function findInserted({ copy, source }: { copy: string; source: string }): TextRange[] {
  const folded = foldLetters(copy)
  return uncoveredSpans(copy, { folded, covered: coveredLetters(folded, knownWindows(source)) })
}

function uncoveredSpans(text: string, read: { folded: FoldedLetters; covered: Uint8Array }): TextRange[] {
  const { folded } = read
  const covered = bridged(read.covered)
  const spans: TextRange[] = []
  let first = 0
  while (first < folded.count) {
    let end = first
    let weight = 0
    while (end < folded.count && covered[end] === 0) weight += folded.weights[end++]
    if (weight >= weightMin)
      spans.push(trimmed(text, { start: folded.starts[first], end: endOf(text, folded, end) }))
    first = Math.max(end, first + 1)
  }
  return spans
}

/** Islands of up to three shared letters within an inserted part belong to it. */
function bridged(covered: Uint8Array): Uint8Array {
  const result = covered.slice()
  let start = 0
  for (let at = 1; at <= result.length; at++) {
    if (at < result.length && covered[at] === covered[start]) continue
    const isIsland = covered[start] === 1 && start > 0 && at < result.length && at - start <= gapMax
    if (isIsland) result.fill(0, start, at)
    start = at
  }
  return result
}

function endOf(text: string, folded: FoldedLetters, letter: number): number {
  return letter < folded.count ? folded.starts[letter] : text.length
}

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const inner = text.slice(start, end).replace(edges, '')
  const at = inner === '' ? start : text.indexOf(inner, start)
  return { start: at, end: inner === '' ? end : at + inner.length }
}
