import { randomUUID } from 'node:crypto'
import { ProblemError } from '@echoloop/client'
import { endpoints, type QueueItem, toPublicId } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInMember, type TestMember } from '../../../../test/sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let mei: TestMember
let li: TestMember

beforeAll(async () => {
  api = await startApi()
  await api.startWorker()
})
afterAll(() => api.stop())
beforeEach(async () => {
  shop = await api.newShop()
  api.app.platform.clockOffsetMs = 0
  await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶', nameEn: 'Kettle' }] },
  })
  mei = await signInMember(api, shop, { name: 'Mei', role: 'moderator' })
  li = await signInMember(api, shop, { name: 'Li', role: 'moderator' })
})

let count = 0

/** Reviews without an order: the rules keep them for a person. */
async function hold(texts: readonly string[]): Promise<string[]> {
  const records = texts.map((text) => ({
    kind: 'review',
    source: 'queue',
    externalId: `queue-${++count}`,
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    sku: 'KET',
    rating: 2,
    text,
  }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  await api.settled(shop)
  return results.map((result) => {
    if (result.status === 'refused') throw new Error(JSON.stringify(result))
    return result.id
  })
}

const queueOf = async (who: TestMember, query: object = {}): Promise<QueueItem[]> =>
  (await who.client.call(endpoints.listQueue, { query: { order: 'oldest', ...query } })).items

const stateOf = async (id: string): Promise<string> =>
  (await shop.client.call(endpoints.readFeedback, { params: { id } })).publication

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

describe('The queue', () => {
  it('holds what waits for a person, without stars, and lets it go when somebody decides', async () => {
    const [first = '', second = ''] = await hold(['烧水很快，声音有点大。', '包装破了，壶身有划痕。'])
    const rows = await queueOf(mei)
    expect(rows.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
    expect(JSON.stringify(rows)).not.toContain('rating')
    expect(rows[0]).toMatchObject({ causes: ['held'], codes: ['no-order'], isOverdue: false, claim: null })

    const done = await mei.client.call(endpoints.decideReviews, {
      body: { reviews: [{ id: first }], choice: 'publish' },
    })
    expect(done.decided).toEqual([first])
    expect(await stateOf(first)).toBe('published')
    expect((await queueOf(mei)).map(({ id }) => id)).toEqual([second])
  })

  it('refuses only with a code, and holds what stands in it', async () => {
    const [id = ''] = await hold(['加微信领红包，全场五折。'])
    const body = { reviews: [{ id }], choice: 'refuse' as const }
    const codeless = await mei.client.call(endpoints.decideReviews, { body })
    expect(codeless).toMatchObject({ decided: [], skipped: [{ id, code: 'decision/needs-code' }] })
    const kept = await mei.client.call(endpoints.decideReviews, { body: { ...body, choice: 'hold' } })
    expect(kept).toMatchObject({ decided: [], skipped: [], undoToken: null })
    await mei.client.call(endpoints.decideReviews, { body: { ...body, code: 'advertising' } })
    expect(await stateOf(id)).toBe('refused')
  })

  it('takes decisions about many back within half a minute, and not later', async () => {
    const ids = await hold(['第一条评价，水壶好用。', '第二条评价，颜色好看。', '第三条评价，有点重。'])
    const before = await queueOf(mei)
    const decide = () =>
      mei.client.call(endpoints.decideReviews, {
        body: { reviews: ids.map((id) => ({ id })), choice: 'refuse', code: 'off-topic' },
      })
    const { undoToken } = await decide()
    expect(await queueOf(mei)).toEqual([])
    const undo = (who: TestMember, token: string | null) =>
      who.client.call(endpoints.undoDecisions, { body: { undoToken: token ?? '' } })
    expect(await codeOf(undo(li, undoToken))).toBe('moderation/undo-too-late')
    const back = await undo(mei, undoToken)
    expect(back.decided.toSorted()).toEqual(ids.toSorted())
    const after = await queueOf(mei)
    expect(after.map(({ id, since }) => ({ id, since }))).toEqual(
      before.map(({ id, since }) => ({ id, since })),
    )
    expect(await codeOf(undo(mei, undoToken))).toBe('moderation/undo-too-late')

    const late = await decide()
    api.app.platform.clockOffsetMs = 60_000
    expect(await codeOf(undo(mei, late.undoToken))).toBe('moderation/undo-too-late')
    expect(await stateOf(ids[0] ?? '')).toBe('refused')
  })

  it('lets one person decide about a review at a time, until the claim ends or is taken over', async () => {
    const [id = ''] = await hold(['出水口有点慢，不过能用。'])
    const claim = (who: TestMember, doing: 'open' | 'take' | 'take-over' | 'leave') =>
      who.client.call(endpoints.claimReview, { params: { id }, body: { doing } })
    expect((await claim(mei, 'open')).claim).toMatchObject({ name: 'Mei', isMine: true, isTaken: false })
    expect(await codeOf(claim(li, 'open'))).toBe('moderation/claimed')
    const publish = (who: TestMember) =>
      who.client.call(endpoints.decideReviews, { body: { reviews: [{ id }], choice: 'publish' } })
    expect(await publish(li)).toMatchObject({
      decided: [],
      skipped: [{ id, code: 'moderation/claimed', who: 'Mei' }],
    })
    expect((await queueOf(li))[0]?.claim).toMatchObject({ name: 'Mei', isMine: false })
    expect(await queueOf(li, { view: 'unassigned' })).toEqual([])
    expect(await queueOf(mei, { view: 'mine' })).toHaveLength(1)

    api.app.platform.clockOffsetMs = 60_000
    expect((await claim(li, 'open')).claim).toMatchObject({ name: 'Li', isMine: true })
    await claim(li, 'leave')
    await claim(li, 'take')
    api.app.platform.clockOffsetMs = 3_600_000
    expect(await codeOf(claim(mei, 'open'))).toBe('moderation/claimed')
    await claim(mei, 'take-over')
    expect((await publish(mei)).decided).toEqual([id])
  })

  it('decides once when two press at the same moment, and names who was faster', async () => {
    const [id = ''] = await hold(['两个人同时看到的评价。'])
    const body = { reviews: [{ id }], choice: 'publish' as const }
    const both = await Promise.all([mei, li].map((who) => who.client.call(endpoints.decideReviews, { body })))
    expect(both.flatMap(({ decided }) => decided)).toEqual([id])
    const [late] = both.flatMap(({ skipped }) => skipped)
    expect(late).toMatchObject({ id, code: 'moderation/not-waiting' })
    expect(['Mei', 'Li']).toContain(late?.who)
    const history = (await shop.client.call(endpoints.readFeedback, { params: { id } })).history
    expect(history.filter(({ kind }) => kind === 'published')).toHaveLength(1)
  })

  it('does not decide about what changed since it was read', async () => {
    const [id = ''] = await hold(['读过之后有变化的评价。'])
    const [row] = await queueOf(mei)
    const decide = (changedAt: string | undefined) =>
      mei.client.call(endpoints.decideReviews, {
        body: { reviews: [{ id, changedAt }], choice: 'publish' },
      })
    expect((await decide('2026-01-01T00:00:00.000Z')).skipped).toMatchObject([
      { code: 'moderation/changed-meanwhile' },
    ])
    expect((await decide(row?.changedAt)).decided).toEqual([id])
  })

  it('counts each part of the list, calls late what is older than the target, and pages by keyset', async () => {
    await hold(['一号评价写得比较长一些。', '二号评价写得比较长一些吧。', '三号评价，说点别的。'])
    await shop.client.call(endpoints.putModerationSettings, { body: { targetHours: 2, blindPercent: 5 } })
    const counts = await mei.client.call(endpoints.countQueue, {})
    expect(counts).toMatchObject({
      count: 3,
      targetHours: 2,
      views: { all: 3, overdue: 0, unassigned: 3, mine: 0 },
    })
    api.app.platform.clockOffsetMs = 3 * 3_600_000
    expect((await mei.client.call(endpoints.countQueue, {})).views.overdue).toBe(3)
    const seen: string[] = []
    for (const order of ['risk', 'oldest', 'newest'] as const) {
      let cursor: string | undefined
      do {
        const page = await mei.client.call(endpoints.listQueue, { query: { order, limit: 1, cursor } })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(new Set(seen).size).toBe(3)
    }
    expect(seen).toHaveLength(9)
    const { nextCursor } = await mei.client.call(endpoints.listQueue, { query: { order: 'risk', limit: 1 } })
    expect(
      await codeOf(
        mei.client.call(endpoints.listQueue, { query: { order: 'oldest', cursor: nextCursor ?? undefined } }),
      ),
    ).toBe('request/invalid')
  })

  it('shows a review with its context and keeps its stars back until somebody asks for them', async () => {
    const [id = ''] = await hold(['水壶的把手有点松，其他都好。'])
    const before = await mei.client.call(endpoints.readModerationReview, { params: { id } })
    expect(before).toMatchObject({
      state: 'held',
      stateCode: 'no-order',
      starsSeen: false,
      rating: null,
      order: null,
    })
    if (!before.waits) throw new Error('it does not wait')
    expect(before.rhythm.reduce((sum, day) => sum + day.count, 0)).toBe(1)
    expect(await mei.client.call(endpoints.showStars, { params: { id } })).toEqual({ rating: 2 })
    const after = await mei.client.call(endpoints.readModerationReview, { params: { id } })
    expect(after).toMatchObject({ starsSeen: true, rating: 2 })
    const inFull = (who: TestMember) => who.client.call(endpoints.readFeedback, { params: { id } })
    expect(await inFull(mei)).toMatchObject({ starsSeen: true })
    expect(await inFull(li)).toMatchObject({ starsSeen: false })
    const other = await li.client.call(endpoints.readModerationReview, { params: { id } })
    expect(other).toMatchObject({ starsSeen: false, rating: null })
    await mei.client.call(endpoints.decideReviews, { body: { reviews: [{ id }], choice: 'publish' } })
    const figures = await mei.client.call(endpoints.readModerationFigures, {})
    expect(figures.starsSeen).toMatchObject({ count: 1, of: 1 })
    const read = (who: TestMember) => who.client.call(endpoints.readModerationReview, { params: { id } })
    expect(await read(mei)).toMatchObject({
      waits: false,
      state: 'published',
      decidedBy: { name: 'Mei', isMe: true },
    })
    const decided = await read(li)
    expect(decided).toMatchObject({
      waits: false,
      words: '水壶的把手有点松，其他都好。',
      decidedBy: { name: 'Mei', isMe: false },
    })
    expect(decided).not.toHaveProperty('rating')
    const unknown = mei.client.call(endpoints.readModerationReview, {
      params: { id: toPublicId('feedback', randomUUID()) },
    })
    expect(await codeOf(unknown)).toBe('feedback/not-found')
  })
})
