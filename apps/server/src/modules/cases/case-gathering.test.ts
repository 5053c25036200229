import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOf, openTestCase, say, unhappyWords } from '../../../test/case-stage.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { acceptFeedback } from '../feedback/index.ts'
import { replyToFeedback } from './reply-to-feedback.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
  await api.startWorker()
  await api.startWorker()
})
afterAll(() => api.stop())

const lin = { externalId: 'lin', name: '林女士' }

/** Complaints of one person, said one second after the other. */
const loop = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'message',
    text: `${unhappyWords}，第 ${from + index} 次来信`,
    author: lin,
    occurredAt: new Date(Date.now() - 3_600_000 + (from + index) * 1000).toISOString(),
  }))

const openCases = async (shop: TestShop) =>
  (await shop.client.call(endpoints.countCases, { query: {} })).count

describe('voices of one person', () => {
  test('written 500 times in a loop end in one case, whose time line folds them', async () => {
    const shop = await api.newShop()
    await Promise.all([1, 2, 3, 4, 5].map((part) => say(shop, loop(part * 100, 100))))
    await api.settled(shop)
    const first = async () => (await shop.client.call(endpoints.listCases, {})).items
    await expect.poll(async () => (await first())[0]?.voices, { timeout: 60_000 }).toBe(500)
    const items = await first()
    expect(items).toHaveLength(1)
    const detail = await shop.client.call(endpoints.readCase, { params: { id: items[0]?.id ?? '' } })
    const voices = detail.timeline.filter(({ kind }) => kind === 'voice')
    expect(voices.length).toBeLessThan(20)
    expect(voices.reduce((sum, { folded }) => sum + 1 + folded, 0)).toBe(500)
    expect(detail.voiceList).toHaveLength(50)
    const params = { id: detail.id }
    const more = await shop.client.call(endpoints.listCaseVoices, { params, query: { limit: 200 } })
    expect(more.items).toHaveLength(200)
    expect(more.nextCursor).not.toBeNull()
  }, 90_000)

  test('join the case that is open, and open again what was resolved about the same order', async () => {
    const shop = await api.newShop()
    await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'K1', name: '水壶' }] } })
    const order = {
      number: 'A1',
      placedAt: '2026-11-01T00:00:00Z',
      lines: [{ sku: 'K1', quantity: 1, priceCents: 100 }],
    }
    await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
    const said = { kind: 'complaint', text: unhappyWords, author: lin, orderId: 'A1' }
    const [first = ''] = await say(shop, [said])
    const opened = await caseOf(api, shop, first)
    const [second = ''] = await say(shop, [{ ...said, text: `${unhappyWords}，还没人回复` }])
    expect((await caseOf(api, shop, second)).id).toBe(opened.id)
    const { version } = await shop.client.call(endpoints.readCase, { params: { id: opened.id } })
    await shop.client.call(endpoints.moveCase, {
      params: { id: opened.id },
      body: { state: 'resolved', reason: '已退款', version },
    })
    const [third = ''] = await say(shop, [
      { ...said, text: '退款没有收到，还是漏水，非常失望', occurredAt: new Date().toISOString() },
    ])
    expect(await caseOf(api, shop, third)).toMatchObject({
      id: opened.id,
      state: 'reopened',
      reopenedTimes: 1,
      voices: 3,
    })
  })

  test('that came in with their answer are a case that is resolved already, and asks nobody for a score', async () => {
    const shop = await api.newShop()
    const [answered = '', waiting = ''] = await shop.run(async (scope) => {
      const records = ['lin', 'wang'].map((externalId) => ({
        kind: 'review',
        source: 'old-shop',
        externalId,
        occurredAt: new Date(Date.now() - 5 * 86_400_000).toISOString(),
        text: '水壶用了一周就坏了，很失望',
        rating: 1,
        author: { externalId },
      }))
      const accepted = await acceptFeedback(scope, records, { channel: 'import' })
      const ids = accepted.map((one) => (one.status === 'refused' ? '' : one.id))
      const createdAt = new Date(Date.now() - 4 * 86_400_000)
      await replyToFeedback(scope, toUuid('feedback', ids[0] ?? '') ?? '', {
        text: '已为您换新。',
        createdAt,
      })
      return ids
    })
    const settled = await caseOf(api, shop, answered)
    expect(settled).toMatchObject({ state: 'resolved' })
    expect(settled.firstRepliedAt).not.toBeNull()
    expect(await caseOf(api, shop, waiting)).toMatchObject({ state: 'new', firstRepliedAt: null })
    const { items } = await shop.client.call(endpoints.listMessages, {})
    expect(items).toEqual([])
  })

  test('of two people are two cases, and old ones none', async () => {
    const shop = await api.newShop()
    const [mine = '', theirs = '', old = ''] = await say(shop, [
      { text: unhappyWords, rating: 1, author: lin },
      { text: unhappyWords, rating: 1, author: { externalId: 'wang' } },
      { text: unhappyWords, rating: 1, occurredAt: '2025-01-01T00:00:00Z', author: { externalId: 'old' } },
    ])
    expect((await caseOf(api, shop, mine)).id).not.toBe((await caseOf(api, shop, theirs)).id)
    const none = await shop.client.call(endpoints.listCases, { query: { feedbackId: old } })
    expect(none.items).toEqual([])
    expect(await openCases(shop)).toBe(2)
  })
})

