import { endpoints } from '@echoloop/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { rebuildRollups } from './index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  const products = ['S1', 'S2'].map((sku) => ({ sku, name: sku }))
  await shop.client.call(endpoints.putProducts, { body: { products } })
  await api.startWorker()
})
afterAll(() => api.stop())

/** Counts from the rows, written apart from the product's own code. */
const recounts = {
  rollup_day: `select day::text, coalesce(rating, 0)::text as rating, sentiment, count(*)
    from feedback join analysis on feedback_id = feedback.id group by 1, 2, 3`,
  rollup_day_aspect: `select day::text, aspect ->> 'code' as code, aspect ->> 'polarity' as polarity, count(distinct feedback.id)
    from feedback join analysis on feedback_id = feedback.id, jsonb_array_elements(aspects || own_aspects) as aspect group by 1, 2, 3`,
  rollup_product: `select product_id::text, date_trunc('month', day)::date::text as month, coalesce(rating, 0)::text as rating, sentiment, count(*)
    from feedback join analysis on feedback_id = feedback.id where product_id is not null group by 1, 2, 3, 4`,
  rollup_product_aspect: `select product_id::text, aspect ->> 'code' as code, aspect ->> 'polarity' as polarity, count(distinct feedback.id)
    from feedback join analysis on feedback_id = feedback.id, jsonb_array_elements(aspects || own_aspects) as aspect
    where product_id is not null group by 1, 2, 3`,
  rollup_product_phrase: `select product_id::text, phrase, count(distinct feedback.id)
    from feedback join analysis on feedback_id = feedback.id, unnest(phrases) as phrase where product_id is not null group by 1, 2`,
  rollup_product_batch: `select product_id::text, facts ->> 'batch' as batch, sentiment, count(*)
    from feedback join analysis on feedback_id = feedback.id
    where product_id is not null and facts ? 'batch' group by 1, 2, 3`,
}

const kept = {
  rollup_day: 'select day::text, rating::text, sentiment, count from rollup_day where count > 0',
  rollup_day_aspect: 'select day::text, aspect, polarity, count from rollup_day_aspect where count > 0',
  rollup_product:
    'select product_id::text, month::text, rating::text, sentiment, count from rollup_product where count > 0',
  rollup_product_aspect:
    'select product_id::text, aspect, polarity, count from rollup_product_aspect where count > 0',
  rollup_product_phrase: 'select product_id::text, phrase, count from rollup_product_phrase where count > 0',
  rollup_product_batch:
    'select product_id::text, batch, sentiment, count from rollup_product_batch where count > 0',
}

async function rowsOf(query: string): Promise<string[]> {
  const found = await shop.run((scope) => sql.raw<Record<string, unknown>>(query).execute(scope.db))
  return found.rows.map((row) => Object.values(row).join('|')).sort()
}

async function expectEqualToRecount(): Promise<void> {
  expect(await rowsOf(kept.rollup_day)).toEqual(await rowsOf(recounts.rollup_day))
  expect(await rowsOf(kept.rollup_day_aspect)).toEqual(await rowsOf(recounts.rollup_day_aspect))
  expect(await rowsOf(kept.rollup_product)).toEqual(await rowsOf(recounts.rollup_product))
  expect(await rowsOf(kept.rollup_product_aspect)).toEqual(await rowsOf(recounts.rollup_product_aspect))
  expect(await rowsOf(kept.rollup_product_phrase)).toEqual(await rowsOf(recounts.rollup_product_phrase))
  expect(await rowsOf(kept.rollup_product_batch)).toEqual(await rowsOf(recounts.rollup_product_batch))
}

const texts = [
  '物流很快，但是屏幕有划痕',
  'Great sound, battery dies too fast',
  '客服态度差，退货拖了半个月',
  '一般般吧',
  '包装破了，茶叶漏出来',
  '很好',
]

const record = fc.record({
  text: fc.constantFrom(...texts),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  sku: fc.option(fc.constantFrom('S1', 'S2'), { nil: undefined }),
  facts: fc.option(fc.constantFrom({ batch: 'A' }, { batch: 'B' }), { nil: undefined }),
  occurredAt: fc.constantFrom('2026-01-31T16:30:00Z', '2026-02-01T10:00:00Z', '2025-12-31T15:59:59Z'),
})

describe('rollups', () => {
  test('equal a recount after any mix of intake, repeats, corrections and undos', async () => {
    let run = 0
    const source = () => `run ${run}`
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(30), { maxLength: 8 }),
        async (records, choices) => {
          run++
          const body = {
            records: records.map((one, index) => ({
              kind: 'review',
              source: source(),
              externalId: String(index),
              ...one,
            })),
          }
          await shop.client.call(endpoints.acceptFeedback, { body })
          await shop.client.call(endpoints.acceptFeedback, { body })
          await api.settled(shop)
          const { items } = await shop.client.call(endpoints.listFeedback, { query: { source: source() } })
          for (const choice of choices) await correctOrUndo(items[choice % items.length]?.id ?? '', choice)
          // What corrections teach moves other voices, too; the figures are compared when that is over.
          await api.settled(shop)
          await expectEqualToRecount()
        },
      ),
      { numRuns: 12 },
    )
  })

  test('are the same after they are counted anew', async () => {
    const before = await rowsOf(kept.rollup_product_aspect)
    await shop.run((scope) => rebuildRollups(scope))
    expect(await rowsOf(kept.rollup_product_aspect)).toEqual(before)
    await expectEqualToRecount()
  })

  test('follow the days of a new time zone', async () => {
    await shop.client.call(endpoints.changeShop, { body: { timeZone: 'America/New_York' } })
    await expect
      .poll(async () => (await rowsOf("select day::text from feedback where day = '2026-01-31'")).length, {
        timeout: 10_000,
      })
      .toBeGreaterThan(0)
    await expectEqualToRecount()
  })

  test('of the overview name as many rows as the list behind them has', async () => {
    const period = { from: '2025-12-01', to: '2026-02-28' }
    const overview = await shop.client.call(endpoints.readOverview, { query: period })
    const count = async (filter: object) =>
      (await shop.client.call(endpoints.countFeedback, { query: { ...period, ...filter } })).count
    expect(overview.total).toBe(await count({}))
    expect(overview.sentiment.negative).toBe(await count({ sentiment: 'negative' }))
    expect(overview.stars[4]).toBe(await count({ rating: 5 }))
    const [aspect] = overview.aspects
    expect(aspect?.negative).toBe(await count({ aspect: aspect?.code, polarity: 'negative' }))
    expect(overview.coverage.notAnalysed).toBe(await count({ analysed: 'no' }))
  })
})

async function correctOrUndo(id: string, choice: number): Promise<void> {
  const params = { id }
  if (choice % 3 === 0) {
    await shop.client.call(endpoints.undoCorrection, { params }).catch((error: unknown) => {
      expect(error).toMatchObject({ problem: { code: 'correction/nothing-to-undo' } })
    })
    return
  }
  const aspects =
    choice % 2 === 0
      ? [{ code: 'overall' as const, polarity: 'negative' as const, start: 0, end: 1 }]
      : undefined
  await shop.client.call(endpoints.correctFeedback, { params, body: { sentiment: 'mixed', aspects } })
}
