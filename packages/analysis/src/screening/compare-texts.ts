import { type ReadReview, sketchMax } from './read-review.ts'
import type { Trace } from './trace.ts'

/** How much of a text stands in an earlier one. */
export type TextLikeness = {
  trace: Trace
  /** Jaccard's index, 0–1. */
  similarity: number
  /** Shares of this text and of the earlier one that both have, beyond chance, 0–1. */
  ofThis: number
  ofEarlier: number
  /** Bits of surprise of what both have. */
  bits: number
  /** How much of this text lies between the first and the last shared words, leaving out a tenth on each side, 0–1. */
  spread: number
  /** How much of what both have is one passage of this text, 0–1. */
  unbroken: number
  /** The part of this text that the earlier one does not have; the whole text where that cannot be told. */
  own: string
}

/** A text with so many shingles has half of all the shingles that come up in reviews. */
const chanceHalf = 1800
const ofShorterMin = 0.3

const isIn = new Uint8Array(65536)

/**
 * Compares a text with the sketches of earlier ones (bottom-k sketches, E. Cohen and H. Kaplan, 2007: of both sets only
 * values up to the lesser of the two greatest kept ones count). Sketches of texts up to 64 shingles are exact.
 */
export function compareTexts(read: ReadReview, traces: Iterable<Trace>): TextLikeness[] {
  const found: TextLikeness[] = []
  if (!read.isTelling) return found
  for (const shingle of read.shingles) isIn[shingle] = 1
  for (const trace of traces) {
    if (trace.sketch === '') continue
    const likeness = compare(read, trace)
    if (likeness !== undefined) found.push(likeness)
  }
  for (const shingle of read.shingles) isIn[shingle] = 0
  return found
}

function compare(read: ReadReview, trace: Trace): TextLikeness | undefined {
  const { sketch } = trace
  const kept = sketch.length / 2
  const isWhole = trace.shingles <= sketchMax
  const top = isWhole ? 65_535 : unit(sketch, kept - 1)
  let shared = 0
  for (let at = 0; at < kept; at++) shared += isIn[unit(sketch, at)]
  if (shared < 4) return undefined
  const own = isWhole ? read.shingles.length : countUpTo(read.shingles, top)
  const chance = chanceOf(Math.max(read.shingles.length, trace.shingles))
  const ofEarlier = beyond(shared / kept, chance)
  const ofThis = beyond(shared / Math.max(1, own), chance)
  if (Math.max(ofThis, ofEarlier) < ofShorterMin) return undefined
  const where = locate(read, { sketch })
  const scale = Math.min(trace.shingles, read.shingles.length) / Math.max(1, Math.min(kept, own))
  return {
    trace,
    similarity: shared / (own + kept - shared),
    ofThis,
    ofEarlier,
    bits: where.bits * scale * (1 - chance),
    spread: where.spread,
    unbroken: longestRun(where.places, isWhole ? 1 : 8) / where.places.length,
    own: where.own(isWhole ? 2 : 12),
  }
}

function unit(sketch: string, at: number): number {
  return (sketch.charCodeAt(at * 2) << 8) | sketch.charCodeAt(at * 2 + 1)
}

function countUpTo(ascending: Uint16Array, top: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle] <= top) low = middle + 1
    else high = middle
  }
  return low
}

/** A long text has many shingles of any other by chance. */
function chanceOf(longer: number): number {
  return longer / (longer + chanceHalf)
}

function beyond(share: number, chance: number): number {
  return Math.max(0, (share - chance) / (1 - chance))
}

const isShared = new Uint8Array(65536)

function locate(
  read: ReadReview,
  { sketch }: { sketch: string },
): {
  bits: number
  spread: number
  places: readonly number[]
  own: (gapMin: number) => string
} {
  const { inOrder, surprise } = read
  for (let at = 0; at < sketch.length / 2; at++) isShared[unit(sketch, at)] = 1
  let bits = 0
  const places: number[] = []
  for (let at = 0; at < inOrder.length; at++) {
    if (isShared[inOrder[at]] === 0) continue
    if (isShared[inOrder[at]] === 1) bits += surprise[at]
    isShared[inOrder[at]] = 2
    places.push(at)
  }
  for (let at = 0; at < sketch.length / 2; at++) isShared[unit(sketch, at)] = 0
  const trimmed = Math.floor(places.length / 10)
  const first = places[trimmed] ?? 0
  const last = places[places.length - 1 - trimmed] ?? 0
  const spread = Math.min(
    1,
    (last - first + 1) / inOrder.length / (1 - (2 * trimmed) / Math.max(1, places.length)),
  )
  return { bits, spread, places, own: (gapMin) => ownPart(read, { places, gapMin }) }
}

/** How many of ascending places follow each other with no more than `gapMost` between. */
function longestRun(places: readonly number[], gapMost: number): number {
  let longest = 0
  let run = 0
  for (let at = 0; at < places.length; at++) {
    run = at > 0 && places[at] - places[at - 1] <= gapMost ? run + 1 : 1
    if (run > longest) longest = run
  }
  return longest
}

/** What lies between shared letters that are further apart than a sample would leave them. */
function ownPart(
  { text, starts }: ReadReview,
  { places, gapMin }: { places: readonly number[]; gapMin: number },
): string {
  let own = ''
  let end = 0
  for (const place of [...places, starts.length]) {
    if (place - end >= gapMin) own += text.slice(starts[end], starts[place] ?? text.length)
    end = place + 2
  }
  return own
}
