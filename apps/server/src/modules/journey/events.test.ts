import { behaviourKinds, endpoints, toUuid, touchpoints } from '@echoloop/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { anEvent, putSurvey, send, signContext, switchEventsOn } from '../../../test/journey-ground.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { countBehaviour } from './count-behaviour.ts'
import { forgetBehaviourOf, forgetOldBehaviour } from './forget-behaviour.ts'
import { readFunnel } from './journey-queries.ts'
import { recount } from './recount.ts'
import { createShopPace } from './shop-pace.ts'

const told = z.looseObject({ taken: z.number().default(0) })

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
})
afterAll(() => api.stop())
beforeEach(async () => {
  shop = await api.newShop()
  await switchEventsOn(shop)
})

const rows = async (query: { kind?: 'page' | 'search' } = {}) =>
  (await shop.client.call(endpoints.listBehaviour, { query })).items
const refusals = async () => {
  const { turnedAway } = await shop.client.call(endpoints.readJourneySettings)
  return Object.fromEntries(turnedAway.map(({ reason, count }) => [reason, count]))
}
const sent = async (batch: Parameters<typeof send>[2]) => {
  const reply = await send(api.url, shop, batch)
  return { status: reply.status, body: told.parse(await reply.json()) }
}

describe('the event door', () => {
  test('keeps nothing of a visitor who has not agreed, and counts that it came; after consent it is kept', async () => {
    const refused = await sent({ consent: false, events: [anEvent(), anEvent()] })
    expect(refused).toMatchObject({ status: 403, body: { code: 'behaviour/no-consent' } })
    expect(await rows()).toEqual([])
    expect(await refusals()).toEqual({ 'no-consent': 2 })
    expect(await sent({ events: [anEvent()] })).toMatchObject({
      status: 202,
      body: { taken: 1, repeated: 0 },
    })
    expect(await rows()).toHaveLength(1)
  })

  test('takes nothing where the shop has not asked for it', async () => {
    shop = await api.newShop()
    expect((await sent({ events: [anEvent()] })).body).toEqual({ taken: 0, repeated: 0 })
    expect(await rows()).toEqual([])
  })

  test('keeps the same event of a visitor once, and two visitors’ events of one id apart', async () => {
    const event = anEvent()
    const replies = await Promise.all([1, 2, 3, 4].map(() => sent({ events: [event, anEvent()] })))
    expect(replies.reduce((sum, { body }) => sum + body.taken, 0)).toBe(5)
    await sent({ visitor: 'visitor-0000000002', events: [event] })
    expect(await rows()).toHaveLength(6)
  })

  test('takes the time from its own clock, masks what was searched for, and says which search found nothing', async () => {
    const words = 'Ring mich an 13800138000'
    const searched = { kind: 'search' as const, words, results: 0, agoMs: 3_600_000, page: '/search' }
    await sent({ events: [anEvent(searched)] })
    const [row] = await rows()
    expect(row).toMatchObject({ kind: 'search-empty', touchpoint: 'search', results: 0 })
    expect(row?.words).not.toContain('13800138000')
    expect(Date.now() - Date.parse(row?.at ?? '')).toBeGreaterThan(3_500_000)
  })

  test.each([
    ['an event from the future', { agoMs: -1 }],
    ['one older than a day', { agoMs: 86_400_001 }],
    ['a page with its query', { page: '/p?mail=a@example.com' }],
    ['a kind that nobody knows', { kind: 'spied' }],
    ['a field that nobody asked for', { address: 'x' }],
  ])('refuses %s, all of the batch', async (_, change) => {
    const reply = await send(api.url, shop, { events: [anEvent(), { ...anEvent(), ...change }] })
    expect(reply.status).toBe(422)
    expect(await rows()).toEqual([])
  })

  test('keeps no more of a visitor than people do in an hour, and counts the rest', async () => {
    for (let batch = 0; batch < 14; batch++)
      await sent({ events: Array.from({ length: 50 }, () => anEvent()) })
    const kept = await shop.run((scope) =>
      sql<{
        count: number
      }>`select count(*) as count from behaviour_event where shop_id = ${scope.shopId}`.execute(scope.db),
    )
    expect(kept.rows[0]?.count).toBe(600)
    expect(await refusals()).toEqual({ 'visitor-flood': 100 })
  })

  test('takes from one shop no more than its pace in a minute, and more in the next', () => {
    const pace = createShopPace(10)
    expect([
      pace('a', 6, 0),
      pace('a', 6, 1),
      pace('b', 6, 2),
      pace('a', 4, 3),
      pace('a', 6, 60_000),
    ]).toEqual([true, false, true, true, true])
  })

  test('keeps those visitors that the shop’s share says, always the same ones', async () => {
    await switchEventsOn(shop, { sampling: 30 })
    const visitors = Array.from({ length: 80 }, (_, index) => `visitor-${String(index).padStart(16, '0')}`)
    const taken = async () => {
      const found: string[] = []
      for (const visitor of visitors)
        if ((await sent({ visitor, events: [anEvent()] })).body.taken === 1) found.push(visitor)
      return found
    }
    const first = await taken()
    expect(first.length).toBeGreaterThan(8)
    expect(first.length).toBeLessThan(45)
    expect(await taken()).toEqual(first)
  })
})

