import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  putLampAndCup,
  surgeOf,
  tellComplaints,
  tellOrdinaryWeeks,
} from '../../../../test/incident-ground.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { judgeHours, rebuildRollups } from '../index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await putLampAndCup(shop)
  await tellOrdinaryWeeks(shop)
  await api.startWorker()
  await api.settled(shop)
})
afterAll(() => api.stop())

/** Counts from the rows, written apart from the product's own code. */
const recount = `
  with voice as (
    select date_trunc('hour', occurred_at) as hour, kind <> 'survey' as is_unasked, sentiment = 'negative' as is_negative,
      urgency = 2 as is_urgent, product_id, facts ->> 'batch' as batch, source, aspects || own_aspects as aspects
    from feedback join analysis on feedback_id = feedback.id
    where received_at - occurred_at <= interval '60 days'
      and (channel not in ('import', 'demo') or received_at - occurred_at > interval '48 hours')
  ),
  named as (
    select 'all' as kind, '' as member, hour, is_unasked, is_negative, is_urgent from voice
    union all select 'channel', source, hour, is_unasked, is_negative, is_urgent from voice
    union all select 'product', product_id::text, hour, is_unasked, is_negative, is_urgent from voice where product_id is not null
    union all
    select 'batch', product_id || ' ' || batch, hour, is_unasked, is_negative, is_urgent
    from voice where product_id is not null and batch is not null
    union all
    select 'aspect', code, hour, is_unasked, is_bad, is_urgent
    from voice
    cross join lateral (
      select aspect ->> 'code' as code, bool_or(aspect ->> 'polarity' = 'negative') as is_bad
      from jsonb_array_elements(aspects) as aspect group by 1
    ) as said
  )
  select kind, member, hour::text, count(*) as total, count(*) filter (where is_unasked) as unasked,
    count(*) filter (where is_negative) as negative, count(*) filter (where is_urgent) as urgent
  from named group by 1, 2, 3`
const kept = `
  select kind, member, hour::text, total, unasked, negative, urgent from rollup_hour
  where total <> 0 or unasked <> 0 or negative <> 0 or urgent <> 0`

async function rowsOf(query: string): Promise<string[]> {
  const found = await shop.run((scope) => sql.raw<Record<string, unknown>>(query).execute(scope.db))
  return found.rows.map((row) => Object.values(row).join('|')).sort()
}

async function expectEqualToRecount(): Promise<void> {
  const rows = await rowsOf(kept)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows).toEqual(await rowsOf(recount))
}

const surges = async () => (await shop.client.call(endpoints.listSurges, { query: { state: 'all' } })).items
const judgedAll = () =>
  expect.poll(async () => (await rowsOf('select id from surge_waiting')).length, { timeout: 10_000 }).toBe(0)

describe('a surge that was told as urgent by its first voices', () => {
  test('is named by the batch once that stands out, and stays one', async () => {
    const early = await api.newShop()
    await putLampAndCup(early)
    await tellOrdinaryWeeks(early)
    await tellComplaints(early, { count: 4 })
    const first = await surgeOf(api, early)
    expect(first.kind).toBe('urgent')
    await tellComplaints(early, { count: 16, from: 4 })
    const listed = async () => (await early.client.call(endpoints.listSurges, {})).items
    await expect.poll(async () => (await listed())[0]?.kind, { timeout: 10_000 }).toBe('batch')
    await expect.poll(async () => (await listed())[0]?.voices, { timeout: 10_000 }).toBe(20)
    expect((await listed()).map(({ id }) => id)).toEqual([first.id])
    expect((await listed())[0]).toMatchObject({ productId: expect.stringMatching(/^prd_/) })
  })
})

