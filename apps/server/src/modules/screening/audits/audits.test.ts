import { createHash, randomBytes } from 'node:crypto'
import type { Client } from '@echoloop/client'
import {
  type Attestation,
  type AttestationContent,
  type Audit,
  type AuditorKey,
  canonicalJson,
  endpoints,
  type LogEntry,
} from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSigner, type Signer } from '../../../../test/new-signer.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import type { Worker } from '../../../worker.ts'

let api: TestApi
let shop: TestShop
let auditor: Client
let worker: Worker

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: '青瓷小铺' })
  auditor = await shop.as('auditor')
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
  worker = await api.startWorker()
  await acceptReviews(40)
  await logSettled()
})
afterAll(() => api.stop())

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const time = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

let reviewCount = 0

async function acceptReviews(count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, () => `A-${++reviewCount}`)
  const orders = numbers.map((number) => ({
    number,
    customer: { externalId: number, name: `林小满${number}` },
    placedAt: time(9),
    deliveredAt: time(5),
    lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
  }))
  await shop.client.call(endpoints.putOrders, { body: { orders } })
  const records = numbers.map((number, index) => ({
    kind: 'review',
    source: 'test',
    externalId: number,
    occurredAt: time(1),
    text: `我是林小满${number}，水壶烧水快，第${index}天，电话 13812345678。`,
    rating: 1 + (index % 5),
    sku: 'KET',
    orderId: number,
    author: { externalId: number, name: `林小满${number}` },
  }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  await api.settled(shop)
  return results.flatMap((result) => (result.status === 'accepted' ? [result.id] : []))
}

/** Waits until the worker has given every entry its place and a head stands over all of them. */
async function logSettled(): Promise<void> {
  for (let round = 0; round < 400; round++) {
    const { waiting, size, signed } = await shop.run(async ({ db, shopId }) => {
      const left = await db
        .selectFrom('logWaiting')
        .select('id')
        .where('shopId', '=', shopId)
        .limit(1)
        .execute()
      const tree = await db
        .selectFrom('logTree')
        .select(['size', 'signedSize'])
        .where('shopId', '=', shopId)
        .executeTakeFirst()
      return { waiting: left.length, size: tree?.size ?? 0, signed: tree?.signedSize ?? 0 }
    })
    if (waiting === 0 && size > 0 && size === signed) return
    // Heads are signed some seconds apart.
    if (waiting === 0) api.app.platform.clockOffsetMs += 6000
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the log did not settle')
}

async function commit(change: object = {}): Promise<{ audit: Audit; nonce: string }> {
  const bytes = randomBytes(32)
  const body = { from: time(30), to: new Date().toISOString(), sampleSize: 10, nonceHash: hash(bytes) }
  const audit = await auditor.call(endpoints.commitAudit, { body: { ...body, ...change } })
  return { audit, nonce: bytes.toString('hex') }
}

async function draw(): Promise<Audit & { nonce: string }> {
  const { audit, nonce } = await commit()
  await logSettled()
  const drawn = await auditor.call(endpoints.drawSample, { params: { id: audit.id }, body: { nonce } })
  return { ...drawn, nonce }
}

const sampleOf = (id: string) => auditor.call(endpoints.listSample, { params: { id } })
const refusedWith = (code: string) => ({ problem: { code } })

const keyFile = (key: Signer) =>
  key.sign({
    kind: 'echoloop-auditor-key',
    version: 1,
    shop: shop.publicId,
    auditor: '周审计',
    publicKey: key.publicKey,
  })

async function register(key: Signer): Promise<AuditorKey> {
  return auditor.call(endpoints.registerAuditorKey, { body: keyFile(key) })
}

async function pinnedKey(): Promise<Signer> {
  const key = newSigner()
  const { id } = await register(key)
  await shop.client.call(endpoints.pinAuditorKey, { params: { id } })
  return key
}

/** Every entry as the public gets it. */
async function publicLog(): Promise<{ entries: LogEntry[]; size: number }> {
  const entries: LogEntry[] = []
  for (;;) {
    const query = { shop: shop.publicId, from: entries.length, limit: 1000 }
    const page = await shop.client.call(endpoints.listLogEntries, { query })
    entries.push(...page.entries)
    if (entries.length >= page.size) return { entries, size: page.size }
  }
}

describe('a draw', () => {
  test('can be made again by anybody from the public log', async () => {
    const audit = await draw()
    await logSettled()
    const { items } = await sampleOf(audit.id)
    const { entries } = await publicLog()
    const committed = entries.findIndex(
      ({ kind, audit: id }) => kind === 'audit-committed' && id === audit.id,
    )
    expect(committed).toBe(audit.index)
    const drawn = entries.find(({ kind, audit: id }) => kind === 'audit-drawn' && id === audit.id)
    const { items: heads } = await shop.client.call(endpoints.listLogHeads, {
      query: { shop: shop.publicId, limit: 200 },
    })
    const head = heads.reverse().find(({ size }) => size > committed)
    // Recomputed with nothing but what is public: commitment, first head over it, revealed nonce.
    expect(hash(Buffer.from(String(drawn?.nonce), 'hex'))).toBe(entries[committed]?.nonceHash)
    const seed = hash(Buffer.from(`${drawn?.nonce}${head?.root}`, 'hex'))
    const first = new Map<string, string>()
    for (const { review, at } of entries.slice(0, head?.size))
      if (review && !first.has(review)) first.set(review, at)
    const population = [...first]
      .filter(([, at]) => at >= audit.from && at < audit.to)
      .map(([review]) => review)
    const sample = population
      .map((review) => ({ review, rank: hash(`${seed}:${review}`) }))
      .sort((left, right) => (left.rank < right.rank ? -1 : 1))
      .slice(0, 10)
      .map(({ review }) => review)
    expect(seed).toBe(audit.seed)
    expect(population).toHaveLength(audit.population ?? -1)
    expect(population.length).toBeGreaterThanOrEqual(40)
    expect(items.map(({ reviewId }) => reviewId)).toEqual(sample)
  })

  test('waits for a signed head over the commitment, and refuses another nonce', async () => {
    await worker.stop()
    const { audit, nonce } = await commit()
    expect(audit).toMatchObject({ state: 'committed', index: null, head: null, seed: null })
    const params = { id: audit.id }
    await expect(auditor.call(endpoints.drawSample, { params, body: { nonce } })).rejects.toMatchObject(
      refusedWith('audit/not-yet-logged'),
    )
    worker = await api.startWorker()
    await logSettled()
    const other = '0'.repeat(64)
    await expect(
      auditor.call(endpoints.drawSample, { params, body: { nonce: other } }),
    ).rejects.toMatchObject(refusedWith('audit/wrong-nonce'))
    expect(await auditor.call(endpoints.drawSample, { params, body: { nonce } })).toMatchObject({
      state: 'drawn',
    })
    await expect(auditor.call(endpoints.drawSample, { params, body: { nonce } })).rejects.toMatchObject(
      refusedWith('audit/wrong-state'),
    )
  })

  test('uses the first head over the commitment, however many came since', async () => {
    const { audit, nonce } = await commit()
    await logSettled()
    const before = await auditor.call(endpoints.readAudit, { params: { id: audit.id } })
    await acceptReviews(3)
    await logSettled()
    const drawn = await auditor.call(endpoints.drawSample, { params: { id: audit.id }, body: { nonce } })
    expect(drawn.head).toEqual(before.head)
  })

  test('is an auditor’s alone, of the past alone, and each nonce serves once', async () => {
    const nonceHash = hash(randomBytes(32))
    await commit({ nonceHash })
    await expect(commit({ nonceHash })).rejects.toMatchObject(refusedWith('audit/nonce-used'))
    await expect(commit({ to: time(-2) })).rejects.toMatchObject(refusedWith('audit/bad-period'))
    const body = { from: time(9), to: time(1), sampleSize: 10, nonceHash: hash('x') }
    await expect(shop.client.call(endpoints.commitAudit, { body })).rejects.toMatchObject(
      refusedWith('session/forbidden'),
    )
    const { audit } = await commit()
    const stranger = await shop.as('auditor')
    await expect(stranger.call(endpoints.abandonAudit, { params: { id: audit.id } })).rejects.toMatchObject(
      refusedWith('audit/other-auditor'),
    )
    expect(await auditor.call(endpoints.abandonAudit, { params: { id: audit.id } })).toMatchObject({
      state: 'abandoned',
    })
    const { unsigned } = await shop.client.call(endpoints.listAttestations, {
      query: { shop: shop.publicId },
    })
    expect(unsigned).toContainEqual(expect.objectContaining({ audit: audit.id, state: 'abandoned' }))
  })
})

test('the evidence names order, decisions and log entries, and masks who wrote it', async () => {
  const audit = await draw()
  const { items } = await sampleOf(audit.id)
  expect(items).toHaveLength(10)
  const text = JSON.stringify(items)
  expect(text).not.toContain('林小满')
  expect(text).not.toContain('13812345678')
  for (const item of items) {
    expect(item.review).toMatchObject({ evidence: 'order', order: { hasProduct: true } })
    expect(item.review?.text).toContain('水壶烧水快')
    expect(item.decisions.at(-1)).toMatchObject({ state: item.review?.state, by: 'product' })
    expect(item.signals.length).toBeGreaterThan(0)
    expect(item.entries.length).toBeGreaterThan(0)
  }
})

describe('an attestation', () => {
  async function judged(): Promise<Audit & { nonce: string }> {
    const audit = await draw()
    const { items } = await sampleOf(audit.id)
    for (const [index, { reviewId }] of items.entries()) {
      const finding = index === 0 ? 'incorrect' : index === 1 ? 'unclear' : 'correct'
      await auditor.call(endpoints.recordFinding, {
        params: { id: audit.id },
        body: { reviewId, finding, words: 'x' },
      })
    }
    return audit
  }

  const draft = (id: string, keyId: string): Promise<AttestationContent> =>
    auditor.call(endpoints.draftAttestation, { params: { id }, body: { keyId, statement: '十条抽查。' } })

  const hand = (id: string, body: Attestation) =>
    auditor.call(endpoints.attestAudit, { params: { id }, body })

  test('is taken when it is signed by the pinned key and says what was found, and is public then', async () => {
    const key = await pinnedKey()
    const audit = await judged()
    const content = await draft(audit.id, key.keyId)
    expect(content).toMatchObject({
      auditor: '周审计',
      findings: { correct: 8, incorrect: 1, unclear: 1 },
      agreement: { correct: 8, of: 9, share: 0.8889, low: 0.565, high: 0.9801 },
    })
    const attestation = key.sign(content)
    expect(await hand(audit.id, attestation)).toMatchObject({ state: 'attested' })
    const open = await shop.client.call(endpoints.listAttestations, { query: { shop: shop.publicId } })
    expect(open.items[0]).toEqual(attestation)
    expect(open.keys).toContainEqual(expect.objectContaining({ keyId: key.keyId, auditor: '周审计' }))
    await logSettled()
    const { entries } = await publicLog()
    const told = entries.find(({ kind, audit: id }) => kind === 'audit-attested' && id === audit.id)
    expect(told?.attestation).toBe(hash(canonicalJson(attestation)))
    await expect(hand(audit.id, attestation)).rejects.toMatchObject(refusedWith('audit/wrong-state'))
  })

  test('that was changed, signed by another, or says something else is refused', async () => {
    const key = await pinnedKey()
    const audit = await judged()
    const content = await draft(audit.id, key.keyId)
    const better = { ...content, findings: { correct: 9, incorrect: 0, unclear: 1 } }
    const { signature } = key.sign(content)
    await expect(hand(audit.id, { ...better, signature })).rejects.toMatchObject(
      refusedWith('attestation/not-signed'),
    )
    await expect(hand(audit.id, newSigner().sign(content))).rejects.toMatchObject(
      refusedWith('attestation/not-signed'),
    )
    await expect(hand(audit.id, key.sign(better))).rejects.toMatchObject({
      problem: { code: 'attestation/other-content', fields: [{ path: 'findings' }] },
    })
    const head = { ...content.head, root: '0'.repeat(64) }
    await expect(hand(audit.id, key.sign({ ...content, head }))).rejects.toMatchObject({
      problem: { code: 'attestation/other-content', fields: [{ path: 'head' }] },
    })
    const signedAt = time(400)
    await expect(hand(audit.id, key.sign({ ...content, signedAt }))).rejects.toMatchObject({
      problem: { code: 'attestation/other-content', fields: [{ path: 'signedAt' }] },
    })
    expect(await hand(audit.id, key.sign(content))).toMatchObject({ state: 'attested' })
  })

  test('needs every drawn review judged, and a key that the owner has pinned and not revoked', async () => {
    const audit = await draw()
    const key = newSigner()
    await expect(draft(audit.id, key.keyId)).rejects.toMatchObject(refusedWith('auditor-key/not-found'))
    const { id } = await register(key)
    await expect(register(key)).rejects.toMatchObject(refusedWith('auditor-key/exists'))
    await expect(draft(audit.id, key.keyId)).rejects.toMatchObject(refusedWith('auditor-key/not-pinned'))
    await expect(auditor.call(endpoints.pinAuditorKey, { params: { id } })).rejects.toMatchObject(
      refusedWith('session/forbidden'),
    )
    await shop.client.call(endpoints.pinAuditorKey, { params: { id } })
    await expect(draft(audit.id, key.keyId)).rejects.toMatchObject(refusedWith('audit/findings-open'))
    await shop.client.call(endpoints.revokeAuditorKey, { params: { id } })
    await expect(draft(audit.id, key.keyId)).rejects.toMatchObject(refusedWith('auditor-key/revoked'))
  })

  test('finds no place for a key that its sender does not hold', async () => {
    const file = { ...keyFile(newSigner()), publicKey: newSigner().publicKey }
    await expect(auditor.call(endpoints.registerAuditorKey, { body: file })).rejects.toMatchObject(
      refusedWith('attestation/not-signed'),
    )
  })
})

describe('an auditor', () => {
  test('reads audits, products and the shop, and nothing else that buyers said or bought', async () => {
    await auditor.call(endpoints.readShop)
    await auditor.call(endpoints.listProducts, { query: {} })
    await auditor.call(endpoints.listAudits)
    await auditor.call(endpoints.listCertificates, { query: {} })
    const asked = await Promise.allSettled([
      auditor.call(endpoints.listFeedback, { query: {} }),
      auditor.call(endpoints.readOverview, { query: { from: '2026-01-01', to: '2026-01-31' } }),
      auditor.call(endpoints.listCases, { query: {} }),
      auditor.call(endpoints.listPlans, { query: {} }),
      auditor.call(endpoints.listMembers),
    ])
    const forbidden = { status: 'rejected', reason: { problem: { code: 'session/forbidden' } } }
    for (const answer of asked) expect(answer).toMatchObject(forbidden)
  })
})