describe('a signed context', () => {
  beforeEach(async () => {
    const order = {
      number: 'O-1',
      customer: { externalId: 'lin' },
      placedAt: '2026-01-01T00:00:00Z',
      lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
    }
    await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: 'Kettle' }] } })
    await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  })

  test('names the customer; a forged, old or contradictory one names nobody and is counted', async () => {
    const { key } = await shop.client.call(endpoints.rotateContextKey)
    const known = async (signed: string) => {
      await sent({ signed, events: [anEvent()] })
      return (await rows())[0]?.isKnownCustomer
    }
    expect(await known(signContext(key, { customer: 'lin', order: 'O-1' }))).toBe(true)
    expect(await known(signContext(key, { order: 'O-1' }))).toBe(true)
    expect(await known(signContext('ctx_guessed', { customer: 'lin' }))).toBe(false)
    expect(await known(`${signContext(key, { customer: 'lin' })}x`)).toBe(false)
    expect(await known('nonsense')).toBe(false)
    expect(await known(signContext(key, { customer: 'lin', expires: 1000 }))).toBe(false)
    expect(await refusals()).toEqual({ 'context-forged': 3, 'context-expired': 1 })
  })

  test('names the product that whoever answers a survey was looking at, and none that the shop does not have', async () => {
    const { key } = await shop.client.call(endpoints.rotateContextKey)
    const survey = await putSurvey(shop)
    const productOf = async (product: string) => {
      const { id } = await shop.client.call(endpoints.startSurveyResponse, {
        params: { surveyId: survey },
        body: {
          shop: shop.publicId,
          version: 1,
          language: 'en',
          channel: 'site',
          clientKey: `looks-at-${product.padEnd(20, '-')}`,
          context: { signed: signContext(key, { product, expires: 4_000_000_000 }) },
        },
      })
      const row = await shop.run((scope) =>
        scope.db
          .selectFrom('surveyResponse')
          .leftJoin('product', (join) =>
            join.on('product.shopId', '=', scope.shopId).onRef('product.id', '=', 'surveyResponse.productId'),
          )
          .select('product.sku')
          .where('surveyResponse.shopId', '=', scope.shopId)
          .where('surveyResponse.id', '=', toUuid('response', id) ?? '')
          .executeTakeFirstOrThrow(),
      )
      return row.sku
    }

    expect(await productOf('KET')).toBe('KET')
    expect(await productOf('NONE')).toBeNull()
  })

  test('of the former key counts for one more day', async () => {
    const { key } = await shop.client.call(endpoints.rotateContextKey)
    await shop.client.call(endpoints.rotateContextKey)
    const signed = signContext(key, { customer: 'lin', expires: 4_000_000_000 })
    await sent({ signed, events: [anEvent()] })
    expect((await rows())[0]?.isKnownCustomer).toBe(true)
    const other = await api.newShop()
    await switchEventsOn(other)
    await send(api.url, other, { signed, events: [anEvent()] })
    expect((await other.client.call(endpoints.listBehaviour)).items[0]?.isKnownCustomer).toBe(false)
    api.app.platform.clockOffsetMs = 25 * 3_600_000
    await sent({ signed, events: [anEvent()] })
    expect((await rows())[0]?.isKnownCustomer).toBe(false)
    api.app.platform.clockOffsetMs = 0
  })

  test('lets all that a customer did be erased', async () => {
    const { key } = await shop.client.call(endpoints.rotateContextKey)
    await sent({ signed: signContext(key, { customer: 'lin' }), events: [anEvent()] })
    await sent({ visitor: 'visitor-0000000002', events: [anEvent()] })
    await shop.run(async (scope) => {
      const { customerId } = await scope.db
        .selectFrom('customerIdentity')
        .select('customerId')
        .where('shopId', '=', scope.shopId)
        .executeTakeFirstOrThrow()
      await countBehaviour(scope, 100)
      await forgetBehaviourOf(scope, customerId)
    })
    expect((await rows()).map(({ isKnownCustomer }) => isKnownCustomer)).toEqual([false])
  })
})

