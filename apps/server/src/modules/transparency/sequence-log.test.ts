import { createPublicKey, verify } from 'node:crypto'
import { canonicalJson, type Endpoint, endpoints, type LogHead, toPublicId } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { appendToLog, contentHashOf, type NewLogEntry, sequenceLog } from './index.ts'
import { leafHashOf, nodeHashOf } from './merkle-hash.ts'
import { isConsistent, isIncluded } from './verify-proof.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const methods = { score: 'one' }
const sequence = (shop: TestShop, limit = 5000, told: Record<string, string> = methods) =>
  shop.run((scope) => sequenceLog(scope, { limit, methods: told }))
const append = (shop: TestShop, entries: NewLogEntry[]) => shop.run((scope) => appendToLog(scope, entries))
const removed = (count: number): NewLogEntry[] =>
  Array.from({ length: count }, () => ({ kind: 'removed' as const, code: 'x' }))
const later = (ms: number) => {
  api.app.platform.clockOffsetMs += ms
}
const headOf = ({ client, publicId: shop }: TestShop) =>
  client.call(endpoints.readLogHead, { query: { shop } })
const bytes = (hex: string) => Buffer.from(hex, 'hex')

/** All that the log holds, fetched as anybody would. */
async function download({ publicId }: TestShop): Promise<string[]> {
  const response = await fetch(`${api.url}/v1/transparency/entries.jsonl?shop=${publicId}`)
  return (await response.text()).split('\n').slice(0, -1)
}

function naiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1 && leaves[0]) return leaves[0]
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHashOf(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)))
}

async function isSignedHead(
  { client, publicId }: TestShop,
  { signature, ...content }: LogHead,
): Promise<boolean> {
  const { items } = await client.call(endpoints.listSigningKeys, { query: { shop: publicId } })
  const x = items.find(({ keyId }) => keyId === content.keyId)?.publicKey
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(canonicalJson(content)), key, Buffer.from(signature, 'base64url'))
}

describe('the log of a shop', () => {
  test('has no head before its first entry, then begins with the methods that decide', async () => {
    const shop = await api.newShop()
    await expect(headOf(shop)).rejects.toMatchObject({ problem: { code: 'log/no-head' } })
    expect(await sequence(shop)).toBe(1)
    expect(await headOf(shop)).toMatchObject({ shop: shop.publicId, size: 1 })
    const [first = ''] = await download(shop)
    expect(JSON.parse(first)).toMatchObject({ v: 1, kind: 'method-changed', method: 'score', version: 'one' })
  })

  test('tells a method once for each version', async () => {
    const shop = await api.newShop()
    await sequence(shop)
    await sequence(shop)
    later(6000)
    await sequence(shop, 5000, { score: 'two' })
    const told = (await download(shop)).map((line) => JSON.parse(line).version)
    expect(told).toEqual(['one', 'two'])
  })

  test('gives positions without a gap in the order of arrival, whatever the batches', async () => {
    const shop = await api.newShop()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          const before = await download(shop).catch(() => [])
          const codes = sizes.flatMap((size, batch) =>
            Array.from({ length: size }, (_, at) => `${batch}.${at}`),
          )
          for (const [batch, size] of sizes.entries()) {
            await append(
              shop,
              removed(size).map((entry, at) => ({ ...entry, code: `${batch}.${at}` })),
            )
            if (batch % 2 === 1) await sequence(shop, 4)
          }
          later(6000)
          while ((await sequence(shop, 4)) > 0) later(6000)
          const lines = await download(shop)
          const fresh = lines.slice(before.length).map((line) => JSON.parse(line))
          expect(fresh.filter(({ kind }) => kind === 'removed').map(({ code }) => code)).toEqual(codes)
          const head = await headOf(shop)
          expect(head.size).toBe(lines.length)
          expect(head.root).toBe(naiveRoot(lines.map(leafHashOf)).toString('hex'))
          expect(await isSignedHead(shop, head)).toBe(true)
        },
      ),
      { numRuns: 6 },
    )
  })

  test('logs entries of one id once, in one batch or in two', async () => {
    const shop = await api.newShop()
    const id = await shop.run(async (scope) => scope.newId())
    await append(shop, [
      { kind: 'removed', id },
      { kind: 'removed', id },
    ])
    await sequence(shop)
    await append(shop, [{ kind: 'removed', id }, { kind: 'restored' }])
    later(6000)
    await sequence(shop)
    expect((await download(shop)).map((line) => JSON.parse(line).kind)).toEqual([
      'method-changed',
      'removed',
      'restored',
    ])
  })

  test('loses nothing and repeats nothing when a batch dies before its commit, or two workers come at once', async () => {
    const shop = await api.newShop()
    await append(shop, removed(20))
    const dying = shop.run(async (scope) => {
      await sequenceLog(scope, { limit: 7, methods })
      throw new Error('killed')
    })
    await expect(dying).rejects.toThrow('killed')
    await expect(headOf(shop)).rejects.toMatchObject({ problem: { code: 'log/no-head' } })
    for (let left = 1; left > 0; )
      left = (await Promise.all([1, 2, 3].map(() => sequence(shop, 7)))).reduce((sum, one) => sum + one)
    later(6000)
    await sequence(shop)
    const lines = await download(shop)
    expect(lines).toHaveLength(21)
    expect((await headOf(shop)).root).toBe(naiveRoot(lines.map(leafHashOf)).toString('hex'))
  })
})

