import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../../test/start-api.ts'
import { inEachShop } from './in-each-shop.ts'
import { noteWork } from './shops-with-work.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

test.each([1, 4])('what goes wrong in one shop holds up no other, %i at once', async (lanes) => {
  const stage = `trial-${lanes}`
  const shops = [await api.newShop(), await api.newShop(), await api.newShop()]
  for (const shop of shops) await shop.run((scope) => noteWork(scope, stage))
  const seen: string[] = []
  const done = await inEachShop(api.app.platform, { stage, lanes }, async (shopId) => {
    seen.push(shopId)
    if (seen.length === 1) throw new Error('a secret that cannot be opened')
    return 2
  })
  expect(seen.toSorted()).toEqual(shops.map(({ shopId }) => shopId).toSorted())
  expect(done).toBe(4)
})

test('no shop is begun once the worker is stopping', async () => {
  const shop = await api.newShop()
  await shop.run((scope) => noteWork(scope, 'trial-end'))
  const isStopping = () => true
  expect(await inEachShop(api.app.platform, { stage: 'trial-end', isStopping }, async () => 1)).toBe(0)
})
