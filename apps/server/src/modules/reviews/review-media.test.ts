import { createReadStream } from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import { endpoints, type Media } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFilm, makePixelFlood } from '../../../test/make-media.ts'
import { type MediaDoor, openMediaDoor } from '../../../test/media-door.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { openFiles } from '../../platform/files/open-files.ts'
import { removeUnusedUploads, storeFetchedImage } from '../feedback/index.ts'

let api: TestApi
let shop: TestShop
let door: MediaDoor
let productId: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  door = openMediaDoor(api, shop)
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶' }] },
  })
  productId = items[0]?.id ?? ''
})
afterAll(() => api.stop())

describe('a review with pictures', () => {
  async function publicMedia(id: string): Promise<Media[]> {
    const page = await shop.client.call(endpoints.listProductReviews, {
      params: { productId },
      query: { shop: shop.publicId, limit: 50 },
    })
    return page.items.find((item) => item.id === id)?.media ?? []
  }

  test('shows them in the order given, to everybody while it is public and to nobody after', async () => {
    const token = await door.newToken()
    const sent = [
      await door.send(token, await door.photo()),
      await door.send(token, await door.photo()),
      await door.send(token, makeFilm()),
    ]
    const ids = sent.map(({ body }) => body.id).reverse()
    const { id } = await door.submit(token, ids)
    const media = await publicMedia(id)
    expect(media.map((one) => one.id)).toEqual(ids)
    expect(media[0]).toMatchObject({ kind: 'video', thumbUrl: null, width: 1280, height: 720 })
    expect(media[1]).toMatchObject({ kind: 'image', width: 60, height: 40 })
    const { url, thumbUrl } = media[1] ?? { url: '', thumbUrl: '' }
    const shown = await door.get(url)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    expect(shown.headers.get('cache-control')).toBe('public, max-age=30, must-revalidate')
    expect((await door.get(thumbUrl ?? '')).status).toBe(200)

    const staff = await shop.client.call(endpoints.readFeedback, { params: { id } })
    await shop.client.call(endpoints.decideFeedback, {
      params: { id },
      body: { decision: 'refuse', code: 'spam' },
    })
    for (const path of [url, thumbUrl ?? '', `${url}?key=x.y`])
      expect((await door.get(path)).status).toBe(404)
    const ofStaff = staff.attachments[1]?.url ?? ''
    const privately = await door.get(ofStaff)
    expect([privately.status, privately.headers.get('cache-control')]).toEqual([200, 'private, max-age=3600'])
    const ofOther = staff.attachments[2]?.url ?? ''
    expect((await door.get(`${url}?key=${ofOther.split('?key=')[1]}`)).status).toBe(404)
    api.app.platform.clockOffsetMs = 25 * 3_600_000
    try {
      expect((await door.get(ofStaff)).status).toBe(404)
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
    await shop.run((scope) =>
      scope.db
        .updateTable('feedback')
        .set({ erasedAt: scope.now })
        .where('shopId', '=', scope.shopId)
        .where('externalId', '=', staff.externalId)
        .execute(),
    )
    expect((await door.get(ofStaff)).status).toBe(404)
  })

  test('shows them to its author on the own page, public or not, and nobody else the refused ones', async () => {
    const token = await door.newToken()
    const sent = [await door.send(token, await door.photo()), await door.send(token, makeFilm())]
    const ids = sent.map(({ body }) => body.id)
    const { id, receiptUrl } = await door.submit(token, ids)
    const ownToken = receiptUrl.split('/receipt/')[1] ?? ''
    const decisions = [undefined, { decision: 'refuse', code: 'spam' }] as const
    for (const decision of decisions) {
      if (decision) await shop.client.call(endpoints.decideFeedback, { params: { id }, body: decision })
      const { media } = await shop.client.call(endpoints.readOwnReview, { params: { token: ownToken } })
      expect(media.map((one) => one.id)).toEqual(ids)
      const page = await (await door.get(new URL(receiptUrl).pathname)).text()
      const [image = '', thumb = ''] =
        /<a href="(\/media\/[^"]+)"><img src="([^"]+)"/.exec(page)?.slice(1) ?? []
      const [, film = ''] = /<video class="media-video" src="([^"]+)"/.exec(page) ?? []
      for (const [address, type] of [
        [image, 'image/webp'],
        [thumb, 'image/webp'],
        [film, 'video/mp4'],
      ] as const) {
        const shown = await door.get(address)
        expect([shown.status, shown.headers.get('content-type')]).toEqual([200, type])
        expect((await door.get(address.split('?')[0] ?? '')).status).toBe(decision ? 404 : 200)
      }
    }
  })

  test('sent again gives the first answer, and its pictures are no longer the link’s', async () => {
    const token = await door.newToken()
    const { body } = await door.send(token, await door.photo())
    const first = await door.submit(token, [body.id])
    expect(await door.submit(token, [body.id])).toEqual(first)
    const removal = shop.client.call(endpoints.removeUpload, { params: { id: body.id }, query: { token } })
    await expect(removal).rejects.toMatchObject({ problem: { code: 'review/already-written' } })
    expect(await publicMedia(first.id)).toHaveLength(1)
  })
})

