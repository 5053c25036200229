import { endpoints, type ReviewTrait } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

function trait(change: Partial<ReviewTrait> = {}): ReviewTrait {
  return { code: 'skin', name: '肤质', nameEn: 'Skin', values: ['干性', '油性'], ...change }
}

function put(items: ReviewTrait[]): Promise<{ items: ReviewTrait[] }> {
  return shop.client.call(endpoints.putReviewTraits, { body: { items } })
}

test('a shop declares what authors may tell, in its own order, and changes it as a whole', async () => {
  const age = trait({ code: 'age', name: '年龄', nameEn: 'Age', values: ['18-24'] })
  expect(await put([age, trait()])).toEqual({ items: [age, trait()] })
  const changed = [trait({ values: ['敏感', '干性'] }), trait({ code: 'height' })]
  await put(changed)
  expect(await shop.client.call(endpoints.listReviewTraits)).toEqual({ items: changed })
  await put([])
  expect(await shop.client.call(endpoints.listReviewTraits)).toEqual({ items: [] })
})

const many = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`)

test('takes six traits of twelve values each', async () => {
  const items = many(6).map((code) => trait({ code, values: many(12) }))
  expect(await put(items)).toEqual({ items })
})

const refused: [string, ReviewTrait[]][] = [
  ['a seventh', many(7).map((code) => trait({ code }))],
  ['a thirteenth value', [trait({ values: many(13) })]],
  ['no value', [trait({ values: [] })]],
  ['a value twice', [trait({ values: ['干性', '干性 '] })]],
  ['a code twice', [trait(), trait()]],
  ['a code that is none', [trait({ code: 'Skin type' })]],
  ['a name of blanks', [trait({ name: '  ' })]],
]
test.each(refused)('refuses %s', async (_, items) => {
  await expect(put(items)).rejects.toMatchObject({ problem: { status: 422 } })
})
