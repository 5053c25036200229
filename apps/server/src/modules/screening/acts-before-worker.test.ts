import { endpoints, toUuid } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { replaceWords } from '../feedback/index.ts'
import { reviewBroughtBack, reviewEdited, reviewWithdrawn } from '../reviews/index.ts'

let api: TestApi
let shop: TestShop
beforeEach(async () => {
  api = await startApi()
  shop = await api.newShop()
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
})
afterEach(() => api.stop())

/** A review that came in a batch; without a worker nobody has judged it. */
async function batchReview(): Promise<string> {
  const record = {
    kind: 'review',
    source: 'market',
    externalId: 'one',
    occurredAt: '2026-03-01T00:00:00Z',
    rating: 5,
    sku: 'KET',
    text: '盖子的硅胶圈换过一次，很好拆。',
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const [result] = results
  if (result?.status !== 'accepted') throw new Error(JSON.stringify(result))
  return result.id
}

const uuid = (id: string) => toUuid('feedback', id) ?? ''
const told = async (id: string) => {
  const { rows } = await shop.run((scope) =>
    sql<{ body: string }>`
      select body from (
        select arrival as place, body from log_waiting where shop_id = ${scope.shopId}
        union all
        select position, body from log_entry where shop_id = ${scope.shopId}
      ) as entry
      where body like ${`%${id}%`}
      order by body::json ->> 'at', place`.execute(scope.db),
  )
  return rows.map(({ body }) => JSON.parse(body))
}
const kinds = async (id: string) => (await told(id)).map(({ kind }) => kind)
const verdicts = async (id: string) =>
  (await shop.client.call(endpoints.readScreening, { params: { id } })).items
const publication = async (id: string) =>
  (await shop.client.call(endpoints.readFeedback, { params: { id } })).publication
const announce = (event: typeof reviewEdited, id: string) =>
  shop.run((scope) => scope.announce(event, { ids: [uuid(id)] }))

async function workerComes(): Promise<void> {
  await api.startWorker()
  await api.settled(shop)
}

test('a person who decides before the worker is neither overturned by it nor missing in the log', async () => {
  const id = await batchReview()
  const body = { decision: 'refuse', code: 'off-topic' } as const
  await shop.client.call(endpoints.decideFeedback, { params: { id }, body })
  expect(await kinds(id)).toEqual(['received', 'refused'])
  await workerComes()
  expect(await publication(id)).toBe('refused')
  expect(await kinds(id)).toEqual(['received', 'refused'])
  expect(await verdicts(id)).toMatchObject([{ decision: 'accept', edition: 1, isReopened: false }])
})

test('a worker that comes first leaves its verdict and entry once, and the person decides after it', async () => {
  const id = await batchReview()
  await workerComes()
  await shop.client.call(endpoints.decideFeedback, { params: { id }, body: { decision: 'publish' } })
  expect(await kinds(id)).toEqual(['received', 'held', 'published'])
  expect(await verdicts(id)).toHaveLength(1)
})

test('what its author withdraws before the worker stays withdrawn, and comes back to wait for a person', async () => {
  const id = await batchReview()
  await announce(reviewWithdrawn, id)
  await workerComes()
  expect(await publication(id)).toBe('withdrawn')
  expect(await kinds(id)).toEqual(['received', 'withdrawn'])
  expect(await verdicts(id)).toHaveLength(1)
  await announce(reviewBroughtBack, id)
  expect(await publication(id)).toBe('held')
})

test('words that their author changes before the worker are judged once, and the first ones are in the log', async () => {
  const id = await batchReview()
  const words = { rating: 3, dimensions: {}, text: '换了新的硅胶圈，还是好拆。', isAnonymous: false }
  await shop.run((scope) =>
    replaceWords(scope, { feedbackId: uuid(id), version: 1, language: 'zh-CN', ...words }),
  )
  await announce(reviewEdited, id)
  await workerComes()
  const entries = await told(id)
  expect(entries.map(({ kind, edition, stars }) => [kind, edition, stars])).toEqual([
    ['received', 1, 5],
    ['edited', 2, 3],
    ['held', 2, 3],
  ])
  expect(new Set(entries.flatMap(({ commitment }) => commitment ?? [])).size).toBe(2)
  expect(await verdicts(id)).toMatchObject([{ edition: 2 }])
})
