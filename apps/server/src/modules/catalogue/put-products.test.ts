import { endpoints, type ProductInput } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

async function put(...products: ProductInput[]): Promise<string> {
  const { items } = await shop.client.call(endpoints.putProducts, { body: { products } })
  return items[0]?.id ?? ''
}

const read = (id: string) => shop.client.call(endpoints.readProduct, { params: { id } })
const refusedWith = (code: string) => ({ problem: { code } })

describe('a product put', () => {
  beforeAll(async () => {
    shop = await api.newShop()
  })

  test('is read back with variants and batches; what is left out stays', async () => {
    const variants = [
      { sku: 'K-R', name: '红', priceCents: 19_900, barcode: '690' },
      { sku: 'K-B', name: '蓝' },
    ]
    const id = await put({
      sku: 'K',
      name: '水壶',
      category: 'kitchen',
      url: 'https://shop.example/k',
      variants,
      batches: [{ code: 'B1', producedAt: '2026-01-01T00:00:00Z' }],
    })
    await put({ sku: 'K', name: '新水壶' })
    expect(await read(id)).toMatchObject({
      kept: { name: '新水壶', category: 'kitchen' },
      url: 'https://shop.example/k',
      isFromSource: false,
      variants: [
        { sku: 'K-R', name: '红', priceCents: 19_900, barcode: '690', isArchived: false },
        { sku: 'K-B', priceCents: null, isArchived: false },
      ],
      batches: [{ code: 'B1', total: 0, producedAt: '2026-01-01T00:00:00.000Z' }],
    })
    await put({ sku: 'K', name: '新水壶', variants: [{ sku: 'K-B', name: '蓝色' }] })
    expect((await read(id)).variants).toMatchObject([
      { sku: 'K-B', name: '蓝色', isArchived: false },
      { sku: 'K-R', isArchived: true },
    ])
  })

  test('carries the numbers that others know it by; a mistyped one is refused by name', async () => {
    const numbers = { gtins: ['4-006381 333931', '96385074', '4006381333931'], mpns: ['M-1'], brand: '青瓷' }
    const id = await put({ sku: 'G', name: '杯', ...numbers })
    const known = { gtins: ['4006381333931', '96385074'], mpns: ['M-1'], brand: '青瓷' }
    expect(await read(id)).toMatchObject(known)
    await put({ sku: 'G', name: '杯子' })
    expect(await read(id)).toMatchObject(known)
    const wrong = put({ sku: 'G', name: '杯', gtins: ['96385074', '4006381333932'] })
    await expect(wrong).rejects.toMatchObject({
      problem: {
        code: 'request/invalid',
        fields: [
          { path: 'products.0.gtins.1', code: 'wrong_gtin', message: expect.stringContaining('GTIN') },
        ],
      },
    })
    await put({ sku: 'G', name: '杯', gtins: [], mpns: [] })
    expect(await read(id)).toMatchObject({ gtins: [], mpns: [], brand: '青瓷' })
    const change = { params: { id }, body: { gtins: ['96385074'], brand: null } }
    await shop.client.call(endpoints.changeProduct, change)
    expect(await read(id)).toMatchObject({ gtins: ['96385074'], brand: null })
  })

  test('of an older version changes nothing, variants included', async () => {
    const id = await put({ sku: 'V', name: 'second', updatedAt: '2026-02-02T00:00:00Z', variants: [] })
    const old = { sku: 'V', name: 'first', updatedAt: '2026-02-01T00:00:00Z', isArchived: true }
    await put({ ...old, variants: [{ sku: 'V-1', name: 'gone' }] })
    expect(await read(id)).toMatchObject({ kept: { name: 'second' }, isArchived: false, variants: [] })
  })

  test('gives its variants’ SKUs to orders and feedback', async () => {
    const id = await put({ sku: 'P', name: '锅', variants: [{ sku: 'P-24', name: '24 cm' }] })
    const record = {
      kind: 'review',
      source: 's',
      externalId: '1',
      occurredAt: '2026-01-05T00:00:00Z',
      text: '好',
    }
    const { results } = await shop.client.call(endpoints.acceptFeedback, {
      body: { records: [{ ...record, sku: 'P-24' }] },
    })
    expect(results).toMatchObject([{ status: 'accepted' }])
    const page = await shop.client.call(endpoints.listFeedback, { query: { productId: id } })
    expect(page.items).toHaveLength(1)
  })

  test('is refused when two variants share a SKU', async () => {
    const variants = [
      { sku: 'X-1', name: 'a' },
      { sku: 'X-1', name: 'b' },
    ]
    await expect(put({ sku: 'X', name: 'x', variants })).rejects.toMatchObject({
      problem: { code: 'product/repeated-sku', fields: [{ path: 'products.0.variants.1.sku' }] },
    })
    await expect(put({ sku: 'X', name: 'x', variants: variants.slice(1) })).resolves.toMatch(/^prd_/)
  })

  test('at once with another in opposite order waits and never deadlocks', async () => {
    const products = Array.from({ length: 30 }, (_, index) => ({ sku: `D${index}`, name: 'd' }))
    const rounds = [1, 2, 3].flatMap(() => [put(...products), put(...products.toReversed())])
    await expect(Promise.all(rounds)).resolves.toHaveLength(6)
  })
})

