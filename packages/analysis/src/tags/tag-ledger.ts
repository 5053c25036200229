import type { AspectCode } from '../aspect-codes.ts'
import type { Passage } from './choose-passage.ts'
import { type Point, pointKey, type Votes } from './read-points.ts'
import { addText, placeOf, type TextSketch } from './text-sketch.ts'

/** A passage that says a point, with the hash of its text and how the clause was read. */
export type Sample = Passage & { hash: number; leaning: number; author?: string }

/** All that is kept of one point. */
export type Entry = {
  noun: string
  opinion: string
  denied: boolean
  sketch: TextSketch
  votes: Votes
  aspects: Map<AspectCode, number>
  /** How often each wording came, by script and words. */
  surfaces: Map<string, number>
  examples: { hash: number; id: string }[]
  samples: Sample[]
}

/** Entries by scope (a product, or all) and point. */
export type Ledger = {
  entries: Map<string, Map<string, Entry>>
  size: number
  capacity: number
  missedMax: number
}

/** A text that made a point. */
export type Source = { id: string; hash: number; language: string; sample?: Sample }

const examplesMax = 5

/** An empty ledger for at most `capacity` entries. */
export function openLedger(capacity: number): Ledger {
  return { entries: new Map(), size: 0, capacity, missedMax: 0 }
}

/** Notes that a text makes a point. */
export function note(ledger: Ledger, scope: string, { point, source, samplesMax }: Noting): void {
  const inScope = ledger.entries.get(scope) ?? new Map<string, Entry>()
  ledger.entries.set(scope, inScope)
  const key = pointKey(point)
  const entry = inScope.get(key) ?? emptyEntry(point)
  if (!inScope.has(key)) {
    inScope.set(key, entry)
    ledger.size++
  }
  addTo(entry, { point, source, samplesMax })
  if (ledger.size > ledger.capacity) prune(ledger)
}

type Noting = { point: Point; source: Source; samplesMax: number }

function emptyEntry({ noun, opinion, denied }: Point): Entry {
  return {
    noun,
    opinion,
    denied,
    sketch: { count: 0, hashes: [] },
    votes: { positive: 0, negative: 0, neutral: 0 },
    aspects: new Map(),
    surfaces: new Map(),
    examples: [],
    samples: [],
  }
}

function addTo(entry: Entry, { point, source, samplesMax }: Noting): void {
  addText(entry.sketch, source.hash)
  entry.votes.positive += point.votes.positive
  entry.votes.negative += point.votes.negative
  entry.votes.neutral += point.votes.neutral
  for (const [code, weight] of point.aspects) entry.aspects.set(code, (entry.aspects.get(code) ?? 0) + weight)
  const surface = `${scriptOf(point.phrase, source.language)} ${point.phrase}`
  entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1)
  keepSmallest(entry.examples, { hash: source.hash, id: source.id }, examplesMax)
  if (source.sample !== undefined) keepSmallest(entry.samples, source.sample, samplesMax)
}

function scriptOf(phrase: string, language: string): string {
  if (!/[\u3400-\u9fff]/.test(phrase)) return 'en'
  return language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'
}

function keepSmallest<Item extends { hash: number }>(items: Item[], item: Item, most: number): void {
  if (items.length >= most && (most === 0 || items[most - 1].hash < item.hash)) return
  const at = placeOf(
    items.map(({ hash }) => hash),
    item.hash,
  )
  items.splice(at, 0, item)
  if (items.length > most) items.pop()
}

// Lossy counting (Manku & Motwani, "Approximate frequency counts over data streams", 2002) with a ledger of fixed
// size: the rarest entries are dropped until three quarters are left, and what they counted adds to the error.
function prune(ledger: Ledger): void {
  const counts: number[] = []
  for (const inScope of ledger.entries.values())
    for (const { sketch } of inScope.values()) counts.push(sketch.count)
  counts.sort((first, second) => second - first)
  const highest = counts[Math.floor(ledger.capacity * 0.75)]
  ledger.missedMax += highest
  for (const [scope, inScope] of ledger.entries) {
    for (const [key, { sketch }] of inScope) {
      if (sketch.count > highest) continue
      inScope.delete(key)
      ledger.size--
    }
    if (inScope.size === 0) ledger.entries.delete(scope)
  }
}
