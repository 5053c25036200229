import { endpoints, type OrderInput } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let count = 0

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'A', name: 'A', variants: [{ sku: 'A-1', name: 'one' }] },
        { sku: 'B', name: 'B' },
      ],
    },
  })
})
afterAll(() => api.stop())

const placedAt = '2026-01-02T10:00:00.000Z'
const day = (days: number) => new Date(Date.parse(placedAt) + days * 86_400_000).toISOString()

type Update = Omit<OrderInput, 'number'>

const dayAfter = fc.integer({ min: 0, max: 200 }).map(day)
const maybeDay = fc.option(dayAfter, { nil: undefined })
const skus = fc.constantFrom('A', 'A-1', 'B')

/** Quantities that no update of ours refunds beyond: two of each, and refunds of one at a time. */
const line = skus.map((sku) => ({ sku, quantity: 2, priceCents: 100 }))
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ sku }) => sku })

function partsOf(ordered: Update['lines']) {
  const part = fc
    .subarray(
      ordered.map(({ sku }) => sku),
      { minLength: 1 },
    )
    .map((some) => some.map((sku) => ({ sku, quantity: 1 })))
  return fc.option(part, { nil: undefined })
}

const update: fc.Arbitrary<Update> = lines.chain((ordered) =>
  fc.record(
    {
      placedAt: fc.constant(placedAt),
      lines: fc.constant(ordered),
      region: fc.constantFrom('上海', 'Berlin'),
      deliveredAt: maybeDay,
      cancelledAt: maybeDay,
      foundFalseAt: maybeDay,
      isInternational: fc.boolean(),
      customer: fc.constantFrom(
        undefined,
        { externalId: 'a', name: 'Anna' },
        { externalId: 'b', name: 'Bo' },
      ),
      shipments: fc.uniqueArray(
        fc.record(
          {
            externalId: fc.constantFrom('s1', 's2', 's3'),
            deliveredAt: maybeDay,
            tracking: fc.constantFrom('T1', 'T2'),
            lines: partsOf(ordered),
          },
          { requiredKeys: ['externalId'] },
        ),
        { maxLength: 3, selector: ({ externalId }) => externalId },
      ),
      refunds: fc.uniqueArray(
        fc.record(
          { externalId: fc.constantFrom('r1', 'r2'), at: dayAfter, lines: partsOf(ordered) },
          { requiredKeys: ['externalId', 'at'] },
        ),
        { maxLength: 2, selector: ({ externalId }) => externalId },
      ),
    },
    { requiredKeys: ['placedAt', 'lines'] },
  ),
)

/** A history, and the same history as it may arrive: shuffled, and some of it twice or more. */
const history = fc.array(update, { minLength: 1, maxLength: 5 }).chain((updates) => {
  const versions = updates.map((one, index) => ({ ...one, updatedAt: day(index) }))
  return fc.record({
    inOrder: fc.constant(versions),
    asArrived: fc
      .array(fc.constantFrom(...versions), { maxLength: 5 })
      .chain((again) =>
        fc.shuffledSubarray([...versions, ...again], { minLength: versions.length + again.length }),
      ),
  })
})

/** What is kept of many orders once all updates of each were put: the first of all, then the second, and so on. */
async function statesAfter(histories: Update[][]): Promise<unknown[]> {
  const numbers = histories.map(() => `P-${++count}`)
  const longest = Math.max(...histories.map(({ length }) => length))
  const ids = new Map<string, string>()
  for (let step = 0; step < longest; step++) {
    const orders = histories.flatMap((updates, index) => {
      const one = updates[step]
      return one ? [{ ...one, number: numbers[index] ?? '' }] : []
    })
    const { items } = await shop.client.call(endpoints.putOrders, { body: { orders } })
    for (const { id, number } of items) ids.set(number, id)
  }
  return Promise.all(numbers.map((number) => read(ids.get(number) ?? '')))
}

async function read(id: string): Promise<unknown> {
  const detail = await shop.client.call(endpoints.readOrder, { params: { id } })
  const parts = <T extends { id: string; externalId: string }>(list: T[]) =>
    list
      .map((part) => ({ ...part, id: '' }))
      .sort((one, other) => (one.externalId < other.externalId ? -1 : 1))
  return {
    ...detail,
    id: '',
    number: '',
    changedAt: '',
    shipments: parts(detail.shipments),
    refunds: parts(detail.refunds),
  }
}

describe('updates of an order', () => {
  test('that carry a version give the state of the ordered stream, however they arrive', async () => {
    const histories = fc.array(history, { minLength: 50, maxLength: 50 })
    const property = fc.asyncProperty(histories, async (all) => {
      const asArrived = await statesAfter(all.map((one) => one.asArrived))
      expect(asArrived).toEqual(await statesAfter(all.map((one) => one.inOrder)))
    })
    await fc.assert(property, { numRuns: 5, endOnFailure: true })
  }, 60_000)

  test('in one request count one after another', async () => {
    const number = `P-${++count}`
    const order = (updatedAt: string, region: string) => ({
      number,
      placedAt,
      updatedAt,
      region,
      lines: [{ sku: 'A', quantity: 1, priceCents: 1 }],
    })
    const orders = [order(day(1), 'first'), order(day(3), 'third'), order(day(2), 'second')]
    const { items } = await shop.client.call(endpoints.putOrders, { body: { orders } })
    expect(new Set(items.map(({ id }) => id)).size).toBe(1)
    const detail = await shop.client.call(endpoints.readOrder, { params: { id: items[0]?.id ?? '' } })
    expect(detail).toMatchObject({ region: 'third', updatedAt: day(3) })
  })
})