describe('what nobody used', () => {
  test('is removed after a day, and what a review shows stays', async () => {
    const [unused, used] = [await door.newToken(), await door.newToken()]
    const { body: left } = await door.send(unused, await door.photo())
    const { body: kept } = await door.send(used, await door.photo())
    const { id } = await door.submit(used, [kept.id])
    const files = openFiles(api.app.dataFolder)
    await removeUnusedUploads(api.app.platform, files)
    expect((await door.get(left.url)).status).toBe(200)
    api.app.platform.clockOffsetMs = 25 * 3_600_000
    try {
      await removeUnusedUploads(api.app.platform, files)
      await removeUnusedUploads(api.app.platform, files)
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
    expect((await door.get(left.url)).status).toBe(404)
    expect((await door.storedFiles()).some((file) => file.includes(uuidOf(left.id)))).toBe(false)
    const { attachments } = await shop.client.call(endpoints.readFeedback, { params: { id } })
    expect((await door.get(attachments[0]?.url ?? '')).status).toBe(200)
  })

  test('and no row knows of is swept away within the day', async () => {
    const token = await door.newToken()
    const { body } = await door.send(token, await door.photo())
    const [stored = ''] = (await door.storedFiles()).filter((file) => file.includes(uuidOf(body.id)))
    const stray = stored.replace(
      uuidOf(body.id),
      `${uuidOf(body.id).slice(0, 8)}-0000-0000-0000${uuidOf(body.id).slice(23)}`,
    )
    await writeFile(stray, createReadStream(stored))
    const old = new Date(Date.now() - 48 * 3_600_000)
    for (const file of [stored, stray]) await utimes(file, old, old)
    try {
      for (let hour = 0; hour < 24; hour += 1) {
        api.app.platform.clockOffsetMs = (hour - 12) * 3_600_000
        await removeUnusedUploads(api.app.platform, openFiles(api.app.dataFolder))
      }
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
    const left = await door.storedFiles()
    expect([left.includes(stored), left.includes(stray)]).toEqual([true, false])
  })
})

test('a picture fetched for an imported voice is kept like any other, and a bad one tells why', async () => {
  const record = {
    kind: 'review',
    source: 'old shop',
    externalId: '1',
    occurredAt: '2026-01-05T00:00:00Z',
    text: '好',
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const id = results[0] && 'id' in results[0] ? results[0].id : ''
  const files = openFiles(api.app.dataFolder)
  const store = (bytes: Buffer) =>
    shop.run((scope) => storeFetchedImage(scope, files, { feedbackId: uuidOf(id), bytes }))
  expect(await store(await door.photo())).toBe('kept')
  expect(await store(Buffer.from('<svg/>'))).toBe('upload/not-media')
  expect(await store(makeFilm())).toBe('upload/not-media')
  expect(await store(makePixelFlood({ width: 50_000, height: 50_000 }))).toBe('upload/too-many-pixels')
  for (let index = 0; index < 8; index += 1) expect(await store(await door.photo())).toBe('kept')
  expect(await store(await door.photo())).toBe('upload/too-many-images')
  const { attachments } = await shop.client.call(endpoints.readFeedback, { params: { id } })
  expect(attachments).toHaveLength(9)
  expect((await door.get(attachments[0]?.url ?? '')).status).toBe(200)
})

function uuidOf(id: string): string {
  return id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
