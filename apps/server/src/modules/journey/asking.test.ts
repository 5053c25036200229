import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  anEvent,
  exitRule,
  putSurvey,
  send,
  signContext,
  switchEventsOn,
} from '../../../test/journey-ground.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { countBehaviour } from './count-behaviour.ts'

const askReply = z.object({ mayAsk: z.boolean() })

let api: TestApi
let shop: TestShop
let survey: string

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  await api.startWorker()
})
afterAll(() => api.stop())
beforeEach(async () => {
  shop = await api.newShop()
  survey = await putSurvey(shop)
})

const client = () => shop.client
const make = (change = {}) =>
  client().call(endpoints.createTouchpointRule, { body: { ...exitRule(survey), ...change } })
/** What the element in a shop’s page fetches; empty: its script is not even loaded. */
const widget = async () =>
  (await fetch(`${api.url}/v1/storefront/shops/${shop.publicId}/widgets/journey?language=en`)).text()

describe('rules of micro-surveys', () => {
  test('reach the shop’s page as soon as they are saved, changed and removed; without any its script stays away', async () => {
    expect(await widget()).toBe('')
    const rule = await make()
    expect(await widget()).toContain(survey)
    const { id, version, survey: _, changedAt: __, ...fields } = rule
    const params = { id }
    await client().call(endpoints.changeTouchpointRule, { params, body: { ...fields, version, isOn: false } })
    expect(await widget()).not.toContain(survey)
    await client().call(endpoints.removeTouchpointRule, { params })
    expect(await widget()).toBe('')
  })

  test('name no tier in public', async () => {
    await make({ tiers: ['gold'], name: 'For our best' })
    const text = await widget()
    expect(text).toContain('isForSome&#34;:true')
    expect(text).not.toContain('gold')
    expect(text).not.toContain('For our best')
  })

  test.each([
    ['touchpoint-rule/unknown-survey', { surveyId: `sur_${'0'.repeat(32)}` }],
    ['touchpoint-rule/moment-mismatch', { moment: 'seconds', after: null }],
    ['touchpoint-rule/moment-mismatch', { moment: 'scroll', after: 101 }],
    ['touchpoint-rule/moment-mismatch', { moment: 'exit', event: 'cart' }],
  ])('are refused with %s', async (code, change) => {
    await expect(make(change)).rejects.toMatchObject({ problem: { code } })
    expect(await make()).toMatchObject({ isOn: true })
  })

  test('of a survey that is not live may be written, but not switched on', async () => {
    survey = await putSurvey(shop, 'closed')
    await expect(make()).rejects.toMatchObject({ problem: { code: 'touchpoint-rule/survey-not-live' } })
    expect(await make({ isOn: false })).toMatchObject({ survey: { isLive: false } })
  })

  test('are not overwritten by whoever saw an older one', async () => {
    const { id, version, survey: _, changedAt: __, ...fields } = await make()
    const save = (name: string) =>
      client().call(endpoints.changeTouchpointRule, { params: { id }, body: { ...fields, version, name } })
    expect(await save('First')).toMatchObject({ name: 'First', version: 2 })
    await expect(save('Second')).rejects.toMatchObject({
      problem: { code: 'touchpoint-rule/changed-meanwhile' },
    })
  })

  test('can be looked at in the page for an hour while they are off, by whoever has the address', async () => {
    const { id } = await make({ isOn: false })
    const { token } = await client().call(endpoints.previewTouchpointRule, { params: { id } })
    const read = (given: string) => fetch(`${api.url}/v1/storefront/rule-previews/${given}`)
    expect(await (await read(token)).json()).toMatchObject({ id, survey, touchpoint: 'payment' })
    expect((await read(`${token}x`)).status).toBe(404)
    api.app.platform.clockOffsetMs = 3_700_000
    expect((await read(token)).status).toBe(404)
    api.app.platform.clockOffsetMs = 0
  })
})