describe('by hand', () => {
  beforeAll(async () => {
    shop = await api.newShop()
  })

  test('a product is added once, changed, archived and emptied', async () => {
    const body = { sku: 'H', name: '手工', description: '说明' }
    const { id } = await shop.client.call(endpoints.createProduct, { body })
    await expect(shop.client.call(endpoints.createProduct, { body })).rejects.toMatchObject({
      problem: { code: 'product/exists', fields: [{ path: 'sku', code: 'taken' }] },
    })
    await shop.client.call(endpoints.changeProduct, {
      params: { id },
      body: { nameEn: 'By hand', description: null, isArchived: true },
    })
    expect(await read(id)).toMatchObject({
      kept: { name: '手工', nameEn: 'By hand' },
      description: null,
      isArchived: true,
    })
  })

  test('a SKU that a variant carries is taken, and a stranger’s product is not there', async () => {
    await put({ sku: 'W', name: 'w', variants: [{ sku: 'W-1', name: 'w' }] })
    const body = { sku: 'W-1', name: 'w' }
    await expect(shop.client.call(endpoints.createProduct, { body })).rejects.toMatchObject(
      refusedWith('product/exists'),
    )
    const other = await api.newShop()
    const id = await put({ sku: 'W', name: 'w' })
    await expect(
      other.client.call(endpoints.changeProduct, { params: { id }, body: { name: 'mine' } }),
    ).rejects.toMatchObject(refusedWith('product/not-found'))
  })
})

describe('stale product information', () => {
  const dayMs = 86_400_000

  beforeAll(async () => {
    shop = await api.newShop()
  })

  async function inDays<T>(days: number, work: () => Promise<T>): Promise<T> {
    api.app.platform.clockOffsetMs = days * dayMs
    try {
      return await work()
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
  }

  const orderOf = (sku: string, days: number) =>
    inDays(days, () =>
      shop.client.call(endpoints.putOrders, {
        body: {
          orders: [
            {
              number: `${sku}-${days}`,
              placedAt: new Date(Date.now() + days * dayMs).toISOString(),
              lines: [{ sku, quantity: 1, priceCents: 1 }],
            },
          ],
        },
      }),
    )
  const stale = async () =>
    (await shop.client.call(endpoints.listStaleProducts)).items.map(({ sku, reason, orders }) => ({
      sku,
      reason,
      orders,
    }))

  test('is pointed out while orders still come, until somebody looks at it', async () => {
    const old = await put({ sku: 'OLD', name: 'old' })
    const gone = await put({ sku: 'GONE', name: 'gone', isArchived: true })
    await put({ sku: 'FINE', name: 'fine' }, { sku: 'UNSOLD', name: 'unsold', isArchived: true })
    expect(await stale()).toEqual([])
    await orderOf('FINE', 20)
    await orderOf('OLD', 20)
    expect(await stale()).toEqual([])
    await orderOf('OLD', 200)
    await orderOf('GONE', 190)
    await orderOf('GONE', 191)
    expect(await stale()).toEqual([
      { sku: 'OLD', reason: 'not-told-for-long', orders: 1 },
      { sku: 'GONE', reason: 'sold-though-archived', orders: 2 },
    ])
    await inDays(201, async () => {
      await shop.client.call(endpoints.changeProduct, { params: { id: old }, body: {} })
      await shop.client.call(endpoints.changeProduct, { params: { id: gone }, body: { isArchived: false } })
    })
    expect(await stale()).toEqual([])
  })
})
