import { endpoints, type OrderInput } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { readOrderLine } from './order-evidence.ts'

let api: TestApi
let shop: TestShop
let number: string
let count = 0

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'KET', name: '水壶', nameEn: 'Kettle', variants: [{ sku: 'KET-R', name: 'red' }] },
        { sku: 'TOW', name: '毛巾', nameEn: 'Towel' },
      ],
    },
  })
})
afterAll(() => api.stop())
beforeEach(() => {
  number = `N-${++count}`
})

const placedAt = '2026-01-02T10:00:00.000Z'
const day = (days: number) => new Date(Date.parse(placedAt) + days * 86_400_000).toISOString()

/** Two kettles, one of them red, and a towel. */
function order(change: Partial<OrderInput> = {}): OrderInput {
  return {
    number,
    placedAt,
    lines: [
      { sku: 'KET', quantity: 1, priceCents: 19_900 },
      { sku: 'KET-R', quantity: 1, priceCents: 20_900 },
      { sku: 'TOW', quantity: 2, priceCents: 3_900 },
    ],
    ...change,
  }
}

async function put(...orders: OrderInput[]): Promise<string> {
  const { items } = await shop.client.call(endpoints.putOrders, { body: { orders } })
  return items[0]?.id ?? ''
}

const read = (id: string) => shop.client.call(endpoints.readOrder, { params: { id } })
const refused = (fields: { path: string; code: string }[]) => ({
  problem: {
    code: 'order/contradicts-itself',
    fields: fields.map((field) => expect.objectContaining(field)),
  },
})

describe('an order put', () => {
  test('is read back with its lines, buyer and total', async () => {
    const id = await put(
      order({
        customer: { externalId: `c-${number}`, name: '林小满' },
        currency: 'CNY',
        isInternational: true,
      }),
    )
    expect(await read(id)).toMatchObject({
      number,
      state: 'placed',
      customer: { name: '林小满' },
      totalCents: 48_600,
      quantity: 4,
      currency: 'CNY',
      isInternational: true,
      lines: [
        { sku: 'KET', productName: 'Kettle', variantName: null, quantity: 1 },
        { sku: 'KET-R', productName: 'Kettle', variantName: 'red', quantity: 1 },
        { sku: 'TOW', productName: 'Towel', quantity: 2 },
      ],
      shipments: [],
      refunds: [],
    })
    const { items } = await shop.client.call(endpoints.listOrders, { query: { q: number } })
    expect(items).toMatchObject([{ id, productNames: ['Kettle', 'Towel'] }])
  })

  test('counts a variant and its product as one line of the product', async () => {
    await put(order({ deliveredAt: day(3) }))
    const facts = await shop.run(async (scope) => {
      const { id: orderId } = await scope.db
        .selectFrom('shopOrder')
        .select('id')
        .where('shopId', '=', scope.shopId)
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
      const { id: productId } = await scope.db
        .selectFrom('product')
        .select('id')
        .where('shopId', '=', scope.shopId)
        .where('sku', '=', 'KET')
        .executeTakeFirstOrThrow()
      return readOrderLine(scope, { orderId, productId })
    })
    expect(facts).toMatchObject({
      number,
      sku: 'KET',
      quantity: 2,
      quantityRefunded: 0,
      isInternational: false,
    })
  })

  test('may move to another buyer', async () => {
    await put(order({ customer: { externalId: 'guest', name: 'Guest' } }))
    const id = await put(order({ customer: { externalId: 'member', name: 'Member' } }))
    expect(await read(id)).toMatchObject({ customer: { name: 'Member' } })
  })
})

