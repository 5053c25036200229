import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOf, openTestCase, say, unhappyWords } from '../../../test/case-stage.ts'
import { signInMember } from '../../../test/sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { closeSettled } from './close-settled.ts'
import { noteCustomerWrote } from './note-customer-wrote.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await api.startWorker()
})
afterAll(() => api.stop())

const refusal = (code: string) => ({ problem: { code } })

describe('a case', () => {
  test('is opened by the usual rules for an unhappy customer, and for nobody who is content', async () => {
    const [unhappy = '', content = ''] = await say(shop, [
      { text: unhappyWords, rating: 1, author: { externalId: 'lin', name: '林女士' } },
      { text: '很好，水壶漂亮，烧水快', rating: 5, author: { externalId: 'wang', name: '王先生' } },
    ])
    const opened = await caseOf(api, shop, unhappy)
    expect(opened).toMatchObject({ state: 'new', origin: 'rule', voices: 1, customer: { name: '林女士' } })
    const detail = await shop.client.call(endpoints.readCase, { params: { id: opened.id } })
    expect(detail.rule?.name).toMatch(/\w/)
    expect(detail.timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['voice', 'opened']))
    expect(detail.explanation.reasons.map(({ factor }) => factor)).toContain('severity')
    const none = await shop.client.call(endpoints.listCases, { query: { feedbackId: content } })
    expect(none.items).toEqual([])
  })

  test('keeps who moved it, when and why, and is not overwritten by a second person', async () => {
    const { id, version } = await openTestCase(shop)
    const ann = await signInMember(api, shop, { name: 'Ann', role: 'agent' })
    const bo = await signInMember(api, shop, { name: 'Bo', role: 'agent' })
    const resolve = (client: typeof ann.client, reason: string) =>
      client.call(endpoints.moveCase, { params: { id }, body: { state: 'resolved', reason, version } })
    const tries = await Promise.allSettled([resolve(ann.client, 'Refunded'), resolve(bo.client, 'Exchanged')])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = tries.find((one) => one.status === 'rejected')
    expect(refused?.reason.problem).toMatchObject({ code: 'case/changed-meanwhile', status: 409 })
    const detail = await shop.client.call(endpoints.readCase, { params: { id } })
    const moves = detail.timeline.filter(({ kind }) => kind === 'state')
    expect(moves).toHaveLength(1)
    expect(refused?.reason.problem.title).toContain(moves[0]?.by?.name)
    expect(moves[0]).toMatchObject({ detail: { from: 'new', to: 'resolved' } })
    expect(detail).toMatchObject({ state: 'resolved', version: version + 1 })
  })

  test('goes only where a case can go from where it is', async () => {
    const { id } = await openTestCase(shop)
    const move = async (state: 'open' | 'resolved' | 'closed' | 'reopened' | 'waiting-customer') => {
      const { version } = await shop.client.call(endpoints.readCase, { params: { id } })
      return shop.client.call(endpoints.moveCase, { params: { id }, body: { state, reason: 'x', version } })
    }
    await expect(move('reopened')).rejects.toMatchObject(refusal('case/not-possible'))
    expect((await move('waiting-customer')).state).toBe('waiting-customer')
    expect((await move('resolved')).resolvedAt).not.toBeNull()
    await expect(move('open')).rejects.toMatchObject(refusal('case/not-possible'))
    expect(await move('closed')).toMatchObject({ state: 'closed', reopenedTimes: 0 })
    expect(await move('reopened')).toMatchObject({ state: 'reopened', reopenedTimes: 1, resolvedAt: null })
  })

  test('that is resolved can be reopened by the customer for two weeks, and is closed then', async () => {
    const { id, version } = await openTestCase(shop)
    await shop.client.call(endpoints.moveCase, {
      params: { id },
      body: { state: 'resolved', reason: 'x', version },
    })
    const read = () => shop.client.call(endpoints.readCase, { params: { id } })
    const uuid = toUuid('case', id) ?? ''
    const write = () =>
      shop.run((scope) => noteCustomerWrote(scope, uuid, { at: scope.now, text: '还是坏的' }))
    api.app.platform.clockOffsetMs = 13 * 86_400_000
    await shop.run(closeSettled)
    expect(await read()).toMatchObject({ state: 'resolved' })
    expect(await write()).toBe('reopened')
    const reopened = await read()
    expect(reopened).toMatchObject({ state: 'reopened', reopenedTimes: 1, resolvedAt: null })
    expect(reopened.timeline).toContainEqual(
      expect.objectContaining({
        kind: 'customer-wrote',
        text: '还是坏的',
        by: { kind: 'customer', id: null, name: null },
      }),
    )
    const body = { state: 'resolved' as const, reason: 'x', version: reopened.version }
    await shop.client.call(endpoints.moveCase, { params: { id }, body })
    api.app.platform.clockOffsetMs = 28 * 86_400_000
    await shop.run(closeSettled)
    expect(await read()).toMatchObject({ state: 'closed' })
    expect(await write()).toBe('too-late')
    expect(await read()).toMatchObject({ state: 'closed', reopenedTimes: 1 })
    api.app.platform.clockOffsetMs = 0
  })

  test('is weighed when its voice is read, and follows a person’s word until that is taken back', async () => {
    const { id, version, priority: unread } = await openTestCase(shop)
    const priorityOf = async () => (await shop.client.call(endpoints.readCase, { params: { id } })).priority
    await api.settled(shop)
    await expect.poll(priorityOf, { timeout: 25_000 }).toBeGreaterThan(unread)
    const priority = await priorityOf()
    const set = (level: 'low' | 'urgent' | null, seen: number) =>
      shop.client.call(endpoints.prioritiseCase, {
        params: { id },
        body: { level, reason: '老客户', version: seen },
      })
    const raised = await set('urgent', version)
    expect(raised).toMatchObject({ priorityLevel: 'urgent', priorityByHand: true })
    expect(raised.explanation.byHand).toMatchObject({ reason: '老客户' })
    expect(raised.explanation.computed).toBe(priority)
    const { urgency, severity, reach, value } = raised.explanation
    expect(urgency * severity * reach * value).toBeCloseTo(priority, 1)
    const back = await set(null, raised.version)
    expect(back).toMatchObject({ priority, priorityByHand: false, explanation: { byHand: null } })
  })

  test('is answered once by one reply under its review, and is new no longer', async () => {
    const { id, version, voiceList } = await openTestCase(shop)
    await shop.client.call(endpoints.replyToFeedback, {
      params: { id: voiceList[0]?.id ?? '' },
      body: { text: '非常抱歉，已为您换新。' },
    })
    const answered = await shop.client.call(endpoints.readCase, { params: { id } })
    expect(answered).toMatchObject({ state: 'open', version: version + 1 })
    expect(answered.firstRepliedAt).not.toBeNull()
    expect(answered.timeline.filter(({ text }) => text === '非常抱歉，已为您换新。')).toHaveLength(1)
  })

  test('of another shop is neither found, listed, counted nor touched', async () => {
    const { id, version, number } = await openTestCase(shop)
    const other = await api.newShop()
    const params = { id }
    const own = await openTestCase(other)
    expect((await other.client.call(endpoints.listCases, {})).items.map((item) => item.id)).toEqual([own.id])
    expect((await other.client.call(endpoints.countCaseViews)).all).toBe(1)
    expect((await other.client.call(endpoints.listCases, { query: { q: `#${number + 50}` } })).items).toEqual(
      [],
    )
    const wanted = { problem: { code: 'case/not-found' } }
    await expect(other.client.call(endpoints.readCase, { params })).rejects.toMatchObject(wanted)
    await expect(
      other.client.call(endpoints.moveCase, { params, body: { state: 'closed', reason: 'x', version } }),
    ).rejects.toMatchObject(wanted)
    await expect(
      other.client.call(endpoints.mergeCase, {
        params: { id: own.id },
        body: { into: id, version: own.version },
      }),
    ).rejects.toMatchObject(wanted)
    const bulk = await other.client.call(endpoints.changeCases, {
      body: { cases: [{ id, version }], change: { kind: 'priority', level: 'low' } },
    })
    expect(bulk).toMatchObject({ changed: [], skipped: [{ id, number: null, code: 'case/not-found' }] })
  })

  test('is handed over with names from and to, and only to those who are there', async () => {
    const { id, version } = await openTestCase(shop)
    const cho = await signInMember(api, shop, { name: 'Cho', role: 'agent' })
    const assign = (assigneeId: string | null, seen: number) =>
      shop.client.call(endpoints.assignCase, {
        params: { id },
        body: { assigneeId, reason: '懂英语', version: seen },
      })
    await expect(assign(`mbr_${'0'.repeat(32)}`, version)).rejects.toMatchObject(
      refusal('case/unknown-assignee'),
    )
    const given = await assign(cho.id, version)
    expect(given.assignee).toEqual({ id: cho.id, name: 'Cho' })
    expect(given.timeline).toContainEqual(
      expect.objectContaining({
        kind: 'handed-over',
        text: '懂英语',
        detail: expect.objectContaining({ toAssignee: 'Cho' }),
      }),
    )
    const mine = await cho.client.call(endpoints.listCases, { query: { view: 'mine' } })
    expect(mine.items.map((item) => item.id)).toEqual([id])
    await assign(null, given.version)
    expect((await cho.client.call(endpoints.countCaseViews)).mine).toBe(0)
  })
})