describe('surges', () => {
  test('are none in ordinary weeks, nor when one person writes ten times', async () => {
    await tellComplaints(shop, { count: 10, from: 500, author: 'one angry person' })
    await api.settled(shop)
    await judgedAll()
    expect(await surges()).toEqual([])
    await expectEqualToRecount()
  })

  test('are found when twenty people complain of one batch, with numbers and sentences', async () => {
    await tellComplaints(shop, { count: 20 })
    const surge = await surgeOf(api, shop)
    expect(surge).toMatchObject({ kind: 'batch', state: 'open', name: expect.stringContaining('B7') })
    const [signal] = surge.signals
    expect(signal?.count).toBeGreaterThan((signal?.expected ?? 0) * 3)
    expect(signal?.pValue).toBeLessThan(0.0001)
    expect(surge.sentences.length).toBeGreaterThan(0)
    await expectEqualToRecount()
  })

  test('grow instead of being told twice, and judging again changes nothing', async () => {
    const before = await surgeOf(api, shop)
    await tellComplaints(shop, { count: 8, from: 30 })
    await api.settled(shop)
    await judgedAll()
    await expect.poll(async () => (await surges())[0]?.voices).toBeGreaterThan(before.voices)
    const grown = await surges()
    expect(grown.map(({ id }) => id)).toEqual([before.id])
    const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000)
    await shop.run(async (scope) => {
      await scope.db
        .insertInto('surgeWaiting')
        .values({ shopId: scope.shopId, id: scope.newId(), hour })
        .execute()
      await judgeHours(scope, 100)
    })
    expect(await surges()).toEqual(grown)
  })

  test('keep their counts through corrections and a recount', async () => {
    const [sentence] = (await surges())[0]?.sentences ?? []
    const params = { id: sentence?.feedbackId ?? '' }
    await shop.client.call(endpoints.correctFeedback, {
      params,
      body: { sentiment: 'positive', urgency: 0, aspects: [] },
    })
    await api.settled(shop)
    await expectEqualToRecount()
    await shop.run((scope) => rebuildRollups(scope))
    await expectEqualToRecount()
  })

  test('of old voices that arrive today are none', async () => {
    const other = await api.newShop()
    await putLampAndCup(other)
    await tellOrdinaryWeeks(other)
    const records = Array.from({ length: 60 }, (_, at) => ({
      kind: 'complaint' as const,
      source: 'old',
      externalId: `old ${at}`,
      occurredAt: new Date(Date.now() - 5 * 86_400_000 - at * 1000).toISOString(),
      text: '质量太差，用一次就坏了',
      sku: 'lamp',
    }))
    await other.client.call(endpoints.acceptFeedback, { body: { records } })
    await api.settled(other)
    const waiting = await other.run((scope) =>
      scope.db.selectFrom('surgeWaiting').select('hour').where('shopId', '=', scope.shopId).execute(),
    )
    expect(waiting.every(({ hour }) => Date.now() - hour.getTime() < 86_400_000)).toBe(true)
    expect((await other.client.call(endpoints.listSurges, { query: { state: 'all' } })).items).toEqual([])
  })

  test('that a person calls no crisis stay told once; another shop sees none of them', async () => {
    const surge = await surgeOf(api, shop)
    const stranger = await api.newShop()
    const ask = { params: { id: surge.id }, body: { reason: 'a competitor’s joke' } }
    await expect(stranger.client.call(endpoints.dismissSurge, ask)).rejects.toMatchObject({
      problem: { code: 'incident/surge-not-found' },
    })
    const dismissed = await shop.client.call(endpoints.dismissSurge, ask)
    expect(dismissed).toMatchObject({ state: 'dismissed', dismissed: { reason: 'a competitor’s joke' } })
    await tellComplaints(shop, { count: 5, from: 60 })
    await api.settled(shop)
    await judgedAll()
    expect((await shop.client.call(endpoints.listSurges, {})).items).toEqual([])
  })

  test('that a person called no crisis are told again when much more comes than that person saw', async () => {
    await tellComplaints(shop, { count: 150, from: 100, apartMs: 1000 })
    const told = await surgeOf(api, shop)
    expect(told).toMatchObject({ kind: 'batch', state: 'open', name: expect.stringContaining('B7') })
    const [dismissed] = (await surges()).filter(({ state }) => state === 'dismissed')
    const counts = [told, dismissed].map((one) => one?.signals[0]?.count ?? 0)
    expect(counts[0]).toBeGreaterThan(2 * (counts[1] ?? 0))
  })
})
