import type { WordSpan } from '@echoloop/contract'

export type SharedPassages = {
  here: WordSpan[]
  there: WordSpan[]
  /** Share of the shorter text that stands in the other, 0–1. */
  share: number
}

/** Shorter passages come up by chance: so many units of Chinese, so many of an alphabet. */
const han = /\p{Script=Han}/u
const lengthMinHan = 4
const lengthMinLatin = 12
/** Of a passage that repeats, so many places are tried. */
const placesMax = 24
/** Longer texts are compared by their beginnings. */
const lengthMax = 6000

/**
 * Passages that two texts share: walks through the first and takes the longest passage of the second that goes on from
 * there, by an index of short pieces (after M. Wise, "String similarity via greedy string tiling", 1993; near-linear).
 * Case is ignored, offsets are UTF-16 units of the texts as given, passages do not overlap. Pure.
 */
export function sharedPassages(left: string, right: string): SharedPassages {
  const one = folded(left)
  const other = folded(right)
  const lengthMin = han.test(one) && han.test(other) ? lengthMinHan : lengthMinLatin
  const places = indexOf(other, lengthMin)
  const taken = new Uint8Array(other.length)
  const found: SharedPassages = { here: [], there: [], share: 0 }
  let shared = 0
  for (let at = 0; at + lengthMin <= one.length; ) {
    const best = longestFrom({ one, other, at, places: places.get(one.slice(at, at + lengthMin)), taken })
    if (best.length < lengthMin) {
      at += 1
      continue
    }
    found.here.push({ from: at, to: at + best.length })
    found.there.push({ from: best.at, to: best.at + best.length })
    taken.fill(1, best.at, best.at + best.length)
    shared += best.length
    at += best.length
  }
  const shorter = Math.min(one.length, other.length)
  return {
    here: joined(found.here),
    there: joined(found.there.sort((first, second) => first.from - second.from)),
    share: shorter === 0 ? 0 : Math.min(1, shared / shorter),
  }
}

/** Lower case where that keeps every place; else the text as it is. */
function folded(text: string): string {
  const cut = text.slice(0, lengthMax)
  const lower = cut.toLowerCase()
  return lower.length === cut.length ? lower : cut
}

function indexOf(text: string, length: number): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + length <= text.length; at++) {
    const piece = text.slice(at, at + length)
    const known = places.get(piece)
    if (!known) places.set(piece, [at])
    else if (known.length < placesMax) known.push(at)
  }
  return places
}

type Search = { one: string; other: string; at: number; places: number[] | undefined; taken: Uint8Array }

function longestFrom({ one, other, at, places = [], taken }: Search): { at: number; length: number } {
  let best = { at: 0, length: 0 }
  for (const place of places) {
    let length = 0
    while (
      at + length < one.length &&
      place + length < other.length &&
      one[at + length] === other[place + length] &&
      taken[place + length] === 0
    ) {
      length += 1
    }
    if (length > best.length) best = { at: place, length }
  }
  return best
}

/** Passages that touch are one. */
function joined(spans: readonly WordSpan[]): WordSpan[] {
  const result: WordSpan[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}
