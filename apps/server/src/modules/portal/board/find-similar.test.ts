import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { acceptFeedback } from '../../feedback/index.ts'
import { portalSource } from '../portal-author.ts'
import { findSimilar } from './find-similar.ts'

const newerCount = 600

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await shop.run(async (scope) => {
    const wishes = [
      '希望推出茶叶补充装',
      'Please repair broken kettles',
      ...Array.from({ length: newerCount }, (_, index) => `Colour number ${index}`),
    ]
    const records = wishes.map((text, index) => ({
      kind: 'suggestion',
      source: portalSource,
      externalId: `wish-${index}`,
      occurredAt: new Date(scope.now.getTime() - (wishes.length - index) * 60_000).toISOString(),
      text,
    }))
    for (let start = 0; start < records.length; start += 100)
      await acceptFeedback(scope, records.slice(start, start + 100), { channel: 'api' })
    await sql`
      insert into board_item (shop_id, id, feedback_id, title, state, created_at, changed_at)
      select shop_id, id, id, text, 'open', occurred_at, occurred_at
      from feedback
      where shop_id = ${scope.shopId}`.execute(scope.db)
  })
})
afterAll(() => api.stop())

test.each([
  ['能不能出茶叶的补充装？', '希望推出茶叶补充装'],
  ['Could you repair my broken kettle?', 'Please repair broken kettles'],
])('%s finds the suggestion however many newer ones there are', async (text, wanted) => {
  const [first] = await shop.run((scope) => findSimilar(scope, { text }))
  expect(first?.title).toBe(wanted)
})

test('what nobody wished for finds nothing', async () => {
  expect(await shop.run((scope) => findSimilar(scope, { text: 'Open a café in Lisbon' }))).toEqual([])
})
