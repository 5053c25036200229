import { endpoints, type TierRule, toPublicId } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { tierOf } from './tier-of.ts'
import { usualTiers } from './usual-tiers.ts'

const dayMs = 86_400_000

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  await api.startWorker()
})
afterAll(() => api.stop())
beforeEach(async () => {
  api.app.platform.clockOffsetMs = 0
  shop = await newShop()
})

async function newShop(): Promise<TestShop> {
  const made = await api.newShop()
  await made.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
  return made
}

const at = (daysAgo: number) => new Date(Date.now() - daysAgo * dayMs).toISOString()

/** So many delivered orders of 200.00 each, one a week, the last a week ago. */
async function buy(person: { externalId: string; email?: string }, orders: number): Promise<void> {
  await shop.client.call(endpoints.putOrders, {
    body: {
      orders: Array.from({ length: orders }, (_, index) => ({
        number: `${person.externalId}-${index}`,
        customer: person,
        placedAt: at(7 * (index + 1)),
        deliveredAt: at(7 * (index + 1) - 2),
        lines: [{ sku: 'KET', quantity: 1, priceCents: 20_000 }],
      })),
    },
  })
}

const customerIdOf = (externalId: string) =>
  shop.run(async (scope) => {
    const row = await scope.db
      .selectFrom('customerIdentity')
      .select('customerId')
      .where('shopId', '=', scope.shopId)
      .where('externalId', '=', externalId)
      .executeTakeFirstOrThrow()
    return row.customerId
  })

const readOf = async (externalId: string) =>
  shop.client.call(endpoints.readCustomerTier, {
    params: { id: toPublicId('customer', await customerIdOf(externalId)) },
  })

const reaches = (externalId: string, code: string) =>
  expect.poll(async () => (await readOf(externalId)).tier.code, { timeout: 20_000 }).toBe(code)

/** Each order is told twice: what is heard after the clock was moved would count as a change by orders. */
const everythingHeard = () =>
  expect
    .poll(
      async () => {
        const { rows } = await api.app.platform.database.pool.query<{ count: number }>(
          `select count(*)::int as count from pgboss.job
            where name like 'segments.%' and state in ('created', 'retry', 'active')`,
        )
        return rows[0]?.count
      },
      { timeout: 20_000 },
    )
    .toBe(0)

describe('a customer', () => {
  test('rises with orders, falls as time passes, and each change is kept with its cause', async () => {
    await buy({ externalId: 'lin' }, 4)
    await reaches('lin', 'loyal')
    await everythingHeard()
    api.app.platform.clockOffsetMs = 200 * dayMs
    await reaches('lin', 'regular')
    const { orders, history } = await readOf('lin')
    expect(orders).toBe(4)
    expect(history).toMatchObject([
      { from: 'loyal', to: 'regular', cause: 'time' },
      { from: null, to: 'loyal', cause: 'orders', orders: 4, spentCents: 80_000 },
    ])
  })

  test('falls when what lifted them was refunded', async () => {
    await buy({ externalId: 'lin' }, 2)
    await reaches('lin', 'regular')
    await shop.client.call(endpoints.putOrders, {
      body: {
        orders: [
          {
            number: 'lin-0',
            customer: { externalId: 'lin' },
            placedAt: at(7),
            deliveredAt: at(5),
            refundedAt: at(1),
            lines: [{ sku: 'KET', quantity: 1, priceCents: 20_000 }],
          },
        ],
      },
    })
    await reaches('lin', 'new')
  })

  test('who never ordered stands in the lowest tier, unless the same person stands higher', async () => {
    await buy({ externalId: 'lin', email: 'lin@example.com' }, 4)
    await reaches('lin', 'loyal')
    await shop.client.call(endpoints.acceptFeedback, {
      body: {
        records: ['lin@example.com', 'zhou@example.com'].map((email) => ({
          kind: 'message',
          source: 'form',
          externalId: email,
          occurredAt: at(1),
          text: '请问怎么除垢？',
          author: { externalId: email, email },
        })),
      },
    })
    const ids = [await customerIdOf('lin@example.com'), await customerIdOf('zhou@example.com')]
    const tiers = await shop.run((scope) => tierOf(scope, ids))
    expect(ids.map((id) => tiers.get(id))).toMatchObject([
      { code: 'loyal', place: 2, of: 4 },
      { code: 'new', place: 0, of: 4 },
    ])
  })
})

describe('the tiers', () => {
  const stricter: TierRule = {
    ...usualTiers,
    tiers: usualTiers.tiers.map((tier) => (tier.code === 'regular' ? { ...tier, ordersMin: 3 } : tier)),
  }

  test('begin with the usual ones; a preview tells who would move, saving moves them', async () => {
    await buy({ externalId: 'lin' }, 2)
    await buy({ externalId: 'zhou' }, 3)
    await reaches('lin', 'regular')
    await reaches('zhou', 'regular')
    const preview = await shop.client.call(endpoints.previewTiers, { body: stricter })
    expect(preview).toEqual({ counts: { new: 1, regular: 1 }, rising: 0, falling: 1 })
    expect(await shop.client.call(endpoints.readTiers, {})).toMatchObject({
      rule: usualTiers,
      counts: { regular: 2 },
      currencies: [{ currency: null, orders: 5 }],
    })
    await shop.client.call(endpoints.putTiers, { body: stricter })
    await reaches('lin', 'new')
    expect((await readOf('lin')).history[0]).toMatchObject({ from: 'regular', to: 'new', cause: 'rule' })
    const { counts, waiting } = await shop.client.call(endpoints.readTiers, {})
    expect({ counts, waiting }).toEqual({ counts: { new: 1, regular: 1 }, waiting: 0 })
  })

  test('count those who ordered before the shop had tiers', async () => {
    await buy({ externalId: 'lin' }, 2)
    await reaches('lin', 'regular')
    const pool = api.app.platform.database.pool
    for (const table of ['tier_change', 'customer_standing', 'tier_rule'])
      await pool.query(`delete from ${table} where shop_id = $1`, [shop.shopId])
    await reaches('lin', 'regular')
  })

  test('are not seen by another shop, nor set by those who only answer', async () => {
    await buy({ externalId: 'lin' }, 2)
    await reaches('lin', 'regular')
    const id = toPublicId('customer', await customerIdOf('lin'))
    const other = await newShop()
    expect((await other.client.call(endpoints.readTiers, {})).counts).toEqual({})
    await expect(other.client.call(endpoints.readCustomerTier, { params: { id } })).rejects.toMatchObject({
      problem: { code: 'request/not-found' },
    })
    const agent = await shop.as('agent')
    await expect(agent.call(endpoints.putTiers, { body: stricter })).rejects.toMatchObject({
      problem: { code: 'session/forbidden' },
    })
    expect(await agent.call(endpoints.readTiers, {})).toMatchObject({ rule: usualTiers })
  })

  test('whose lowest asks for something, or two of one code, are refused', async () => {
    const [lowest, ...rest] = usualTiers.tiers
    for (const tiers of [
      [{ ...lowest, ordersMin: 1 }, ...rest],
      [lowest, lowest],
    ])
      await expect(
        shop.client.call(endpoints.putTiers, { body: { ...usualTiers, tiers } }),
      ).rejects.toMatchObject({ problem: { code: 'request/invalid' } })
    await shop.client.call(endpoints.putTiers, { body: usualTiers })
  })
})
