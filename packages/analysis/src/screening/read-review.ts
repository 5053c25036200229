import { foldLetters, letterWeight } from '../duplicates/fold-letters.ts'
import { shingleSet, shinglesInOrder } from '../duplicates/shingle-set.ts'
import { finalise, windowHashes, windowWeight } from '../duplicates/windows.ts'
import { isCommonShingle } from './common-shingles.ts'
import { findHandles } from './find-handles.ts'
import { isDefaultText } from './is-default-text.ts'
import { plainLetters } from './plain-letters.ts'
import { type Clause, readClauses } from './read-clauses.ts'
import type { ScreenedReview } from './screened-review.ts'

/** A review as the signals see it. Identities are hashes, times are seconds; 0 when not known. */
export type ReadReview = {
  id: string
  text: string
  /** What `plainLetters` makes of it. */
  plain: string
  /** Numbers and names by which somebody can be reached, hashed. */
  handles: number[]
  author: number
  product: number
  device: number
  network: number
  order: number
  source: number
  authorKey: bigint
  productKey: bigint
  deviceKey: bigint | undefined
  networkKey: bigint | undefined
  at: number
  deliveredAt: number
  bornAt: number
  isKiosk: boolean
  isImport: boolean
  /** The shop itself sends goods to testers, the same ones to many. */
  isProgramme: boolean
  letters: number
  /** The folded letters as a text, for finding words by their sound. */
  heard: string
  /** Where each letter stands in the text. */
  starts: Int32Array
  /** The shingle that starts at each letter, in reading order. */
  inOrder: Uint16Array
  /** Bits of surprise of each of them. */
  surprise: Float32Array
  /** Distinct, ascending. */
  shingles: Uint16Array
  /** The long windows that are no common phrase. */
  telling: Int32Array
  bits: number
  /** True when the text says enough of its own to be recognised again. */
  isTelling: boolean
  sketch: string
  /** Those long enough to be recognised, at most eight. */
  clauses: Clause[]
  /** Weight of the letters that the clauses stand for, of all that is long enough. */
  clausesWeight: number
}

export const sketchMax = 64
const heardMax = 1500
const tellingBitsMin = 18
const bitsPerIdeograph = 3.2
const bitsPerLetter = 1.1
/** In languages whose common phrases are not known. */
const bitsPerForeignLetter = 0.6
const commonShare = 0.2
const latinWord = /[a-zà-ÿ]{2,}/gi
const foreignWord =
  /\b(?:[a-z]*[à-ÿ][a-zà-ÿ]*|o|os|um|uma|que|com|para|por|muito|do|da|produto|entrega|prazo|recebi|el|los|las|una|con|por|muy|pero|producto|le|les|des|une|est|pas|avec|pour|tr[eè]s|der|die|das|und|ist|nicht|sehr|mit|f[uü]r|il|che|non|molto|per)\b/gi
const kiosk = /kiosk|terminal|tablet|in-?store|pos\b/i
const programme = /sampl(?:e|ing)|trial|tester|product.?test|vine|panel|seeding|试用|试吃|体验官|测评/i
const imported = /import|migrat|legacy|archive|backfill|histor|csv|judge\.?me|loox|yotpo|shopify|woocommerce/i

/** Reads a review once for all signals. Linear in the text; never throws. */
export function readReview(review: ScreenedReview): ReadReview {
  const words = readWords(review.text)
  const plain = words.letters === 0 ? '' : plainLetters(review.text)
  const author = wideHash(`a${review.authorId}`)
  const product = wideHash(`p${review.productId}`)
  const device = hashOf(review.deviceHash, 'd')
  const network = hashOf(review.networkHash, 'n')
  return {
    id: review.id,
    text: review.text,
    plain,
    handles: findHandles(plain),
    author: narrow(author),
    product: narrow(product),
    device: device === undefined ? 0 : narrow(device),
    network: network === undefined ? 0 : narrow(network),
    order: narrowOrNone(hashOf(review.orderId, 'o')),
    source: narrowOrNone(hashOf(review.source, 's')),
    authorKey: author,
    productKey: product,
    deviceKey: device,
    networkKey: network,
    at: seconds(review.createdAt),
    deliveredAt: seconds(review.deliveredAt),
    bornAt: seconds(review.authorCreatedAt),
    isKiosk: review.source !== undefined && kiosk.test(review.source),
    isImport: review.source !== undefined && imported.test(review.source),
    isProgramme: review.source !== undefined && programme.test(review.source),
    ...words,
  }
}

