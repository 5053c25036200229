import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signInMember, type TestMember } from '../../../../test/sign-in-member.ts'
import {
  type Own,
  ownAddress,
  type ReviewGround,
  startReviewGround,
} from '../../../../test/start-review-ground.ts'

let ground: ReviewGround
let mei: TestMember
beforeAll(async () => {
  ground = await startReviewGround()
  mei = await signInMember(ground.api, ground.shop, { name: 'Mei', role: 'moderator' })
})
beforeEach(() => ground.changeSender())
afterAll(() => ground.api.stop())

const appeal = async (own: Own, words: string) => {
  expect((await ground.ask('POST', ownAddress(own.token, '/appeal'), { words })).status).toBe(201)
}
const decideIn = (who: TestMember, { id }: Own, choice: 'publish' | 'refuse' | 'hold', reason?: string) =>
  who.client.call(endpoints.decideReviews, {
    body: { reviews: [{ id }], choice, reason, ...(choice === 'refuse' ? { code: 'off-topic' } : {}) },
  })
const causesOf = async ({ id }: Own) => {
  const { items } = await mei.client.call(endpoints.listQueue, { query: { limit: 100 } })
  return items.find((item) => item.id === id)?.causes
}
const appealsInLog = async ({ id }: Own) => {
  const { rows } = await ground.shop.run((scope) =>
    sql<{ code: string }>`
      select body::json ->> 'code' as code
      from (
        select id, body from log_waiting where shop_id = ${scope.shopId}
        union all
        select id, body from log_entry where shop_id = ${scope.shopId}
      ) as entry
      where body like ${`%${id}%`} and body::json ->> 'kind' = 'appeal'
      order by id`.execute(scope.db),
  )
  return rows.map(({ code }) => code)
}
const figures = () => mei.client.call(endpoints.readModerationFigures, { query: {} })

describe('An open appeal', () => {
  test('outlives a decision taken elsewhere, waits in the queue, and is answered there with words', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'wait' })
    await appeal(own, '请尽快看看。')
    await ground.decide(own, { decision: 'publish' })
    expect(await ground.read(own)).toMatchObject({ state: 'published', appeal: { state: 'open' } })
    expect(await causesOf(own)).toEqual(['appeal'])
    const silent = await decideIn(mei, own, 'publish')
    expect(silent.skipped).toMatchObject([{ code: 'moderation/answer-needed' }])
    await decideIn(mei, own, 'publish', '您说得对，已经公开。')
    expect(await ground.read(own)).toMatchObject({
      state: 'published',
      appeal: { state: 'upheld', answer: '您说得对，已经公开。' },
    })
    expect(await causesOf(own)).toBeUndefined()
    expect(await appealsInLog(own)).toEqual(['opened', 'upheld'])
  })

  test('that is rejected after the review was published elsewhere takes it down by its rule', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    await appeal(own, '没有辱骂。')
    await ground.decide(own, { decision: 'publish' })
    await decideIn(mei, own, 'refuse', '看过了，仍不合规则。')
    expect(await ground.read(own)).toMatchObject({ state: 'refused', appeal: { state: 'rejected' } })
    expect((await ground.detail(own)).publication).toBe('refused')
  })

  test('is not answered by whoever decided again meanwhile', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'wait' })
    await appeal(own, '请尽快看看。')
    await mei.client.call(endpoints.decideFeedback, {
      params: { id: own.id },
      body: { decision: 'refuse', code: 'abuse' },
    })
    expect(await ground.read(own)).toMatchObject({
      state: 'refused',
      mayAppeal: false,
      appeal: { state: 'open' },
    })
    const mine = await decideIn(mei, own, 'refuse', '维持。')
    expect(mine.skipped).toMatchObject([{ code: 'appeal/own-decision' }])
    const li = await signInMember(ground.api, ground.shop, { name: 'Li', role: 'moderator' })
    await decideIn(li, own, 'refuse', '维持原来的决定。')
    expect(await ground.read(own)).toMatchObject({ mayAppeal: false, appeal: { state: 'rejected' } })
  })

  test('ends with words that its author changes, which is logged, and the next decision may be appealed', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    await appeal(own, '没有辱骂。')
    expect((await ground.edit(own, { text: '烧水时底座嗡嗡响，其他都好。' })).body).toMatchObject({
      state: 'held',
      mayAppeal: true,
      appeal: { state: 'ended' },
    })
    expect(await appealsInLog(own)).toEqual(['opened', 'ended'])
  })
})

