import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const good = {
  kind: 'review',
  source: 'test',
  externalId: 'good',
  occurredAt: '2026-01-05T10:00:00+08:00',
  text: '很好用',
  rating: 5,
}

async function accept(records: unknown[]) {
  return shop.client.call(endpoints.acceptFeedback, { body: { records } })
}

describe('the intake door', () => {
  test('takes a record once and calls the second time a repeat', async () => {
    const first = await accept([good])
    const second = await accept([good])
    expect(first).toMatchObject({ accepted: 1, repeated: 0, refused: 0 })
    expect(second).toMatchObject({ accepted: 0, repeated: 1, refused: 0 })
    const ids = [first, second].map(({ results: [result] }) =>
      result?.status === 'refused' ? '' : result?.id,
    )
    expect(ids[0]).toMatch(/^fbk_[0-9a-f]{32}$/)
    expect(ids[1]).toBe(ids[0])
  })

  test('calls the second of two equal records in one batch a repeat of the first', async () => {
    const reply = await accept([
      { ...good, externalId: 'twin' },
      { ...good, externalId: 'twin' },
    ])
    expect(reply.results.map(({ status }) => status)).toEqual(['accepted', 'repeated'])
    expect(new Set(reply.results.map((result) => ('id' in result ? result.id : '')))).toHaveLength(1)
  })

  const refusals: [string, unknown, string, string?][] = [
    ['a number', 7, 'feedback/not-an-object'],
    ['an unknown field', { ...good, stars: 5 }, 'feedback/unknown-field', 'stars'],
    ['a missing source', { ...good, source: undefined }, 'feedback/missing-field', 'source'],
    ['a number as text', { ...good, text: 5 }, 'feedback/wrong-type', 'text'],
    ['0 stars', { ...good, rating: 0 }, 'feedback/rating-out-of-range', 'rating'],
    ['6 stars', { ...good, rating: 6 }, 'feedback/rating-out-of-range', 'rating'],
    ['4.5 stars', { ...good, rating: 4.5 }, 'feedback/rating-out-of-range', 'rating'],
    ['"five" stars', { ...good, rating: 'five' }, 'feedback/rating-out-of-range', 'rating'],
    ['10 MB of text', { ...good, text: 'x'.repeat(10_000_000) }, 'feedback/text-too-long', 'text'],
    ['half a surrogate pair', { ...good, text: 'a\ud800b' }, 'feedback/broken-text', 'text'],
    ['NUL', { ...good, text: 'a\0b' }, 'feedback/broken-text', 'text'],
    [
      'a future date',
      { ...good, occurredAt: '2999-01-01T00:00:00Z' },
      'feedback/date-in-future',
      'occurredAt',
    ],
    [
      'a date of the stone age',
      { ...good, occurredAt: '1970-01-01T00:00:00Z' },
      'feedback/date-too-old',
      'occurredAt',
    ],
    [
      'a date without zone',
      { ...good, occurredAt: '2026-01-05 10:00' },
      'feedback/invalid-date',
      'occurredAt',
    ],
    [
      'an unknown product',
      { ...good, productId: `prd_${'0'.repeat(32)}` },
      'feedback/unknown-product',
      'productId',
    ],
    ['an unknown SKU', { ...good, sku: 'nowhere' }, 'feedback/unknown-product', 'sku'],
    [
      'an unknown order of ours',
      { ...good, orderId: `ord_${'0'.repeat(32)}` },
      'feedback/unknown-order',
      'orderId',
    ],
    ['neither text nor stars', { ...good, text: ' ', rating: undefined }, 'feedback/nothing-said', 'text'],
    [
      'a fact named __proto__',
      JSON.parse(JSON.stringify({ ...good, kind: 'nonsense' })),
      'feedback/invalid-value',
      'kind',
    ],
  ]

  test.each(refusals)(
    'refuses %s alone and takes the good rows around it',
    async (name, record, code, field) => {
      const before = { ...good, externalId: `before ${name}` }
      const after = { ...good, externalId: `after ${name}` }
      const bad = typeof record === 'object' ? { ...record, externalId: `bad ${name}` } : record
      const reply = await accept([before, bad, after])
      expect(reply.results.map(({ status }) => status)).toEqual(['accepted', 'refused', 'accepted'])
      expect(reply.results[1]).toMatchObject({ code, ...(field ? { field } : {}) })
    },
  )

  test('tells refusals in the language of the reader', async () => {
    const send = async (language: string) => {
      const response = await fetch(`${api.url}/v1/feedback/batch`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${shop.key}`,
          'content-type': 'application/json',
          'accept-language': language,
        },
        body: JSON.stringify({ records: [{ ...good, rating: 6 }] }),
      })
      return JSON.stringify(await response.json())
    }
    expect(await send('zh-CN')).toContain('星级是 1 到 5 的整数')
    expect(await send('en')).toContain('Stars are whole numbers from 1 to 5')
  })

  test('refuses 1,001 records whole, and takes 1,000', async () => {
    const records = Array.from({ length: 1001 }, (_, index) => ({ ...good, externalId: `many ${index}` }))
    await expect(accept(records)).rejects.toMatchObject({ problem: { status: 422, code: 'request/invalid' } })
    expect(await accept(records.slice(1))).toMatchObject({ accepted: 1000 })
  })

  test('gives a repeated request its first answer, and refuses its key for another request', async () => {
    const body = { records: [{ ...good, externalId: 'keyed' }] }
    const first = await shop.client.call(endpoints.acceptFeedback, { body, idempotencyKey: 'k1' })
    const again = await shop.client.call(endpoints.acceptFeedback, { body, idempotencyKey: 'k1' })
    expect(again).toEqual(first)
    const other = { records: [{ ...good, externalId: 'other' }] }
    await expect(
      shop.client.call(endpoints.acceptFeedback, { body: other, idempotencyKey: 'k1' }),
    ).rejects.toMatchObject({
      problem: { code: 'request/key-reused' },
    })
  })

  test('masks personal data and keeps the original sealed', async () => {
    const reply = await accept([
      { ...good, externalId: 'masked', text: '客服电话 13800138000 打不通，发邮件到 lin@example.com' },
    ])
    const id =
      'id' in (reply.results[0] ?? {}) && reply.results[0]?.status === 'accepted' ? reply.results[0].id : ''
    const voice = await shop.client.call(endpoints.readFeedback, { params: { id } })
    expect(voice.text).not.toMatch(/138|example/)
    expect([...voice.masked].sort()).toEqual(['email', 'phone'])
    const sealed = await shop.run((scope) =>
      scope.db.selectFrom('feedbackOriginal').select('sealed').where('shopId', '=', scope.shopId).execute(),
    )
    expect(
      sealed.some((row) => api.app.platform.keys.open(row.sealed).toString().includes('13800138000')),
    ).toBe(true)
    expect(sealed.every((row) => !row.sealed.includes('13800138000'))).toBe(true)
  })

  test('loses and doubles nothing when the same batch comes twenty times at once', async () => {
    const records = Array.from({ length: 50 }, (_, index) => ({ ...good, externalId: `race ${index}` }))
    const replies = await Promise.all(Array.from({ length: 20 }, () => accept(records)))
    expect(replies.reduce((sum, reply) => sum + reply.accepted, 0)).toBe(50)
    const { count } = await shop.client.call(endpoints.countFeedback, { query: { source: 'test' } })
    expect(count).toBeGreaterThanOrEqual(50)
  })
})
