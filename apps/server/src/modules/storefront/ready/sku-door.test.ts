import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let other: TestShop
let productId: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  other = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: "壶/2 L'大'", name: '水壶' }] },
  })
  productId = items[0]?.id ?? ''
})
afterAll(() => api.stop())

const sku = encodeURIComponent("壶/2 L'大'")
const read = (path: string, of = shop) => fetch(`${api.url}${path}?shop=${of.publicId}&language=en`)

test('a product is found by the shop’s own number in JSON, elements and pages alike', async () => {
  const summary = await (await read(`/v1/storefront/products/sku:${sku}/summary`)).json()
  expect(summary).toMatchObject({ productId })
  const byId = await (await read(`/v1/storefront/products/${productId}/widgets/reviews`)).text()
  const bySku = await read(`/v1/storefront/products/sku:${sku}/widgets/reviews`)
  expect(bySku.status).toBe(200)
  expect(await bySku.text()).toBe(byId)
  expect(await (await read(`/p/sku:${sku}`)).text()).toContain('水壶')
})

test('a number that no product has, of another shop, or that is none, finds nothing', async () => {
  for (const path of ['sku:NO', `sku:${sku}x`, 'sku:%E0%A4%A', 'sku:%00'])
    expect((await read(`/v1/storefront/products/${path}/summary`)).status).toBeGreaterThanOrEqual(400)
  expect((await read(`/v1/storefront/products/sku:${sku}/summary`, other)).status).toBe(404)
})
