import { endpoints, type ReceiptFile } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { sha256 } from '../../platform/crypto/keys.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { appendToLog, forgetSalts, sequenceLog } from '../transparency/index.ts'

let api: TestApi
let shop: TestShop
let orderCount = 0

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  shop = await newShop()
})
afterAll(() => api.stop())

async function newShop(): Promise<TestShop> {
  const made = await api.newShop()
  await made.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
  return made
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

async function newLink({ client }: TestShop = shop): Promise<string> {
  const number = `R-${++orderCount}`
  const lines = [{ sku: 'KET', quantity: 1, priceCents: 100 }]
  const order = { number, placedAt: daysAgo(9), deliveredAt: daysAgo(6), lines }
  await client.call(endpoints.putOrders, { body: { orders: [order] } })
  const { url } = await client.call(endpoints.createReviewLink, { body: { orderNumber: number, sku: 'KET' } })
  return url.split('/r/')[1] ?? ''
}

type SignedMember =
  | 'submittedAt'
  | 'contentHash'
  | 'edition'
  | 'url'
  | 'feedback'
  | 'receipt'
  | 'signature'
  | 'keyId'
  | 'shop'

type Written = { id: string; token: string; receipt: ReceiptFile }

async function write(of: TestShop = shop): Promise<Written> {
  const body = { token: await newLink(of), rating: 4, title: '不错', text: '烧水快' }
  const { id, receiptUrl, receipt } = await of.client.call(endpoints.submitReview, { body })
  return { id, token: receiptUrl.split('/receipt/')[1] ?? '', receipt }
}

const askAbout = (receipt: ReceiptFile) => shop.client.call(endpoints.askAboutReceipt, { body: receipt })
const notOurs = { problem: { code: 'receipt/not-ours' } }
const keysOf = ({ client, publicId }: TestShop) =>
  client.call(endpoints.listSigningKeys, { query: { shop: publicId } })

describe('a receipt', () => {
  test('comes with the answer, is the same as the file of the own page, and tells no words', async () => {
    const { id, token, receipt } = await write()
    expect(receipt).toMatchObject({ shop: shop.publicId, feedback: id, edition: 1 })
    const response = await fetch(`${api.url}/receipt/${token}/receipt.json`)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="receipt.json"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(JSON.parse(text)).toEqual(receipt)
    expect(text).not.toContain('烧水快')
  })

  test('tells whoever holds it what was decided, step by step', async () => {
    const { id, token, receipt } = await write()
    const params = { id }
    expect(await askAbout(receipt)).toMatchObject({ decision: 'published', code: null, isPresent: true })
    await shop.client.call(endpoints.decideFeedback, { params, body: { decision: 'wait' } })
    expect(await askAbout(receipt)).toMatchObject({
      decision: 'held',
      code: null,
      decidedAt: null,
      isPresent: true,
    })
    expect(await askAbout(receipt)).toMatchObject({ decision: 'held', code: null, isPresent: true })
    await shop.client.call(endpoints.decideFeedback, { params, body: { decision: 'refuse', code: 'abuse' } })
    expect(await askAbout(receipt)).toMatchObject({ decision: 'refused', code: 'abuse' })
    const body = { version: 1, rating: 2, text: '烧水慢' }
    await shop.client.call(endpoints.editOwnReview, { params: { token }, body })
    expect(await askAbout(receipt)).toMatchObject({ decision: 'held', code: 'edited', isPresent: false })
    const second = await shop.client.call(endpoints.readReceiptFile, { params: { token } })
    expect(second).toMatchObject({ edition: 2, receipt: receipt.receipt })
    expect(second.contentHash).not.toBe(receipt.contentHash)
    expect(await askAbout(second)).toMatchObject({ isPresent: true })
    await shop.client.call(endpoints.withdrawOwnReview, { params: { token } })
    expect(await askAbout(receipt)).toMatchObject({ decision: 'withdrawn' })
  })

  test('that was changed in any member is not the shop’s', async () => {
    const { receipt } = await write()
    const other = await write()
    const changes: Partial<Pick<ReceiptFile, SignedMember>>[] = [
      { submittedAt: '2026-01-01T00:00:00.000Z' },
      { contentHash: '0'.repeat(64) },
      { edition: 2 },
      { url: 'https://elsewhere.example' },
      { feedback: other.receipt.feedback },
      { receipt: other.receipt.receipt },
      { signature: other.receipt.signature },
      { keyId: '0'.repeat(32) },
      { shop: (await newShop()).publicId },
    ]
    for (const change of changes)
      await expect(askAbout({ ...receipt, ...change })).rejects.toMatchObject(notOurs)
    expect(await askAbout(receipt)).toMatchObject({ decision: 'published' })
  })
})

describe('a receipt of a review that the log knows', () => {
  async function logged(): Promise<Written & { feedbackId: string }> {
    const written = await write()
    const feedbackId = uuidOf('feedback', written.id)
    const { contentHash } = written.receipt
    await shop.run((scope) => appendToLog(scope, [{ kind: 'received', feedbackId, contentHash }]))
    const receipt = await shop.client.call(endpoints.readReceiptFile, { params: { token: written.token } })
    return { ...written, receipt, feedbackId }
  }
  const sequence = () => {
    api.app.platform.clockOffsetMs += 6000
    return shop.run((scope) => sequenceLog(scope, { limit: 5000, methods: {} }))
  }

  test('promises an entry within a day, and its salt opens the commitment there', async () => {
    const { receipt } = await logged()
    if (receipt.version !== 2) throw new Error('a receipt with a salt was expected')
    expect(Date.parse(receipt.logBy) - Date.parse(receipt.submittedAt)).toBe(86_400_000)
    await sequence()
    const [{ index, kind } = { index: -1, kind: '' }] = (await askAbout(receipt)).entries
    expect(kind).toBe('received')
    const commitment = sha256(Buffer.from(receipt.salt + receipt.contentHash, 'hex')).toString('hex')
    const query = { shop: shop.publicId, commitment }
    const { items } = await shop.client.call(endpoints.readInclusionProof, { query })
    expect(items.map((item) => [item.index, item.entry.review])).toContainEqual([index, receipt.feedback])
  })

  test('says where the log has it even after the review itself was taken out behind the server’s back', async () => {
    const { receipt, feedbackId } = await logged()
    await sequence()
    const before = await askAbout(receipt)
    const { pool } = api.app.platform.database
    await pool.query('delete from feedback_receipt where feedback_id = $1', [feedbackId])
    const after = await askAbout(receipt)
    expect(after).toMatchObject({ decision: 'unknown', entries: before.entries })
    expect(after.entries.length).toBeGreaterThan(0)
  })

  test('is again one without a salt once the salt was erased, and the old one still counts', async () => {
    const { receipt, feedbackId, token } = await logged()
    await shop.run((scope) => forgetSalts(scope, [feedbackId]))
    const fresh = await shop.client.call(endpoints.readReceiptFile, { params: { token } })
    expect(fresh.version).toBe(1)
    expect(await askAbout(receipt)).toMatchObject({ decision: 'published' })
    expect(await askAbout(fresh)).toMatchObject({ decision: 'published' })
  })
})

describe('the key of a shop', () => {
  test('is made once, however many first receipts are signed at the same moment', async () => {
    const fresh = await newShop()
    expect((await keysOf(fresh)).items).toEqual([])
    const links = await Promise.all(Array.from({ length: 8 }, () => newLink(fresh)))
    const sent = links.map((token) =>
      fresh.client.call(endpoints.submitReview, { body: { token, rating: 5 } }),
    )
    const receipts = (await Promise.all(sent)).map(({ receipt }) => receipt)
    const { items } = await keysOf(fresh)
    expect(items).toHaveLength(1)
    expect(new Set(receipts.map(({ keyId }) => keyId))).toEqual(new Set([items[0]?.keyId]))
  })

  test('can be changed by owners alone, and receipts of the old one stay good', async () => {
    const { receipt, token } = await write()
    const manager = await shop.as('manager')
    await expect(manager.call(endpoints.rotateSigningKey)).rejects.toMatchObject({
      problem: { code: 'session/forbidden' },
    })
    await shop.client.call(endpoints.rotateSigningKey)
    const { items } = await keysOf(shop)
    expect(items.map(({ retiredAt }) => retiredAt === null)).toEqual([true, false])
    expect(await askAbout(receipt)).toMatchObject({ decision: 'published' })
    const again = await shop.client.call(endpoints.readReceiptFile, { params: { token } })
    expect(again.keyId).toBe(items[0]?.keyId)
    expect(await askAbout(again)).toMatchObject({ decision: 'published' })
  })

  test('keeps its private half sealed, and none of a retired key', async () => {
    const rows = await shop.run((scope) =>
      scope.db
        .selectFrom('shopSigningKey')
        .select(['sealedPrivate', 'retiredAt'])
        .where('shopId', '=', scope.shopId)
        .execute(),
    )
    for (const { sealedPrivate, retiredAt } of rows) {
      expect(sealedPrivate === null).toBe(retiredAt !== null)
      // The DER of an Ed25519 private key begins so; sealed bytes do not hold it.
      expect(sealedPrivate?.includes(Buffer.from('302e020100300506032b6570', 'hex')) ?? false).toBe(false)
    }
  })
})
