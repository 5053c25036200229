import { type CaseDetail, type CaseItem, endpoints } from '@echoloop/contract'
import { expect } from 'vitest'
import type { TestApi, TestShop } from './start-api.ts'

let count = 0

/** Words that open a case by the usual rules. */
export const unhappyWords = '水壶漏水，客服不理人，非常失望，要求退款'

/** Brings voices in as they come over the API, a moment ago, and returns their ids in order. */
export async function say(shop: TestShop, voices: readonly object[]): Promise<string[]> {
  const records = voices.map((facts) => ({
    kind: 'review',
    source: 'stage',
    externalId: `stage-${++count}`,
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    ...facts,
  }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  return results.map((result) => {
    if (result.status === 'refused') throw new Error(`refused: ${JSON.stringify(result)}`)
    return result.id
  })
}

/** Opens a case by hand from one new voice, without a worker. */
export async function openTestCase(shop: TestShop, facts: object = {}): Promise<CaseDetail> {
  const feedbackIds = await say(shop, [{ text: unhappyWords, rating: 1, ...facts }])
  return shop.client.call(endpoints.openCase, { body: { feedbackIds } })
}

/** The case that the rules opened for a voice, once the worker has got so far. */
export async function caseOf(api: TestApi, shop: TestShop, feedbackId: string): Promise<CaseItem> {
  await api.settled(shop)
  const find = async () => {
    const { items } = await shop.client.call(endpoints.listCases, { query: { feedbackId } })
    return items[0]
  }
  await expect.poll(find, { timeout: 20_000 }).toBeDefined()
  const found = await find()
  if (!found) throw new Error('the case is gone')
  return found
}
