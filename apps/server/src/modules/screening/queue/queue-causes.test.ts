import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInMember, type TestMember } from '../../../../test/sign-in-member.ts'
import { ownAddress, type ReviewGround, startReviewGround } from '../../../../test/start-review-ground.ts'
import { refreshQueue } from './refresh-queue.ts'

let ground: ReviewGround
let mei: TestMember

beforeAll(async () => {
  ground = await startReviewGround()
  mei = await signInMember(ground.api, ground.shop, { name: 'Mei', role: 'moderator' })
})
afterAll(() => ground.api.stop())

const decide = (id: string, body: object) =>
  mei.client.call(endpoints.decideReviews, { body: { reviews: [{ id }], choice: 'publish', ...body } })

const causesOf = async (id: string) => {
  const { items } = await mei.client.call(endpoints.listQueue, { query: { limit: 200 } })
  return items.find((item) => item.id === id)?.causes
}

/** The rows of the work list as they stand, beside the same after a recount of every review. */
async function expectTrueQueue(): Promise<void> {
  await ground.shop.run(async (scope) => {
    const rows = () =>
      sql`
        select feedback_id, causes, codes, score, evidence, reach, risk, flags, product_id, since, changed_at
        from queue_item
        where shop_id = ${scope.shopId}
        order by feedback_id`.execute(scope.db)
    const before = await rows()
    const all = await sql<{ id: string }>`
      select feedback_id as id
      from publication
      where shop_id = ${scope.shopId}`.execute(scope.db)
    await refreshQueue(
      scope,
      all.rows.map(({ id }) => id),
    )
    expect((await rows()).rows).toEqual(before.rows)
  })
}

it('brings a refused review back while its author’s appeal is open, and answers the author with the decision', async () => {
  ground.changeSender()
  const own = await ground.newReview()
  await ground.decide(own, { decision: 'refuse', code: 'spam' })
  expect(await causesOf(own.id)).toBeUndefined()
  const asked = await ground.ask('POST', ownAddress(own.token, '/appeal'), {
    words: '我没有打广告，请再看看。',
  })
  expect(asked.status).toBe(201)
  expect(await causesOf(own.id)).toEqual(['appeal'])
  const seen = await mei.client.call(endpoints.readModerationReview, { params: { id: own.id } })
  expect(seen).toMatchObject({
    state: 'refused',
    appeal: { words: '我没有打广告，请再看看。', state: 'open' },
  })
  await expectTrueQueue()

  expect((await decide(own.id, {})).skipped).toMatchObject([{ code: 'moderation/answer-needed' }])
  const done = await decide(own.id, { reason: '看过了，确实不是广告，已经发布。' })
  expect(done).toMatchObject({ decided: [own.id], undoToken: null })
  expect((await ground.read(own)).appeal).toMatchObject({
    state: 'upheld',
    answer: '看过了，确实不是广告，已经发布。',
  })
  expect(await causesOf(own.id)).toBeUndefined()
  await expectTrueQueue()
})

it('lists a published review that readers object to, and answers them with the decision', async () => {
  ground.changeSender()
  const own = await ground.newReview()
  const flagged = await ground.ask('POST', `/v1/storefront/reviews/${own.id}/flags`, {
    shop: ground.shop.publicId,
    reason: 'off-topic',
  })
  expect(flagged.status).toBe(201)
  expect(await causesOf(own.id)).toEqual(['flag'])
  const seen = await mei.client.call(endpoints.readModerationReview, { params: { id: own.id } })
  expect(seen).toMatchObject({ state: 'published', flags: 1, flagsGiven: [{ code: 'off-topic' }] })
  await expectTrueQueue()
  expect((await decide(own.id, {})).decided).toEqual([own.id])
  expect(await causesOf(own.id)).toBeUndefined()
  expect(await ground.published(own)).toBeDefined()
  await expectTrueQueue()
})

it('lets a review go that its author took back', async () => {
  ground.changeSender()
  const own = await ground.newReview()
  await ground.decide(own, { decision: 'wait' })
  expect(await causesOf(own.id)).toEqual(['held'])
  await ground.withdraw(own)
  expect(await causesOf(own.id)).toBeUndefined()
  expect((await decide(own.id, {})).skipped).toMatchObject([{ code: 'moderation/not-waiting' }])
  expect(await mei.client.call(endpoints.readModerationReview, { params: { id: own.id } })).toMatchObject({
    waits: false,
    state: 'withdrawn',
    decidedBy: null,
  })
  await expectTrueQueue()
})
