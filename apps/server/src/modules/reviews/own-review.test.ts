import { endpoints } from '@echoloop/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  daysAgo,
  ownAddress,
  type ReviewGround,
  startReviewGround,
} from '../../../test/start-review-ground.ts'

let ground: ReviewGround

beforeAll(async () => {
  ground = await startReviewGround()
})
afterAll(() => ground.api.stop())
beforeEach(() => ground.changeSender())

const refused = (code: string) => ({ body: { code } })

describe('changing the own words', () => {
  test('shows the new ones, keeps the old ones, and reads, masks and finds anew', async () => {
    const own = await ground.newReview()
    await ground.api.settled(ground.shop)
    expect(await ground.published(own)).toMatchObject({ editedAt: null })
    const text = '用了两周漏水，有事打 13812345678。'
    const answer = await ground.edit(own, { rating: 1, text, title: '', dimensions: { delivery: 2 } })
    expect(answer).toMatchObject({ status: 200, body: { version: 2, state: 'published' } })
    await ground.expectTrueCounts()
    await ground.api.settled(ground.shop)
    await ground.expectTrueCounts()
    const shown = await ground.published(own)
    expect(shown).toMatchObject({ rating: 1, title: null, dimensions: { delivery: 2 }, verified: true })
    expect(shown?.editedAt).toBe((await ground.read(own)).editedAt)
    expect(shown?.editedAt).toMatch(/^\d{4}-.*Z$/)
    expect(shown?.text).toContain('用了两周漏水')
    expect(shown?.text).not.toContain('13812345678')
    expect(await ground.detail(own)).toMatchObject({ analysis: { sentiment: { label: 'negative' } } })
    const found = await ground.shop.client.call(endpoints.listFeedback, { query: { q: '两周漏水' } })
    expect(found.items.map(({ id }) => id)).toContain(own.id)
    const { versions, history } = await ground.detail(own)
    expect(versions).toMatchObject([{ version: 1, title: own.words.title, text: own.words.text, rating: 4 }])
    expect(history).toContainEqual(expect.objectContaining({ kind: 'edited', by: 'author' }))
  })

  test('with the same words changes nothing and makes no version', async () => {
    const own = await ground.newReview()
    expect(await ground.edit(own, {})).toMatchObject({ status: 200, body: { version: 1, editedAt: null } })
  })

  test('is taken on the last day and not after it', async () => {
    const inTime = await ground.newReview()
    const late = await ground.newReview()
    expect(await ground.after(29, () => ground.edit(inTime, { rating: 5 }))).toMatchObject({ status: 200 })
    expect(await ground.after(31, () => ground.edit(late, { rating: 5 }))).toMatchObject({
      status: 410,
      ...refused('review/edit-closed'),
    })
    expect(await ground.after(31, () => ground.read(late))).toMatchObject({
      editUntil: null,
      review: { rating: 4 },
    })
  })

  test('in two windows at once loses nothing: one is kept, the other is told so', async () => {
    const own = await ground.newReview()
    const answers = await Promise.all([
      ground.edit(own, { text: '第一个窗口' }),
      ground.edit(own, { text: '第二个窗口' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)).toMatchObject(refused('review/changed-elsewhere'))
    const { review, version } = await ground.read(own)
    expect(version).toBe(2)
    expect(['第一个窗口', '第二个窗口']).toContain(review.text)
    expect(await ground.edit(own, { version: 2, text: '对照之后' })).toMatchObject({
      status: 200,
      body: { version: 3 },
    })
  })

  test('takes neither broken words, nor another category’s dimensions, nor half stars', async () => {
    const own = await ground.newReview()
    expect(await ground.edit(own, { text: 'a\0b' })).toMatchObject(refused('feedback/broken-text'))
    expect(await ground.edit(own, { text: `${'\ud800'}` })).toMatchObject(refused('feedback/broken-text'))
    expect(await ground.edit(own, { dimensions: { battery: 5 } })).toMatchObject({
      body: { code: 'request/invalid', fields: [{ path: 'dimensions.battery' }] },
    })
    expect(await ground.edit(own, { rating: 4.5 })).toMatchObject(refused('request/invalid'))
    expect(await ground.edit(own, { text: '长'.repeat(50_001) })).toMatchObject(refused('request/invalid'))
    expect(await ground.edit(own, { text: '长'.repeat(50_000) })).toMatchObject({ status: 200 })
  })

  test('of a review that a person refused has it decided by a person again', async () => {
    const own = await ground.newReview({ text: '骗子，全家都是骗子' })
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    expect(await ground.read(own)).toMatchObject({ state: 'refused', reasonCode: 'abuse' })
    expect(await ground.after(20, () => ground.edit(own, { text: '与描述不符，很失望' }))).toMatchObject({
      body: { state: 'held', reasonCode: 'edited' },
    })
    expect(await ground.published(own)).toBeUndefined()
    await ground.decide(own, { decision: 'publish' })
    expect(await ground.published(own)).toMatchObject({ text: '与描述不符，很失望' })
    await ground.expectTrueCounts()
  })

  test('is refused where words would not alter the decision', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'refuse', code: 'spam' })
    expect(await ground.edit(own, { text: '别的话' })).toMatchObject({
      status: 409,
      ...refused('review/not-mendable'),
    })
  })

  test('takes corrections of the old words back', async () => {
    const own = await ground.newReview()
    await ground.api.settled(ground.shop)
    await ground.shop.client.call(endpoints.correctFeedback, {
      params: { id: own.id },
      body: { sentiment: 'positive' },
    })
    await ground.edit(own, { text: '彻底坏了，非常失望，要求退款。', rating: 1 })
    await ground.api.settled(ground.shop)
    expect(await ground.detail(own)).toMatchObject({ analysis: { sentiment: { label: 'negative' } } })
    await ground.expectTrueCounts()
  })
})