describe('with shipments, an order is delivered', () => {
  const first = { externalId: 's1', courier: '顺丰', tracking: 'SF1', shippedAt: day(1), deliveredAt: day(3) }
  const kettles = [
    { sku: 'KET', quantity: 1 },
    { sku: 'KET-R', quantity: 1 },
  ]

  test('only when the last of them has arrived', async () => {
    const id = await put(order({ shipments: [{ ...first, lines: kettles }] }))
    expect(await read(id)).toMatchObject({ state: 'placed', deliveredAt: null, courier: '顺丰' })
    const second = { externalId: 's2', shippedAt: day(2), lines: [{ sku: 'TOW', quantity: 2 }] }
    await put(order({ shipments: [{ ...first, lines: kettles }, second] }))
    expect(await read(id)).toMatchObject({ state: 'shipped', shippedAt: day(2), deliveredAt: null })
    await put(
      order({
        shipments: [
          { ...first, lines: kettles },
          { ...second, deliveredAt: day(5) },
        ],
      }),
    )
    expect(await read(id)).toMatchObject({ state: 'delivered', deliveredAt: day(5) })
  })

  test('without waiting for what was refunded, nor for a parcel sent later', async () => {
    const refund = { externalId: 'r1', at: day(4), lines: [{ sku: 'TOW', quantity: 2 }] }
    const id = await put(order({ shipments: [{ ...first, lines: kettles }], refunds: [refund] }))
    expect(await read(id)).toMatchObject({ state: 'delivered', deliveredAt: day(3), quantityRefunded: 2 })
    const again = { externalId: 's9', shippedAt: day(20), deliveredAt: day(22), lines: kettles }
    await put(order({ shipments: [{ ...first, lines: kettles }, again], refunds: [refund] }))
    expect(await read(id)).toMatchObject({ deliveredAt: day(3) })
  })

  test('by one shipment without lines, which holds everything', async () => {
    const id = await put(order({ shipments: [first] }))
    const detail = await read(id)
    expect(detail).toMatchObject({ deliveredAt: day(3), shipments: [{ tracking: 'SF1', lines: null }] })
    expect(detail.shipments[0]?.id).toMatch(/^shm_/)
  })
})

describe('refunds', () => {
  test('of a part leave the order standing; of all its lines refund the whole', async () => {
    const one = { externalId: 'r1', at: day(6), amountCents: 3_900, lines: [{ sku: 'TOW', quantity: 1 }] }
    const id = await put(order({ deliveredAt: day(3), refunds: [one] }))
    expect(await read(id)).toMatchObject({
      state: 'delivered',
      refundedAt: null,
      lines: [{ quantityRefunded: 0 }, { quantityRefunded: 0 }, { quantityRefunded: 1 }],
    })
    const rest = { externalId: 'r2', at: day(8), lines: [{ sku: 'TOW', quantity: 1 }] }
    const others = {
      externalId: 'r3',
      at: day(9),
      lines: [
        { sku: 'KET', quantity: 1 },
        { sku: 'KET-R', quantity: 1 },
      ],
    }
    await put(order({ deliveredAt: day(3), refunds: [one, rest, others] }))
    expect(await read(id)).toMatchObject({ state: 'refunded', refundedAt: day(9), quantityRefunded: 4 })
  })

  test('without lines take the whole order, with an empty list only money', async () => {
    const whole = await put(order({ refunds: [{ externalId: 'r1', at: day(2) }] }))
    expect(await read(whole)).toMatchObject({ refundedAt: day(2), refunds: [{ lines: null }] })
    number = `${number}-b`
    const money = await put(
      order({ refunds: [{ externalId: 'r1', at: day(2), amountCents: 500, lines: [] }] }),
    )
    expect(await read(money)).toMatchObject({ refundedAt: null, refunds: [{ amountCents: 500, lines: [] }] })
  })
})