describe('the list of cases', () => {
  test('pages by cursor through every order without losing or repeating a case', async () => {
    const many = await api.newShop()
    const texts = [unhappyWords, '物流慢', '用了一次就冒烟起火，太危险了', '客服态度差', '很好', '水壶漏水']
    for (const [index, text] of texts.entries()) {
      await openTestCase(many, { text, rating: (index % 3) + 1, author: { externalId: `p${index}` } })
    }
    for (const order of ['priority', 'due', 'newest'] as const) {
      const whole = await many.client.call(endpoints.listCases, { query: { order } })
      expect(whole.items).toHaveLength(texts.length)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await many.client.call(endpoints.listCases, { query: { order, cursor, limit: 2 } })
        paged.push(...page.items.map((item) => item.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(paged).toEqual(whole.items.map((item) => item.id))
    }
    const first = await many.client.call(endpoints.listCases, { query: { order: 'due', limit: 1 } })
    await expect(
      many.client.call(endpoints.listCases, { query: { order: 'newest', cursor: first.nextCursor ?? '' } }),
    ).rejects.toMatchObject(refusal('request/invalid'))
  })

  test('finds a case by its number, by words of its voices, and leaves out what is done', async () => {
    const one = await api.newShop()
    const opened = await openTestCase(one, { text: '快递员把箱子扔在雨里，纸箱全湿透了' })
    const other = await openTestCase(one, { text: 'The lid leaks' })
    const find = async (query: object) =>
      (await one.client.call(endpoints.listCases, { query })).items.map((item) => item.id)
    expect(await find({ q: `#${opened.number}` })).toEqual([opened.id])
    expect(await find({ q: '湿透' })).toEqual([opened.id])
    expect(await find({ q: 'leaks' })).toEqual([other.id])
    expect(await find({ q: '没有这样的词' })).toEqual([])
    await one.client.call(endpoints.moveCase, {
      params: { id: other.id },
      body: { state: 'closed', reason: 'x', version: other.version },
    })
    expect(await find({})).toEqual([opened.id])
    expect(await find({ state: 'closed' })).toEqual([other.id])
    const counts = await one.client.call(endpoints.countCases, { query: { state: 'closed' } })
    expect(counts).toEqual({ count: 1, byState: { closed: 1 } })
  })
})
