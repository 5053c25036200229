import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { canonicalJson } from '../src/canonical-json.ts'
import { hashLeaf } from '../src/hash-tree.ts'
import { type LogSource, Refused } from '../src/log-source.ts'
import { consistencyPath, inclusionPath, plainRoot } from './plain-tree.ts'

export const shop = `shp_${'1'.repeat(32)}`
export const product = `prd_${'2'.repeat(32)}`
export const reviewId = (index: number): string => `fbk_${String(index).padStart(32, '0')}`

const minuteMs = 60_000
const begin = Date.parse('2026-03-01T08:00:00.000Z')
export const minute = (index: number): string => new Date(begin + index * minuteMs).toISOString()

type Entry = Record<string, unknown>

/** A key, its published form, and documents signed by it. */
export type TestKey = {
  published: { keyId: string; publicKey: string }
  signed: (content: Entry) => Entry
}

export function makeKey(): TestKey {
  const pair = generateKeyPairSync('ed25519')
  const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
  const published = {
    keyId: createHash('sha256').update(raw).digest('hex').slice(0, 32),
    publicKey: raw.toString('base64url'),
  }
  const signed = (given: Entry): Entry => {
    const content = Object.fromEntries(Object.entries(given).filter(([, member]) => member !== undefined))
    const bytes = Buffer.from(canonicalJson(content))
    return { ...content, signature: sign(null, bytes, pair.privateKey).toString('base64url') }
  }
  return { published, signed }
}

export async function makeHead(lines: readonly string[], key: TestKey, change: Entry = {}): Promise<Entry> {
  const root = await plainRoot(await Promise.all(lines.map(hashLeaf)))
  const { keyId } = key.published
  const at = minute(lines.length + 30)
  return key.signed({
    kind: 'echoloop-log-head',
    version: 1,
    shop,
    size: lines.length,
    root,
    at,
    keyId,
    ...change,
  })
}

/** So many reviews of one product, each received and published, three of them decided otherwise. */
export function makeLines(reviews: number): string[] {
  const entries: Entry[] = []
  const add = (entry: Entry) => entries.push({ v: 1, product, at: minute(entries.length), ...entry })
  for (let index = 0; index < reviews; index += 1) {
    const review = reviewId(index)
    const stars = (index % 5) + 1
    add({ kind: 'received', review, stars, evidence: 'order', edition: 1, commitment: commitment(index) })
    if (index === 1) add({ kind: 'refused', review, code: 'advertising' })
    else if (index !== 2) add({ kind: 'published', review, stars })
    if (index === 3) add({ kind: 'withdrawn', review })
  }
  return entries.map(canonicalJson)
}

const sha = (...parts: Uint8Array[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
export const saltOf = (index: number): string => sha(Buffer.from(`salt ${index}`))
export const contentHashOf = (index: number): string => sha(Buffer.from(`content ${index}`))
const commitment = (index: number): string =>
  sha(Buffer.from(saltOf(index), 'hex'), Buffer.from(contentHashOf(index), 'hex'))

/** A receipt of version 2 as the author of that review got it. */
export function makeReceipt(key: TestKey, index: number, change: Entry = {}): Entry {
  return key.signed({
    kind: 'echoloop-receipt',
    version: 2,
    shop,
    receipt: `rcp_${'4'.repeat(32)}`,
    feedback: reviewId(index),
    edition: 1,
    submittedAt: minute(0),
    contentHash: contentHashOf(index),
    salt: saltOf(index),
    logBy: minute(1),
    keyId: key.published.keyId,
    url: 'https://shop.example',
    ...change,
  })
}

/** What a server gives; each test changes what it needs. */
export type Served = {
  lines: string[]
  head: Entry
  keys: { keyId: string; publicKey: string }[]
  stars: number[]
  mean: number | null
  answer: Entry
  attestations: { items: Entry[]; keys: Entry[]; unsigned: Entry[]; entries?: Entry[] }
}

/** A server that answers from what it has, whatever was done to it. */
export function serve(served: Served): LogSource {
  const tree = () => Promise.all(served.lines.map(hashLeaf))
  return {
    name: 'test',
    keys: async () => ({ items: served.keys }),
    head: async () => served.head,
    consistency: async ({ from, to }) => {
      if (to > served.lines.length) throw new Refused(404, 'log/out-of-range')
      return { from, to, path: await consistencyPath((await tree()).slice(0, to), from) }
    },
    inclusion: async ({ index: at, review, commitment: wanted, size }) => {
      const leaves = (await tree()).slice(0, size)
      const entries = served.lines.slice(0, size).map((line) => ({ line, entry: entryOf(line) }))
      const items = entries.flatMap(({ entry }, index) =>
        index === at ||
        (review !== undefined && entry.review === review) ||
        (wanted !== undefined && entry.commitment === wanted)
          ? [{ index, entry }]
          : [],
      )
      const proven = items.map(async (item) => ({
        ...item,
        leafHash: leaves[item.index],
        path: await inclusionPath(leaves, item.index),
      }))
      return { size, items: await Promise.all(proven) }
    },
    async *lines({ from, to }) {
      for (let at = from; at < Math.min(to, served.lines.length); at += 7)
        yield served.lines.slice(at, Math.min(at + 7, to))
    },
    attestations: async () => served.attestations,
    summary: async () => ({ stars: served.stars, mean: served.mean }),
    ask: async () => served.answer,
  }
}

function entryOf(line: string): Entry {
  const entry: unknown = JSON.parse(line)
  return typeof entry === 'object' && entry !== null ? { ...entry } : {}
}
