import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signInMember } from '../../../test/sign-in-member.ts'
import { type Own, type ReviewGround, startReviewGround } from '../../../test/start-review-ground.ts'
import { insertVerdicts } from './judging/verdict-store.ts'
import { lookAgain } from './screen-voices.ts'
import type { StoredVerdict } from './screening-verdict.ts'

let ground: ReviewGround
beforeAll(async () => {
  ground = await startReviewGround()
})
beforeEach(() => ground.changeSender())
afterAll(() => ground.api.stop())

const suspicion: StoredVerdict = {
  decision: 'hold',
  score: 0.9,
  reasons: [{ code: 'near-duplicate', weight: 9, facts: {}, related: [] }],
}

/** What the detector would do now that it takes a review for a copy. */
const afterLaterKnowledge = (own: Own) =>
  ground.shop.run(async (scope) => {
    const changes = await lookAgain(scope, [{ id: toUuid('feedback', own.id) ?? '', verdict: suspicion }])
    return changes.map(({ state }) => state)
  })

test('A member who is called like the product decides as a person', async () => {
  const echo = await signInMember(ground.api, ground.shop, { name: 'Echoloop', role: 'moderator' })
  const own = await ground.newReview()
  const body = { decision: 'wait' } as const
  await echo.client.call(endpoints.decideFeedback, { params: { id: own.id }, body })
  await echo.client.call(endpoints.decideFeedback, { params: { id: own.id }, body: { decision: 'publish' } })
  expect(await afterLaterKnowledge(own)).toEqual([])
  const { history } = await ground.detail(own)
  expect(history.filter(({ kind }) => kind === 'published').map(({ by, byKind }) => [by, byKind])).toEqual([
    ['Echoloop', 'product'],
    ['Echoloop', 'person'],
  ])
})

test('Withdrawing a review and bringing it back does not close it to later knowledge', async () => {
  const own = await ground.newReview()
  expect(await afterLaterKnowledge(own)).toEqual(['held'])
  await ground.withdraw(own)
  await ground.bringBack(own)
  expect((await ground.detail(own)).publication).toBe('published')
  expect(await afterLaterKnowledge(own)).toEqual(['held'])
})

test('What becomes suspect while it is withdrawn waits for a person when its author brings it back', async () => {
  const bringBackSuspect = async (own: Own) => {
    await ground.withdraw(own)
    await ground.shop.run((scope) =>
      insertVerdicts(scope, [
        { ...suspicion, feedbackId: toUuid('feedback', own.id) ?? '', edition: 1, isReopened: true },
      ]),
    )
    await ground.bringBack(own)
    return (await ground.detail(own)).publication
  }
  expect(await bringBackSuspect(await ground.newReview())).toBe('held')
  const byPerson = await ground.newReview()
  await ground.decide(byPerson, { decision: 'wait' })
  await ground.decide(byPerson, { decision: 'publish' })
  expect(await bringBackSuspect(byPerson)).toBe('published')
})

test('What a person published stays published, also when its author withdrew it and brought it back', async () => {
  const own = await ground.newReview()
  await ground.decide(own, { decision: 'wait' })
  await ground.decide(own, { decision: 'publish' })
  await ground.withdraw(own)
  await ground.bringBack(own)
  expect(await afterLaterKnowledge(own)).toEqual([])
})

test('What a person refused waits for a person however often its author changes the words', async () => {
  const own = await ground.newReview()
  await ground.decide(own, { decision: 'refuse', code: 'abuse' })
  expect((await ground.edit(own, { text: '壶嘴的水流很稳。' })).body).toMatchObject({ state: 'held' })
  const again = await ground.edit(own, { version: 2, text: '壶嘴的水流很稳，冲咖啡好控制。' })
  expect(again.body).toMatchObject({ state: 'held' })
  await ground.decide(own, { decision: 'publish' })
  expect((await ground.edit(own, { version: 3, text: '壶嘴的水流稳。' })).body).toMatchObject({
    state: 'published',
  })
})
