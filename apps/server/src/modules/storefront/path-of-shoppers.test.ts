import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { readSettings } from '../../config.ts'

let api: TestApi
let shop: TestShop
let productId: string

const words = '按说明书写 href="/p/1" 也没用，action="/r" 一样'

beforeAll(async () => {
  api = await startApi({ environment: { SHOPPER_URL: 'https://shop.example/voices/' } })
  shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶' }] },
  })
  productId = items[0]?.id ?? ''
})
afterAll(() => api.stop())

test('pages under a path lead to addresses under that path, and texts stay as they were written', async () => {
  const form = await newForm()
  expect(form).toMatch(/^https:\/\/shop\.example\/voices\/r\//)
  const page = await (await fetch(`${api.url}${new URL(form).pathname.slice('/voices'.length)}`)).text()
  expect(page).toMatch(/<form[^>]* action="\/voices\/r\//)
  expect(page).toMatch(/<link rel="stylesheet" href="\/voices\/storefront\/pages-/)
  const sent = await api.server.inject({
    method: 'POST',
    url: new URL(form).pathname.slice('/voices'.length),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ rating: '4', text: words }).toString(),
  })
  expect(String(sent.headers.location)).toMatch(/^\/voices\/receipt\//)
  const product = await (await fetch(`${api.url}/p/${productId}?shop=${shop.publicId}&lang=zh-CN`)).text()
  expect(product).toContain('按说明书写 href=&#34;/p/1&#34; 也没用')
  expect(product).toContain('href=\\"/p/1\\"')
  expect(product.match(/ (?:href|src|action|data-[a-z-]+)="\/(?!voices\/)[^"]*"/g)).toBeNull()
})

test('an address of the staff may not have a path', () => {
  const read = () => readSettings({ PUBLIC_URL: 'https://shop.example/voices' })
  expect(read).toThrow('PUBLIC_URL: must have no path')
  expect(readSettings({ PUBLIC_URL: 'https://shop.example/' }).PUBLIC_URL).toBe('https://shop.example')
})

async function newForm(): Promise<string> {
  const order = {
    number: 'N-1',
    customer: { externalId: 'c-1', name: '林小满' },
    placedAt: '2026-11-01T08:00:00Z',
    deliveredAt: '2026-11-05T08:00:00Z',
    lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const body = { orderNumber: 'N-1', sku: 'KET' }
  return (await shop.client.call(endpoints.createReviewLink, { body })).url
}