describe('figures of what visitors do', () => {
  const someEvents = fc.array(
    fc.record({
      visitor: fc.nat(4),
      kind: fc.constantFrom(...behaviourKinds),
      touchpoint: fc.option(fc.constantFrom(...touchpoints), { nil: undefined }),
      agoMs: fc.constantFrom(0, 40_000_000, 86_400_000),
    }),
    { minLength: 1, maxLength: 40 },
  )

  test('equal a recount of the events, however often and by how many they are counted', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, fc.array(fc.integer({ min: 1, max: 15 })), async (events, limits) => {
        shop = await api.newShop()
        await switchEventsOn(shop)
        for (const { visitor, ...event } of events) {
          await sent({ visitor: `visitor-000000000${visitor}`, events: [anEvent(event)] })
          const limit = limits.pop()
          if (limit) await Promise.all([1, 2].map(() => shop.run((scope) => countBehaviour(scope, limit))))
        }
        while ((await shop.run((scope) => countBehaviour(scope, 7))) > 0);
        const { kept, counted } = await shop.run(recount)
        expect(kept).toEqual(counted)
        expect(counted.counts.length).toBeGreaterThan(0)
      }),
      { numRuns: 12 },
    )
  })

  test('stay when the rows behind them are 90 days old and deleted, or taken back by the visitor', async () => {
    await sent({ events: [anEvent({ kind: 'cart' })] })
    await shop.run((scope) => countBehaviour(scope, 100))
    const forgotten = await fetch(`${api.url}/v1/storefront/events/forget`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shop: shop.publicId, visitor: 'visitor-0000000001' }),
    })
    expect(forgotten.status).toBe(200)
    expect(await rows()).toEqual([])
    await sent({ visitor: 'visitor-0000000002', events: [anEvent({ kind: 'cart' })] })
    api.app.platform.clockOffsetMs = 89 * 86_400_000
    await shop.run(forgetOldBehaviour)
    expect(await rows()).toHaveLength(1)
    api.app.platform.clockOffsetMs = 92 * 86_400_000
    await shop.run(forgetOldBehaviour)
    expect(await rows()).toEqual([])
    api.app.platform.clockOffsetMs = 0
    const funnel = await shop.run((scope) => readFunnel(scope, { from: '2000-01-01', to: '2100-01-01' }))
    expect(funnel).toEqual([{ steps: 2, visits: 1 }])
  })
})