describe('an update with a version', () => {
  test('that is older or the same changes nothing; a newer one is the whole order', async () => {
    const shipments = [{ externalId: 's1', deliveredAt: day(3) }]
    const id = await put(order({ updatedAt: day(3), shipments }))
    const before = await read(id)
    expect(before).toMatchObject({ state: 'delivered', updatedAt: day(3) })
    await put(order({ updatedAt: day(1) }))
    await put(order({ updatedAt: day(3), cancelledAt: day(1) }))
    expect(await read(id)).toEqual(before)
    await put(order({ updatedAt: day(4), shipments, cancelledAt: day(4) }))
    expect(await read(id)).toMatchObject({ state: 'cancelled', shipments: [{ externalId: 's1' }] })
  })

  test('left out makes the newest word, which keeps shipments and refunds that are known', async () => {
    const id = await put(order({ updatedAt: day(9), shipments: [{ externalId: 's1', tracking: 'A' }] }))
    await put(order({ shipments: [{ externalId: 's2', tracking: 'B' }], region: '上海' }))
    const detail = await read(id)
    expect(detail).toMatchObject({ region: '上海', updatedAt: day(9) })
    expect(detail.shipments.map(({ tracking }) => tracking).sort()).toEqual(['A', 'B'])
  })
})

describe('two requests at once', () => {
  test('on the same orders in opposite order wait for each other and lose no shipment', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => `${number}-${index}`)
    const orders = (externalId: string) =>
      numbers.map((name) => ({ ...order({ shipments: [{ externalId }] }), number: name }))
    const rounds = Array.from({ length: 4 }, (_, round) => [
      put(...orders(`a${round}`)),
      put(...orders(`b${round}`).reverse()),
    ])
    const [id = ''] = await Promise.all(rounds.flat())
    const { shipments } = await read(id)
    expect(shipments.map(({ externalId }) => externalId).sort()).toEqual([
      ...['a0', 'a1', 'a2', 'a3', 'b0', 'b1', 'b2', 'b3'],
    ])
  })
})

describe('a request that contradicts itself', () => {
  const cases: [string, Partial<OrderInput>, { path: string; code: string }[]][] = [
    [
      'delivered before it was placed',
      { deliveredAt: day(-1) },
      [{ path: 'deliveredAt', code: 'before_placed' }],
    ],
    ['shipped before it was placed', { shippedAt: day(-1) }, [{ path: 'shippedAt', code: 'before_placed' }]],
    [
      'delivered before it was shipped',
      { shippedAt: day(4), deliveredAt: day(3) },
      [{ path: 'deliveredAt', code: 'before_shipped' }],
    ],
    [
      'a buyer on the moon',
      { customer: { externalId: 'm', timeZone: 'Moon/Tycho' } },
      [{ path: 'customer.timeZone', code: 'unknown_time_zone' }],
    ],
    ['delivered in a year', { deliveredAt: day(1000) }, [{ path: 'deliveredAt', code: 'in_future' }]],
    [
      'the same shipment twice',
      { shipments: [{ externalId: 's' }, { externalId: 's' }] },
      [{ path: 'shipments.1.externalId', code: 'repeated' }],
    ],
    [
      'a shipment of what was not ordered',
      { shipments: [{ externalId: 's', lines: [{ sku: 'PAN', quantity: 1 }] }] },
      [{ path: 'shipments.0.lines.0.sku', code: 'not_in_order' }],
    ],
    [
      'more refunded than bought',
      {
        refunds: [
          { externalId: 'a', at: day(2), lines: [{ sku: 'TOW', quantity: 2 }] },
          { externalId: 'b', at: day(2), lines: [{ sku: 'TOW', quantity: 1 }] },
        ],
      },
      [{ path: 'refunds.1.lines.0.quantity', code: 'above_bought' }],
    ],
    [
      'a total that cannot be kept',
      {
        lines: Array.from({ length: 500 }, () => ({
          sku: 'TOW',
          quantity: 10_000,
          priceCents: 100_000_000_000,
        })),
      },
      [{ path: 'lines', code: 'total_too_large' }],
    ],
  ]
  test.each(cases)('is refused for %s, and nothing is changed', async (_, change, fields) => {
    const wrong = fields.map((field) => ({ ...field, path: `orders.1.${field.path}` }))
    const good = order()
    await expect(put(good, { ...order(change), number: `${number}-x` })).rejects.toMatchObject(refused(wrong))
    const page = await shop.client.call(endpoints.listOrders, { query: { q: number } })
    expect(page.items).toEqual([])
    expect(await put(good)).toMatch(/^ord_/)
  })

  test('names an unknown SKU by its place, in words', async () => {
    const lines = [...order().lines, { sku: 'PAN', quantity: 1, priceCents: 1 }]
    await expect(put(order({ lines }))).rejects.toMatchObject({
      problem: {
        code: 'product/not-found',
        fields: [
          {
            path: 'orders.0.lines.3.sku',
            code: 'unknown_sku',
            message: 'No product or variant of the shop carries this SKU.',
          },
        ],
      },
    })
  })

  const shapes: [string, object, string][] = [
    [
      'a negative price',
      { lines: [{ sku: 'TOW', quantity: 1, priceCents: -1 }] },
      'orders.0.lines.0.priceCents',
    ],
    [
      'a price beyond all numbers',
      { lines: [{ sku: 'TOW', quantity: 1, priceCents: 1e30 }] },
      'orders.0.lines.0.priceCents',
    ],
    ['half a towel', { lines: [{ sku: 'TOW', quantity: 0.5, priceCents: 1 }] }, 'orders.0.lines.0.quantity'],
    ['no line', { lines: [] }, 'orders.0.lines'],
    [
      'ten thousand lines',
      { lines: Array.from({ length: 10_000 }, () => ({ sku: 'TOW', quantity: 1, priceCents: 1 })) },
      'orders.0.lines',
    ],
    ['a character that no text holds', { region: 'a\u0000b' }, 'orders.0.region'],
    ['a currency of no kind', { currency: 'yuan' }, 'orders.0.currency'],
  ]
  test.each(shapes)('is refused for %s', async (_, change, path) => {
    const body = { orders: [{ ...order(), ...change }] }
    const response = await fetch(`${api.url}/v1/orders`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      code: 'request/invalid',
      fields: expect.arrayContaining([expect.objectContaining({ path })]),
    })
  })

  test('about an order known already is capped, not refused: two updates may disagree', async () => {
    const all = { externalId: 'a', at: day(2), lines: [{ sku: 'TOW', quantity: 2 }] }
    await put(order({ refunds: [all] }))
    const id = await put(order({ refunds: [{ ...all, externalId: 'b' }] }))
    expect(await read(id)).toMatchObject({ quantityRefunded: 2, refunds: [{}, {}] })
  })
})