describe('merge and split', () => {
  test('carry voices and history along and say so on both sides', async () => {
    const shop = await api.newShop()
    const one = await openTestCase(shop, { author: lin, occurredAt: '2026-01-01T00:00:00Z' })
    const two = await openTestCase(shop, {
      author: { externalId: 'wang' },
      occurredAt: '2026-01-02T00:00:00Z',
    })
    await shop.client.call(endpoints.remarkOnCase, { params: { id: one.id }, body: { text: '同一批次' } })
    const merged = await shop.client.call(endpoints.mergeCase, {
      params: { id: one.id },
      body: { into: two.id, reason: '同一事件', version: one.version },
    })
    expect(merged).toMatchObject({ id: two.id, voices: 2, mergedFrom: [{ id: one.id }], customer: null })
    expect(merged.timeline).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'remark', text: '同一批次', detail: { ofCase: one.number } }),
        expect.objectContaining({ kind: 'merged', text: '同一事件' }),
      ]),
    )
    const gone = await shop.client.call(endpoints.readCase, { params: { id: one.id } })
    expect(gone).toMatchObject({ state: 'closed', voices: 0, mergedInto: { number: two.number } })
    await expect(
      shop.client.call(endpoints.moveCase, {
        params: { id: one.id },
        body: { state: 'reopened', reason: 'x', version: gone.version },
      }),
    ).rejects.toMatchObject({ problem: { code: 'case/merged-away', facts: { number: two.number } } })
    expect(await openCases(shop)).toBe(1)

    const feedbackIds = one.voiceList.map(({ id }) => id)
    const split = await shop.client.call(endpoints.splitCase, {
      params: { id: two.id },
      body: { feedbackIds, reason: '其实不同', version: merged.version },
    })
    expect(split).toMatchObject({ voices: 1, customer: { name: '林女士' }, mergedFrom: [] })
    expect(split.number).toBeGreaterThan(two.number)
    const left = await shop.client.call(endpoints.readCase, { params: { id: two.id } })
    expect(left).toMatchObject({ voices: 1 })
    expect(left.timeline.map(({ kind }) => kind)).toContain('split')
  })

  test('are refused where nothing would be left, into itself, and for voices of others', async () => {
    const shop = await api.newShop()
    const one = await openTestCase(shop, { occurredAt: '2026-01-01T00:00:00Z' })
    const two = await openTestCase(shop, { occurredAt: '2026-01-01T00:00:00Z' })
    const split = (feedbackIds: string[]) =>
      shop.client.call(endpoints.splitCase, {
        params: { id: one.id },
        body: { feedbackIds, version: one.version },
      })
    const ids = (item: typeof one) => item.voiceList.map(({ id }) => id)
    await expect(split(ids(one))).rejects.toMatchObject({ problem: { code: 'case/nothing-left' } })
    await expect(split(ids(two))).rejects.toMatchObject({ problem: { code: 'case/voice-not-in-it' } })
    await expect(
      shop.client.call(endpoints.mergeCase, {
        params: { id: one.id },
        body: { into: one.id, version: one.version },
      }),
    ).rejects.toMatchObject({ problem: { code: 'case/into-itself' } })
    await expect(
      shop.client.call(endpoints.openCase, { body: { feedbackIds: ids(one) } }),
    ).rejects.toMatchObject({ problem: { code: 'case/voice-elsewhere', facts: { number: one.number } } })
  })
})