type ReadWords = Pick<
  ReadReview,
  | 'letters'
  | 'heard'
  | 'starts'
  | 'inOrder'
  | 'surprise'
  | 'shingles'
  | 'telling'
  | 'bits'
  | 'isTelling'
  | 'sketch'
  | 'clauses'
  | 'clausesWeight'
>

function readWords(text: string): ReadWords {
  const folded = foldLetters(isDefaultText(text) ? '' : text)
  const perLetter = isForeign(text) ? bitsPerForeignLetter : bitsPerLetter
  const inOrder = shinglesInOrder(folded)
  const surprise = new Float32Array(inOrder.length)
  for (let at = 0; at < inOrder.length; at++) {
    const bits = folded.weights[at] === letterWeight.heavy ? bitsPerIdeograph : perLetter
    surprise[at] = isCommonShingle(inOrder[at]) ? bits * commonShare : bits
  }
  const shingles = shingleSet(inOrder)
  const bits = distinctBits(inOrder, surprise)
  const windows = windowHashes(folded, windowWeight.long)
  const telling = windows.filter((_, at) => (surprise[at] ?? 0) > 1)
  return {
    letters: folded.count,
    heard: String.fromCharCode(...folded.letters.subarray(0, Math.min(heardMax, folded.count))),
    starts: folded.starts.subarray(0, folded.count),
    inOrder,
    surprise,
    shingles,
    telling,
    bits,
    isTelling: bits >= tellingBitsMin,
    sketch: sketchOf(shingles),
    ...readClauses(text, { folded, surprise, bitsPerIdeograph, bitsPerLetter: perLetter }),
  }
}

const seen = new Uint8Array(65536)

function distinctBits(inOrder: Uint16Array, surprise: Float32Array): number {
  let bits = 0
  for (let at = 0; at < inOrder.length; at++) {
    if (seen[inOrder[at]] === 1) continue
    seen[inOrder[at]] = 1
    bits += surprise[at]
  }
  for (const shingle of inOrder) seen[shingle] = 0
  return bits
}

function sketchOf(shingles: Uint16Array): string {
  const units: number[] = []
  for (let at = 0; at < Math.min(sketchMax, shingles.length); at++) {
    units.push(shingles[at] >>> 8, shingles[at] & 0xff)
  }
  return String.fromCharCode(...units)
}

function seconds(milliseconds: number | undefined): number {
  if (milliseconds === undefined || !Number.isFinite(milliseconds)) return 0
  return Math.round(milliseconds / 1000)
}

function hashOf(value: string | undefined, prefix: string): bigint | undefined {
  return value === undefined || value === '' ? undefined : wideHash(prefix + value)
}

function narrowOrNone(hash: bigint | undefined): number {
  return hash === undefined ? 0 : narrow(hash)
}

function narrow(hash: bigint): number {
  const low = Number(BigInt.asIntN(32, hash))
  return low === 0 ? 1 : low
}

/** 64 bits, signed: two lanes of multiply-and-mix. */
function wideHash(value: string): bigint {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
    second ^= second >>> 15
  }
  return (BigInt(finalise(first ^ (second >>> 7))) << 32n) | BigInt(finalise(second ^ value.length) >>> 0)
}

/** Written in Latin letters, but not in English. */
function isForeign(text: string): boolean {
  const start = text.slice(0, 300)
  const words = start.match(latinWord)?.length ?? 0
  return words >= 3 && (start.match(foreignWord)?.length ?? 0) * 6 >= words
}