describe('consent told with an order', () => {
  const consentOf = (externalId: string) =>
    shop.run((scope) =>
      scope.db
        .selectFrom('consentEntry')
        .innerJoin('customerIdentity', (join) =>
          join
            .onRef('customerIdentity.shopId', '=', 'consentEntry.shopId')
            .onRef('customerIdentity.customerId', '=', 'consentEntry.customerId'),
        )
        .select(['purpose', 'isGiven', 'consentEntry.source'])
        .where('consentEntry.shopId', '=', scope.shopId)
        .where('externalId', '=', externalId)
        .orderBy('id')
        .execute(),
    )

  test('is written down once, and again only when it changes', async () => {
    const customer = (requests: boolean) => ({ externalId: `c-${number}`, consent: { requests } })
    await put(order({ updatedAt: day(1), customer: customer(true) }))
    await put(order({ updatedAt: day(2), customer: customer(true) }))
    await put(order({ updatedAt: day(1), customer: customer(false) }))
    expect(await consentOf(`c-${number}`)).toEqual([{ purpose: 'requests', isGiven: true, source: 'order' }])
    await put(order({ updatedAt: day(3), customer: customer(false) }))
    expect((await consentOf(`c-${number}`)).map(({ isGiven }) => isGiven)).toEqual([true, false])
  })
})

test('an order of another shop is not there', async () => {
  const id = await put(order())
  const other = await api.newShop()
  await expect(other.client.call(endpoints.readOrder, { params: { id } })).rejects.toMatchObject({
    problem: { code: 'order/not-found' },
  })
  expect(await other.client.call(endpoints.listOrders)).toEqual({ items: [], nextCursor: null })
})