describe('the budget of asking', () => {
  const ask = async (rule: string, signed: string) => {
    const reply = await fetch(`${api.url}/v1/storefront/asks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shop: shop.publicId, rule, signed }),
    })
    return askReply.parse(await reply.json()).mayAsk
  }

  test('of a known customer is never exceeded, however many pages ask at once', async () => {
    await switchEventsOn(shop, { asksMax: 2 })
    await client().call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: 'Kettle' }] } })
    const order = { number: 'O-1', customer: { externalId: 'lin' }, placedAt: '2026-01-01T00:00:00Z' }
    await client().call(endpoints.putOrders, {
      body: { orders: [{ ...order, lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }] }] },
    })
    const { key } = await client().call(endpoints.rotateContextKey)
    const rules = [await make(), await make(), await make({ tiers: ['nobody-has-it'] })].map(({ id }) => id)
    const signed = signContext(key, { customer: 'lin', expires: 4_000_000_000 })
    expect(await ask(rules[2] ?? '', signed)).toBe(false)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => ask(rules[index % 2] ?? '', signed)),
    )
    expect(answers.filter(Boolean)).toHaveLength(2)
    api.app.platform.clockOffsetMs = 31 * 86_400_000
    expect(await ask(rules[0] ?? '', signed)).toBe(true)
    api.app.platform.clockOffsetMs = 0
    expect(await ask(rules[0] ?? '', 'forged.token')).toBe(true)
    expect(await ask(rules[2] ?? '', 'forged.token')).toBe(false)
  })
})

describe('the journey', () => {
  test('shows each touchpoint with visits, voices, score, topic, owner, and where the way ends', async () => {
    await switchEventsOn(shop)
    const visitor = (number: number) => `visitor-000000000${number}`
    await send(api.url, shop, {
      visitor: visitor(1),
      events: [
        anEvent({ kind: 'checkout' }),
        anEvent({ kind: 'payment-failed' }),
        anEvent({ kind: 'asked', touchpoint: 'payment' }),
        anEvent({ kind: 'answered', touchpoint: 'payment' }),
      ],
    })
    const empty = { kind: 'search' as const, results: 0, words: 'Teapot lid' }
    await send(api.url, shop, { visitor: visitor(2), events: [anEvent(empty)] })
    await send(api.url, shop, {
      visitor: visitor(3),
      events: [anEvent(empty), anEvent({ kind: 'purchase' })],
    })
    await shop.run((scope) => countBehaviour(scope, 100))
    await answer([5, 4, 2])
    const text = '付款总是失败，太糟糕了，客服态度也很差。'
    const record = { kind: 'survey', source: 'x', text, occurredAt: new Date().toISOString() }
    await client().call(endpoints.acceptFeedback, {
      body: { records: ['1', '2'].map((externalId) => ({ ...record, externalId, touchpoint: 'payment' })) },
    })
    await api.settled(shop)
    const { items } = await client().call(endpoints.listMembers)
    await client().call(endpoints.putTouchpoint, {
      params: { touchpoint: 'payment' },
      body: { ownerId: items[0]?.id ?? null, reviewOn: '2027-01-31', paths: ['/kasse*'] },
    })
    const journey = await client().call(endpoints.readJourney, { query: {} })
    const payment = journey.touchpoints.find(({ touchpoint }) => touchpoint === 'payment')
    expect(payment).toMatchObject({
      visits: 1,
      asked: 1,
      answered: 1,
      voices: 2,
      negative: { count: 2, of: 2 },
      owner: { name: 'Owner' },
      reviewOn: '2027-01-31',
      paths: ['/kasse*'],
      score: { n: 3 },
    })
    expect(payment?.score?.mean).toBeCloseTo((100 + 75 + 25) / 3)
    expect(payment?.topTopic?.count).toBe(2)
    expect(journey.funnel.map(({ step, visits, stopped }) => [step, visits, stopped])).toEqual([
      ['visit', 3, 1],
      ['product', 2, 0],
      ['cart', 2, 0],
      ['checkout', 2, 1],
      ['purchase', 1, 1],
    ])
    expect(journey.funnel[3]).toMatchObject({ paymentFailed: 1 })
    expect(journey.emptySearches).toEqual([{ words: 'teapot lid', count: 2 }])
    const behind = await client().call(endpoints.listFeedback, { query: { touchpoint: 'payment' } })
    expect(behind.items).toHaveLength(2)
    await expect(
      client().call(endpoints.putTouchpoint, {
        params: { touchpoint: 'payment' },
        body: { ownerId: `mbr_${'0'.repeat(32)}`, reviewOn: null, paths: [] },
      }),
    ).rejects.toMatchObject({ problem: { code: 'touchpoint/unknown-owner' } })
  })

  /** Answers on the scale of the survey, at the payment. */
  function answer(numbers: readonly number[]): Promise<void> {
    return shop.run(async (scope) => {
      for (const number of numbers) {
        const id = scope.newId()
        await sql`
          insert into survey_response (
            shop_id, id, survey_id, version, language, channel, touchpoint, context, hidden, seed, client_key, started_at
          )
          select ${scope.shopId}, ${id}, id, 1, 'en', 'site', 'payment', '{}', '{}', 1, ${Buffer.from(id)}, ${scope.now}
          from survey
          where shop_id = ${scope.shopId}`.execute(scope.db)
        await sql`
          insert into survey_answer (shop_id, response_id, question, survey_id, value, number, answered_at)
          select ${scope.shopId}, ${id}, 'ease', id, '{}', ${number}, ${scope.now}
          from survey
          where shop_id = ${scope.shopId}`.execute(scope.db)
      }
    })
  }
})
