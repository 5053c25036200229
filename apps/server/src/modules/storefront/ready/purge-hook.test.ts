import { createHmac } from 'node:crypto'
import { endpoints, purgeNoticeSchema } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type Asked, startJsonServer } from '../../../../test/start-json-server.ts'
import { tellCaches } from './tell-caches.ts'

let api: TestApi
let shop: TestShop
let products: string[]

beforeAll(async () => {
  api = await startApi({ environment: { DOOR_PRIVATE: 'true' } })
  shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'A', name: '甲' },
        { sku: 'B', name: '乙' },
      ],
    },
  })
  products = items.map(({ id }) => id)
})
afterAll(() => api.stop())

const telling = { mayBePrivate: true, publicUrl: 'https://shop.example/voices' }

async function rename(name: string): Promise<void> {
  for (const id of products)
    await shop.client.call(endpoints.changeProduct, { params: { id }, body: { name } })
}

async function readHook() {
  return (await shop.client.call(endpoints.readPurgeHook, {})).hook
}

test('a CDN is told once of many changes, signed, and again until it answers', async () => {
  const heard: Asked[] = []
  const statuses = [500, 204]
  const cdn = await startJsonServer((asked) => {
    heard.push(asked)
    return { status: statuses.shift() ?? 204 }
  })
  await rename('before')
  const { secret, hook } = await shop.client.call(endpoints.putPurgeHook, {
    body: { url: `${cdn.url}/purge` },
  })
  expect(hook).toMatchObject({ waiting: 0, lastSentAt: null })
  expect(await tellCaches(api.app.platform, telling)).toBe(0)
  for (const name of ['一', '二', '三']) await rename(name)
  expect(await readHook()).toMatchObject({ waiting: 3 })

  expect(await tellCaches(api.app.platform, telling)).toBe(0)
  expect(await readHook()).toMatchObject({ waiting: 3, lastFailure: 'http 500' })
  api.app.platform.clockOffsetMs = 2000
  expect(await tellCaches(api.app.platform, telling)).toBe(1)
  api.app.platform.clockOffsetMs = 0
  expect(await readHook()).toMatchObject({ waiting: 0, lastFailure: null })
  expect(heard).toHaveLength(2)

  const { headers, body } = heard[1] ?? { headers: {}, body: undefined }
  const notice = purgeNoticeSchema.parse(body)
  expect(notice.shop).toBe(shop.publicId)
  expect([...notice.tags].sort()).toEqual([...products, shop.publicId].sort())
  expect(notice.paths).toContain(`/voices/p/${products[0]}`)
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${JSON.stringify(body)}`
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)

  await shop.client.call(endpoints.removePurgeHook, {})
  await rename('after')
  expect(await readHook()).toBeNull()
  expect(await tellCaches(api.app.platform, telling)).toBe(0)
  await cdn.close()
})

test('a private address is refused where the operator did not allow it', async () => {
  await shop.client.call(endpoints.putPurgeHook, { body: { url: 'http://127.0.0.1:9/purge' } })
  await rename('private')
  await tellCaches(api.app.platform, { ...telling, mayBePrivate: false })
  expect(await readHook()).toMatchObject({ lastFailure: 'refused-address' })
})
