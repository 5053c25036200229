import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ReviewGround, startReviewGround } from '../../../test/start-review-ground.ts'

let ground: ReviewGround

beforeAll(async () => {
  ground = await startReviewGround()
})
afterAll(() => ground.api.stop())
beforeEach(() => ground.changeSender())

const refused = (code: string) => ({ body: { code } })

describe('adding to the own review', () => {
  test('is done once, shows the days between, and is public with the review', async () => {
    const own = await ground.newReview()
    const added = await ground.after(20, () => ground.follow(own, '二十天后壶盖裂了'))
    expect(added).toMatchObject({
      status: 201,
      body: { followUp: { text: '二十天后壶盖裂了', daysAfter: 20 }, followUpUntil: null },
    })
    expect(await ground.after(20, () => ground.follow(own, '二十天后壶盖裂了'))).toMatchObject({
      status: 201,
    })
    expect(await ground.follow(own, '再追一次')).toMatchObject({
      status: 409,
      ...refused('review/follow-up-exists'),
    })
    expect((await ground.published(own))?.followUps).toEqual([
      { text: '二十天后壶盖裂了', daysAfter: 20, createdAt: expect.any(String) },
    ])
  })

  test('is taken on the 180th day and refused on the 182nd, empty or broken never', async () => {
    const [inTime, late] = [await ground.newReview(), await ground.newReview()]
    expect(await ground.after(180.5, () => ground.follow(inTime, '还在用'))).toMatchObject({ status: 201 })
    expect(await ground.after(182, () => ground.follow(late, '还在用'))).toMatchObject(
      refused('review/follow-up-closed'),
    )
    expect(await ground.follow(late, '  \n')).toMatchObject(refused('feedback/nothing-said'))
    expect(await ground.follow(late, 'a\0b')).toMatchObject(refused('feedback/broken-text'))
  })

  test('waits until a refused review is mended', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    expect(await ground.follow(own, '追评')).toMatchObject(refused('review/follow-up-not-yet'))
  })
})

describe('what a follow-up says', () => {
  test('is read apart from the review, compared with it, and counted nowhere', async () => {
    const own = await ground.newReview({ text: '很好用，非常满意', rating: 5 })
    await ground.api.settled(ground.shop)
    await ground.after(20, () => ground.follow(own, '用了二十天就漏水，非常失望，太差了'))
    await ground.api.settled(ground.shop)
    await ground.expectTrueCounts()
    const voice = await ground.detail(own)
    expect(voice.analysis?.sentiment.label).toBe('positive')
    expect(voice.followUps[0]?.analysis).toMatchObject({ sentiment: { label: 'negative' }, change: 'worse' })
    expect(voice.history).toContainEqual(expect.objectContaining({ kind: 'follow-up', by: 'author' }))
  })

  test('is compared anew when the review itself is changed', async () => {
    const own = await ground.newReview({ text: '很好用，非常满意', rating: 5 })
    await ground.follow(own, '还是很好用，非常满意')
    await ground.api.settled(ground.shop)
    expect((await ground.detail(own)).followUps[0]?.analysis?.change).toBe('same')
    await ground.edit(own, { text: '漏水，非常失望，太差了', rating: 1 })
    await ground.api.settled(ground.shop)
    expect((await ground.detail(own)).followUps[0]?.analysis?.change).toBe('better')
  })

  test('has an answered customer wait again, and nobody waits under what is withdrawn', async () => {
    const own = await ground.newReview({ text: '很好用，非常满意', rating: 5 })
    const waits = async () => {
      const page = await ground.shop.client.call(endpoints.listFeedback, {
        query: { answer: 'waiting', limit: 200 },
      })
      return page.items.some(({ id }) => id === own.id)
    }
    await ground.shop.client.call(endpoints.replyToFeedback, {
      params: { id: own.id },
      body: { text: '谢谢' },
    })
    expect(await waits()).toBe(false)
    await ground.after(20, () => ground.follow(own, '漏水，非常失望，太差了'))
    await expect.poll(waits, { timeout: 20_000 }).toBe(true)
    await ground.withdraw(own)
    await expect.poll(waits, { timeout: 20_000 }).toBe(false)
  })
})
