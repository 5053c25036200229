import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { endpoints, type Media } from '@echoloop/contract'
import { makePhoto } from './make-media.ts'
import type { TestApi, TestShop } from './start-api.ts'

export type MediaDoor = {
  /** Token of a review link for a delivered order of its own. */
  newToken(): Promise<string>
  /** Sends a file as the form does, each from an address of its own, for the limit of requests. */
  send(token: string, bytes: Buffer): Promise<{ status: number; body: Media & { code: string } }>
  list(token: string): Promise<Media[]>
  submit(token: string, attachmentIds: string[]): Promise<{ id: string; receiptUrl: string }>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  bytesOf(path: string): Promise<Buffer>
  /** A small picture like no other. */
  photo(): Promise<Buffer>
  storedFiles(): Promise<string[]>
}

/** What a buyer does with pictures, through the doors that the form uses. `shop` has a product of SKU `KET`. */
export function openMediaDoor(api: TestApi, shop: TestShop): MediaDoor {
  let count = 0
  const get: MediaDoor['get'] = (path, headers = {}) => fetch(`${api.url}${path}`, { headers })
  return {
    get,
    newToken: () => newToken(shop, `N-${++count}`),
    async send(token, bytes) {
      count += 1
      const answer = await api.server.inject({
        method: 'PUT',
        url: `/v1/storefront/uploads?token=${token}`,
        remoteAddress: `10.1.${Math.floor(count / 250)}.${count % 250}`,
        headers: { 'content-type': 'application/octet-stream' },
        payload: bytes,
      })
      return { status: answer.statusCode, body: answer.json() }
    },
    list: async (token) => (await shop.client.call(endpoints.listUploads, { query: { token } })).items,
    submit: (token, attachmentIds) =>
      shop.client.call(endpoints.submitReview, { body: { token, rating: 5, text: '好用', attachmentIds } }),
    bytesOf: async (path) => Buffer.from(await (await get(path)).arrayBuffer()),
    photo: () => makePhoto({ width: 60, height: 40 }, ++count),
    async storedFiles() {
      const folder = join(api.app.dataFolder, 'files')
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
      return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    },
  }
}

/** Within the time in which a line takes its review, whenever the tests run. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

async function newToken(shop: TestShop, number: string): Promise<string> {
  const order = {
    number,
    placedAt: daysAgo(9),
    deliveredAt: daysAgo(6),
    lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const link = await shop.client.call(endpoints.createReviewLink, {
    body: { orderNumber: number, sku: 'KET' },
  })
  return link.url.split('/r/')[1] ?? ''
}
