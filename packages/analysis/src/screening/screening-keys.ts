import { finalise } from '../duplicates/windows.ts'
import { type ReadReview, readReview } from './read-review.ts'
import type { ScreenedReview } from './screened-review.ts'

export const screeningKeyKinds = [
  'band',
  'window',
  'clause',
  'author',
  'device',
  'network',
  'order',
  'product',
] as const
export type ScreeningKeyKind = (typeof screeningKeyKinds)[number]

/** A place where a review meets others that share something with it; 64 bits, signed. */
export type ScreeningKey = { kind: ScreeningKeyKind; key: bigint }

/** How many of the newest traces under a key are looked at. */
export const tracesMax: Record<ScreeningKeyKind, number> = {
  band: 8,
  window: 8,
  clause: 8,
  author: 16,
  device: 24,
  network: 24,
  order: 16,
  product: 48,
}

const bands = 6
const rows = 3
const windows = 4

/** The keys under which a review is remembered and looked up: at most twenty-six. */
export function keysOf(review: ScreenedReview): ScreeningKey[] {
  return keysOfRead(readReview(review))
}

/** The keys of the rhythms that a review is measured against and counts in: the shop's, its source's, its product's. */
export function rhythmKeysOf(review: ScreenedReview): { shop: bigint; source: bigint; product: bigint } {
  const { source, product } = readReview(review)
  return rhythmKeysOfRead({ source, product })
}

export function rhythmKeysOfRead({ source, product }: { source: number; product: number }): {
  shop: bigint
  source: bigint
  product: bigint
} {
  return { shop: wide(1, 1), source: wide(2, source), product: wide(3, product) }
}

export function keysOfRead(read: ReadReview): ScreeningKey[] {
  const keys: ScreeningKey[] = [
    { kind: 'author', key: read.authorKey },
    { kind: 'product', key: read.productKey },
  ]
  if (read.deviceKey !== undefined) keys.push({ kind: 'device', key: read.deviceKey })
  if (read.networkKey !== undefined) keys.push({ kind: 'network', key: read.networkKey })
  if (read.order !== 0) keys.push({ kind: 'order', key: wide(0x55, read.order) })
  for (const handle of read.handles) keys.push({ kind: 'window', key: wide(0x99, handle) })
  if (read.isTelling) {
    keys.push(...bandKeys(read.shingles), ...windowKeys(read.telling))
  }
  for (const { hash, second } of read.clauses) keys.push({ kind: 'clause', key: wide(hash, second) })
  return keys
}

const least = new Int32Array(bands * rows)

// Minwise hashes in bands (A. Broder, 1997): two texts at Jaccard .8 share a band with probability .99, at .5 with .55.
function bandKeys(shingles: Uint16Array): ScreeningKey[] {
  least.fill(0x7fffffff)
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row++) {
      const hash = finalise(Math.imul(shingle + 1, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b))
      if (hash < least[row]) least[row] = hash
    }
  }
  const keys: ScreeningKey[] = []
  for (let band = 0; band < bands; band++) {
    let high = band + 1
    let low = 0x51ed27 + band
    for (let row = 0; row < rows; row++) {
      high = finalise(high ^ least[band * rows + row])
      low = finalise(Math.imul(low, 31) ^ least[band * rows + row])
    }
    keys.push({ kind: 'band', key: wide(high, low) })
  }
  return keys
}

/** The windows with the least hashes: a text that holds another one mostly keeps some of its windows. */
function windowKeys(telling: Int32Array): ScreeningKey[] {
  const sorted = new Int32Array(new Set(telling)).sort()
  const keys: ScreeningKey[] = []
  for (let at = 0; at < Math.min(windows, sorted.length); at++) {
    keys.push({ kind: 'window', key: wide(0x77, sorted[at]) })
  }
  return keys
}

function wide(high: number, low: number): bigint {
  return (BigInt(high | 0) << 32n) | BigInt(low >>> 0)
}