describe('A decision outside the queue', () => {
  test('counts among the decisions of people, and for agreement, but not among the times', async () => {
    await ground.shop.client.call(endpoints.putModerationSettings, {
      body: { targetHours: 24, blindPercent: 100 },
    })
    const before = await figures()
    const own = await ground.newReview()
    await mei.client.call(endpoints.decideFeedback, {
      params: { id: own.id },
      body: { decision: 'refuse', code: 'spam' },
    })
    const after = await figures()
    expect(after.decisions).toBe(before.decisions + 1)
    expect(after.drawn).toBe(before.drawn + 1)
    expect(after.withinTarget.of).toBe(before.withinTarget.of)
    const outcome = (all: typeof after) =>
      all.outcomes.find(({ outcome, code }) => outcome === 'refuse' && code === 'spam')?.count ?? 0
    expect(outcome(after)).toBe(outcome(before) + 1)
  })

  test('that is taken back at once counts as taken back, not as two', async () => {
    const own = await ground.newReview()
    const before = await figures()
    const decide = (body: { decision: 'publish' } | { decision: 'refuse'; code: 'spam' }) =>
      mei.client.call(endpoints.decideFeedback, { params: { id: own.id }, body })
    await decide({ decision: 'refuse', code: 'spam' })
    await decide({ decision: 'publish' })
    const after = await figures()
    expect([after.decisions, after.undone]).toEqual([before.decisions, before.undone + 1])
  })

  test('about an appeal or a flag counts too', async () => {
    const refused = await ground.newReview()
    await ground.decide(refused, { decision: 'refuse', code: 'abuse' })
    await appeal(refused, '没有辱骂。')
    const { items } = await mei.client.call(endpoints.listAppeals, { query: {} })
    const before = await figures()
    const params = { id: items.find(({ feedbackId }) => feedbackId === refused.id)?.id ?? '' }
    await mei.client.call(endpoints.decideAppeal, { params, body: { outcome: 'rejected', answer: '维持。' } })
    expect((await figures()).decisions).toBe(before.decisions + 1)

    const flagged = await ground.newReview()
    const path = `/v1/storefront/reviews/${flagged.id}/flags`
    const flag = { shop: ground.shop.publicId, reason: 'spam' }
    expect((await ground.ask('POST', path, flag)).status).toBe(201)
    const flags = await mei.client.call(endpoints.listFlags, { query: { limit: 100 } })
    const id = flags.items.find(({ review }) => review.id === flagged.id)?.id ?? ''
    await mei.client.call(endpoints.decideFlag, { params: { id }, body: { outcome: 'confirmed' } })
    expect((await figures()).decisions).toBe(before.decisions + 2)
    expect((await ground.detail(flagged)).publication).toBe('refused')
  })

  test('is not undone by whoever decided in the queue before', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'wait' })
    const { undoToken } = await decideIn(mei, own, 'publish')
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    const undone = await mei.client.call(endpoints.undoDecisions, { body: { undoToken: undoToken ?? '' } })
    expect(undone.skipped).toMatchObject([{ code: 'moderation/changed-meanwhile' }])
    expect((await ground.detail(own)).publication).toBe('refused')
  })
})

test('A decision is not undone once the author has changed the words since', async () => {
  const own = await ground.newReview()
  await ground.decide(own, { decision: 'wait' })
  const { undoToken } = await decideIn(mei, own, 'publish')
  await ground.edit(own, { text: '壶盖换了一个，现在很严实。' })
  const undone = await mei.client.call(endpoints.undoDecisions, { body: { undoToken: undoToken ?? '' } })
  expect(undone).toMatchObject({ decided: [], skipped: [{ code: 'moderation/changed-meanwhile' }] })
  expect((await ground.detail(own)).publication).toBe('published')
})