describe('heads', () => {
  test('are seconds apart while entries come, and one an hour when none do', async () => {
    const shop = await api.newShop()
    const heads = async () =>
      (await shop.client.call(endpoints.listLogHeads, { query: { shop: shop.publicId } })).items
    await sequence(shop)
    await append(shop, removed(1))
    await sequence(shop)
    expect((await heads()).map(({ size }) => size)).toEqual([1])
    later(5000)
    await sequence(shop)
    expect((await heads()).map(({ size }) => size)).toEqual([2, 1])
    later(3_599_000)
    await sequence(shop)
    expect(await heads()).toHaveLength(2)
    later(2000)
    await sequence(shop)
    const all = await heads()
    expect(all.map(({ size }) => size)).toEqual([2, 2, 1])
    for (const head of all) expect(await isSignedHead(shop, head)).toBe(true)
    const page = await shop.client.call(endpoints.listLogHeads, {
      query: { shop: shop.publicId, limit: 2, before: all[0]?.at },
    })
    expect(page).toEqual({ items: all.slice(1), nextBefore: null })
  })

  test('come no oftener after the clock was ahead once', async () => {
    const shop = await api.newShop()
    await append(shop, removed(1))
    later(30 * 86_400_000)
    await sequence(shop)
    later(-30 * 86_400_000)
    for (let round = 0; round < 4; round++) {
      await sequence(shop)
      later(6000)
    }
    const { items } = await shop.client.call(endpoints.listLogHeads, { query: { shop: shop.publicId } })
    // One in the future, and one for the clock that goes right again.
    expect(items).toHaveLength(2)
    expect(Date.parse(items[0]?.at ?? '')).toBeGreaterThan(Date.parse(items[1]?.at ?? ''))
    await append(shop, removed(1))
    await sequence(shop)
    expect(await headOf(shop)).toMatchObject({ size: 3 })
  })

  test('go on, with rising times, after the clock was set back', async () => {
    const shop = await api.newShop()
    await sequence(shop)
    const first = await headOf(shop)
    await append(shop, removed(1))
    later(-86_400_000)
    await sequence(shop)
    const second = await headOf(shop)
    later(86_400_000)
    expect(second.size).toBe(2)
    expect(Date.parse(second.at)).toBeGreaterThan(Date.parse(first.at))
  })
})

