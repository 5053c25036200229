import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { addFollowUp } from './add-follow-up.ts'

let api: TestApi
let shop: TestShop
let count = 0

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const dayMs = 86_400_000
const writtenAt = new Date('2026-01-10T08:00:00Z')

async function newVoice(kind: 'review' | 'message' = 'review'): Promise<string> {
  const voice = {
    kind,
    source: 'test',
    externalId: `v${++count}`,
    occurredAt: writtenAt.toISOString(),
    text: '好',
  }
  const reply = await shop.client.call(endpoints.acceptFeedback, { body: { records: [voice] } })
  const [result] = reply.results
  return toUuid('feedback', result && 'id' in result ? result.id : '') ?? ''
}

function add(feedbackId: string, rest: { text?: string; daysAfter?: number; createdAt?: Date }) {
  return shop.run((scope) => addFollowUp(scope, { feedbackId, text: '用了一个月，还是好用。', ...rest }))
}

async function followUpOf(feedbackId: string) {
  return shop.run((scope) =>
    scope.db
      .selectFrom('followUp')
      .select(['text', 'daysAfter', 'createdAt'])
      .where('shopId', '=', scope.shopId)
      .where('feedbackId', '=', feedbackId)
      .executeTakeFirst(),
  )
}

describe('adding to a review later', () => {
  test('is kept once, masked, with the days since the review', async () => {
    const id = await newVoice()
    expect(await add(id, { daysAfter: 30, text: '电话 13812345678，还是好用' })).toBe(true)
    expect(await add(id, { daysAfter: 31, text: '第二次' })).toBe(false)
    const kept = await followUpOf(id)
    expect(kept?.text).toContain('还是好用')
    expect(kept?.text).not.toContain('13812345678')
    expect(kept).toMatchObject({ daysAfter: 30, createdAt: new Date(writtenAt.getTime() + 30 * dayMs) })
  })

  test('counts whole days from a time', async () => {
    const id = await newVoice()
    await add(id, { createdAt: new Date(writtenAt.getTime() + 9.9 * dayMs) })
    expect(await followUpOf(id)).toMatchObject({ daysAfter: 9 })
  })

  test('is taken on the 180th day and refused on the 181st', async () => {
    expect(await add(await newVoice(), { daysAfter: 180 })).toBe(true)
    const refusal = { code: 'request/invalid' }
    await expect(add(await newVoice(), { daysAfter: 181 })).rejects.toMatchObject(refusal)
    await expect(add(await newVoice(), { daysAfter: -1 })).rejects.toMatchObject(refusal)
    await expect(add(await newVoice(), { daysAfter: 1.5 })).rejects.toMatchObject(refusal)
  })

  test('needs words, and a review of this shop', async () => {
    const unknown = { code: 'feedback/not-found' }
    await expect(add(await newVoice(), { text: ' \n' })).rejects.toMatchObject({
      code: 'feedback/nothing-said',
    })
    await expect(add(await newVoice('message'), { daysAfter: 1 })).rejects.toMatchObject(unknown)
    const id = await newVoice()
    const other = await api.newShop()
    const foreign = other.run((scope) => addFollowUp(scope, { feedbackId: id, text: '好', daysAfter: 1 }))
    await expect(foreign).rejects.toMatchObject(unknown)
  })
})
