import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { publish, visitSurvey } from './start-survey-ground.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const pages = [
  'docs/embedding.md',
  'docs/embedding.zh-CN.md',
  'examples/plain-html/index.html',
  'examples/plain-html/index.zh-CN.html',
]

let api: TestApi
let shop: TestShop
let product: string
let survey: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET-R', name: '玻璃水壶' }] },
  })
  product = items[0]?.id ?? ''
  survey = (await publish(shop, visitSurvey)).id
})
afterAll(() => api.stop())

/** Every whole address of a page that leads to Echoloop, with this server and this shop in its place. */
function addressesOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  const found = text.match(/https:\/\/reviews\.example\.com\/[^\s"`<>)]+/g) ?? []
  return [...new Set(found)].map((address) =>
    address
      .replace('https://reviews.example.com', api.url)
      .replaceAll('shp_yourshop', shop.publicId)
      .replaceAll('prd_yourproduct', product)
      .replaceAll('sur_yoursurvey', survey)
      .replace('https://reviews.example.com', api.url),
  )
}

test.each(pages)('each address in %s answers', async (path) => {
  const addresses = addressesOf(path)
  expect(addresses.length).toBeGreaterThan(2)
  for (const address of addresses) {
    const isForStaff = address.includes('/v1/products')
    const headers = isForStaff ? { authorization: `Bearer ${shop.key}` } : undefined
    const response = await fetch(address, { headers })
    expect(response.status, address).toBe(200)
    if (isForStaff) expect(await response.json()).toMatchObject({ items: [{ sku: 'KET-R', id: product }] })
  }
})