describe('proofs', () => {
  test('of inclusion and consistency hold for every head, and what no head covers is refused', async () => {
    const shop = await api.newShop()
    const { client, publicId } = shop
    const heads: LogHead[] = []
    for (const count of [3, 4, 9]) {
      await append(shop, removed(count))
      later(6000)
      await sequence(shop)
      heads.push(await headOf(shop))
    }
    const [first, second, third] = heads
    if (!first || !second || !third) throw new Error('three heads were signed')
    expect(heads.map(({ size }) => size)).toEqual([4, 8, 17])
    for (const head of heads)
      for (let index = 0; index < head.size; index++) {
        const query = { shop: publicId, index, size: head.size }
        const { items } = await client.call(endpoints.readInclusionProof, { query })
        const [item] = items
        if (!item) throw new Error('a proof was asked for')
        const leafHash = leafHashOf(canonicalJson(item.entry))
        expect(leafHash.toString('hex')).toBe(item.leafHash)
        const claim = { index, size: head.size, leafHash, path: item.path.map(bytes), root: bytes(head.root) }
        expect(isIncluded(claim)).toBe(true)
      }
    for (const [from, to] of [
      [first, second],
      [first, third],
      [second, third],
      [third, third],
    ] as const) {
      const query = { shop: publicId, from: from.size, to: to.size }
      const { path } = await client.call(endpoints.readConsistencyProof, { query })
      const claim = { ...query, path: path.map(bytes), fromRoot: bytes(from.root), toRoot: bytes(to.root) }
      expect(isConsistent(claim)).toBe(true)
    }
    const beyond = { problem: { code: 'log/beyond-head' } }
    const ask = (query: object) =>
      client.call(endpoints.readInclusionProof, { query: { shop: publicId, ...query } })
    await expect(ask({ index: 17 })).rejects.toMatchObject(beyond)
    await expect(ask({ index: 0, size: 18 })).rejects.toMatchObject(beyond)
    await expect(ask({})).rejects.toMatchObject({ problem: { code: 'request/invalid' } })
    const query = { shop: publicId, from: 5, to: 4 }
    await expect(client.call(endpoints.readConsistencyProof, { query })).rejects.toMatchObject(beyond)
  })

  test('find all entries of a review, or of a commitment, and none of another shop', async () => {
    const [shop, other] = [await api.newShop(), await api.newShop()]
    const contentHash = contentHashOf({ rating: 3, dimensions: {}, title: null, text: 'x' })
    const feedbackId = await shop.run(async (scope) => scope.newId())
    await append(shop, [
      { kind: 'received', feedbackId, contentHash },
      ...removed(2),
      { kind: 'held', feedbackId },
    ])
    await sequence(shop)
    await sequence(other)
    const review = `fbk_${feedbackId.replaceAll('-', '')}`
    const find = (of: TestShop, query: object) =>
      of.client.call(endpoints.readInclusionProof, { query: { shop: of.publicId, ...query } })
    const found = await find(shop, { review })
    expect(found.items.map(({ index, entry }) => [index, entry.kind])).toEqual([
      [1, 'received'],
      [4, 'held'],
    ])
    const commitment = found.items[0]?.entry.commitment
    expect((await find(shop, { commitment })).items.map(({ index }) => index)).toEqual([1])
    expect((await find(other, { review })).items).toEqual([])
    expect((await find(other, { commitment })).items).toEqual([])
  })

  test('may be kept for ever where the size is stated, and a refusal never', async () => {
    const shop = await api.newShop()
    await append(shop, removed(3))
    await sequence(shop)
    const cacheOf = async (path: string) => {
      const response = await fetch(`${api.url}/v1/transparency/${path}shop=${shop.publicId}`)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      return response.headers.get('cache-control')
    }
    const forEver = 'public, max-age=31536000, immutable'
    expect(await cacheOf('proof/inclusion?index=1&size=3&')).toBe(forEver)
    expect(await cacheOf('proof/inclusion?index=1&')).toBe('public, max-age=2')
    expect(await cacheOf('proof/consistency?from=1&to=3&')).toBe(forEver)
    expect(await cacheOf('proof/consistency?from=1&to=9&')).not.toBe(forEver)
    expect(await cacheOf('entries.jsonl?limit=2&')).toBe(forEver)
    expect(await cacheOf('entries.jsonl?limit=9&')).toBe('public, max-age=2')
    expect(await cacheOf('head?')).toBe('public, max-age=2')
  })
})

describe('the doors of the log and of its figures', () => {
  const asked = Object.values<Endpoint>(endpoints).filter(
    ({ method, path, permission }) =>
      method === 'GET' && permission === 'public' && path.startsWith('/v1/transparency/'),
  )

  test.each(asked.map(({ path }) => path))('%s is counted by network', async (path) => {
    const shop = await api.newShop()
    const address = path.replace(':id', toPublicId('certificate', '00000000-0000-7000-8000-000000000000'))
    const response = await fetch(`${api.url}${address}?shop=${shop.publicId}`)
    expect(Number(response.headers.get('x-ratelimit-limit'))).toBeGreaterThan(0)
    if (response.ok) expect(response.headers.get('cache-control')).toMatch(/^public, max-age=/)
  })
})