describe('withdrawing the own review', () => {
  test('takes it off the pages at once, counts its stars no more, and tells the staff', async () => {
    const own = await ground.newReview()
    expect(await ground.published(own)).toBeDefined()
    expect(await ground.withdraw(own)).toMatchObject({
      status: 200,
      body: { state: 'withdrawn', editUntil: null },
    })
    expect(await ground.withdraw(own)).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
    expect(await ground.published(own)).toBeUndefined()
    await ground.expectTrueCounts()
    const { publication, history } = await ground.detail(own)
    expect(publication).toBe('withdrawn')
    expect(history).toContainEqual(expect.objectContaining({ kind: 'withdrawn', by: 'author' }))
    const filtered = await ground.shop.client.call(endpoints.listFeedback, {
      query: { publication: 'withdrawn' },
    })
    expect(filtered.items.map(({ id }) => id)).toContain(own.id)
  })

  test('can be undone for half an hour, and puts the review where it stood', async () => {
    const own = await ground.newReview()
    const pending = await ground.newReview()
    await ground.decide(pending, { decision: 'wait' })
    for (const one of [own, pending]) await ground.withdraw(one)
    expect(await ground.after(29 / 1440, () => ground.bringBack(own))).toMatchObject({
      body: { state: 'published' },
    })
    expect(await ground.bringBack(pending)).toMatchObject({ body: { state: 'held' } })
    expect(await ground.published(own)).toBeDefined()
    await ground.expectTrueCounts()
    await ground.withdraw(own)
    const late = await ground.after(31 / 1440, () => ground.bringBack(own))
    expect(late).toMatchObject({ status: 410, ...refused('review/bring-back-closed') })
  })

  test('ends changing and adding, and nobody in the shop can bring it back', async () => {
    const own = await ground.newReview()
    await ground.withdraw(own)
    expect(await ground.edit(own, { text: '改' })).toMatchObject({
      status: 409,
      ...refused('review/withdrawn'),
    })
    expect(await ground.follow(own, '追')).toMatchObject({ status: 409, ...refused('review/withdrawn') })
    for (const body of [
      { decision: 'publish' },
      { decision: 'refuse', code: 'spam' },
      { decision: 'wait' },
    ] as const)
      await expect(ground.decide(own, body)).rejects.toMatchObject({
        problem: { code: 'decision/withdrawn' },
      })
    expect((await ground.detail(own)).publication).toBe('withdrawn')
  })
})

describe('the badge', () => {
  test('goes when the order is refunded or found false later, and is never set by anybody', async () => {
    const [refunded, invented] = [await ground.newReview(), await ground.newReview()]
    expect([
      (await ground.published(refunded))?.verified,
      (await ground.published(invented))?.verified,
    ]).toEqual([true, true])
    await ground.putOrder(refunded.number, { refundedAt: daysAgo(0) })
    await ground.putOrder(invented.number, { foundFalseAt: daysAgo(0) })
    expect(await ground.published(refunded)).toMatchObject({ verified: false })
    expect(await ground.published(invented)).toMatchObject({ verified: false })
    expect(await ground.detail(refunded)).toMatchObject({ verified: false })
  })
})

test('the token of a receipt opens one review; others, and those of erased reviews, open none', async () => {
  const own = await ground.newReview()
  for (const token of ['x', 'a.b', `${own.token}x`])
    expect(await ground.ask('GET', ownAddress(token))).toMatchObject({
      status: 404,
      ...refused('review/link-invalid'),
    })
  await ground.shop.run((scope) =>
    sql`update feedback set erased_at = now() where id::text = ${own.id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`.execute(
      scope.db,
    ),
  )
  for (const answer of [
    await ground.edit(own, { text: '改' }),
    await ground.withdraw(own),
    await ground.follow(own, '追'),
  ])
    expect(answer).toMatchObject({ status: 410, ...refused('feedback/erased') })
})

test('any order of steps by author and staff keeps stars and rollups equal to a recount', async () => {
  const step = fc.constantFrom('edit', 'withdraw', 'bringBack', 'publish', 'refuse', 'wait', 'settle')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.integer({ min: 1, max: 5 })), { maxLength: 10 }),
      async (steps) => {
        ground.changeSender()
        const own = await ground.newReview()
        for (const [kind, rating] of steps) {
          if (kind === 'edit') {
            const { version } = await ground.read(own)
            await ground.edit(own, { version, rating, text: rating > 2 ? '很好用，很满意' : '漏水，很失望' })
          } else if (kind === 'withdraw') await ground.withdraw(own)
          else if (kind === 'bringBack') await ground.bringBack(own)
          else if (kind === 'settle') await ground.api.settled(ground.shop)
          else {
            const code = kind === 'refuse' ? ('abuse' as const) : undefined
            await ground.decide(own, { decision: kind, code }).catch((error: unknown) => {
              expect(error).toMatchObject({ problem: { code: 'decision/withdrawn' } })
            })
          }
          await ground.expectTrueCounts()
        }
        await ground.api.settled(ground.shop)
        await ground.expectTrueCounts()
      },
    ),
    { numRuns: 15 },
  )
})
