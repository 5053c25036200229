import { createClient } from '@echoloop/client'
import { type ChatNews, endpoints, type Media, problemSchema, toUuid } from '@echoloop/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFilm, makePhotoWithPlace, makePixelFlood } from '../../../test/make-media.ts'
import { openChatDesk } from '../../../test/open-chat-desk.ts'
import { chatKey } from '../../../test/open-chat-window.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { openFiles } from '../../platform/files/open-files.ts'
import { forgetChats } from './index.ts'

const dayMs = 86_400_000
const mebibyte = 1024 * 1024
let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: 'Celadon & Co' })
  await openChatDesk(shop)
})
afterAll(() => api.stop())

type Begun = ChatNews & { token: string }

function start(text: string): Promise<Begun> {
  const body = { shop: shop.publicId, key: chatKey(), text, language: 'en' as const }
  return shop.client.call(endpoints.startChat, { body })
}

function send({ token }: Begun, bytes: Buffer): Promise<Response> {
  return fetch(`${api.url}/v1/storefront/chat/pictures?token=${encodeURIComponent(token)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
}

async function take(begun: Begun, bytes: Buffer): Promise<Media> {
  const answer = await send(begun, bytes)
  expect(answer.status).toBe(201)
  return endpoints.sendChatPicture.reply.parse(await answer.json())
}

const sayWith = ({ token }: Begun, pictureIds: string[]) =>
  createClient({ baseUrl: api.url }).call(endpoints.sayAsVisitor, {
    body: { token, key: chatKey(), text: '', pictureIds },
  })

describe('a picture', () => {
  test('is turned upright and written anew, so that nothing but pixels comes through', async () => {
    const begun = await start('Look at this')
    const photo = await makePhotoWithPlace()
    const media = await take(begun, photo)
    expect(await take(begun, photo)).toMatchObject({ id: media.id })
    await sayWith(begun, [media.id])
    const { messages } = await shop.client.call(endpoints.readChatNews, { body: { token: begun.token } })
    const [shown] = messages.flatMap(({ pictures }) => pictures)
    expect(shown).toMatchObject({ id: media.id, width: 30, height: 40 })
    const answer = await fetch(`${api.url}${shown?.url}`)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    const kept = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect({ format: kept.format, exif: kept.exif, size: [kept.width, kept.height] }).toEqual({
      format: 'webp',
      exif: undefined,
      size: [30, 40],
    })
    const forged = shown?.url.replace(/key=.*/, 'key=guessed')
    expect((await fetch(`${api.url}${forged}`)).status).toBe(404)
  })

  test.each([
    {
      what: 'a page in disguise',
      code: 'upload/not-media',
      make: () => Buffer.from(`<html>${'x'.repeat(99)}`),
    },
    {
      what: 'a drawing that may run',
      code: 'upload/not-media',
      make: () => Buffer.from(`<svg onload="a()">${' '.repeat(99)}`),
    },
    { what: 'a film', code: 'upload/not-media', make: () => makeFilm() },
    {
      what: 'half a picture',
      code: 'upload/broken-image',
      make: async () => (await makePhotoWithPlace()).subarray(0, 300),
    },
    {
      what: 'a flood of pixels',
      code: 'upload/too-many-pixels',
      make: () => makePixelFlood({ width: 60_000, height: 60_000 }),
    },
    { what: 'nothing', code: 'upload/empty', make: () => Buffer.alloc(0) },
    {
      what: 'more than 25 MB',
      code: 'upload/image-too-large',
      make: async () => Buffer.concat([await makePhotoWithPlace(), Buffer.alloc(26 * mebibyte)]),
    },
  ])('is refused where it is $what', async ({ code, make }) => {
    const answer = await send(await start('Look'), await make())
    expect(problemSchema.parse(await answer.json()).code).toBe(code)
  })

  test('of another conversation joins no message, and a forged token takes none', async () => {
    const [mine, theirs] = [await start('Mine'), await start('Theirs')]
    const { id } = await take(theirs, await makePhotoWithPlace())
    await expect(sayWith(mine, [id])).rejects.toMatchObject({ problem: { code: 'upload/not-found' } })
    const forged = await send({ ...mine, token: `${mine.token.slice(0, -3)}abc` }, await makePhotoWithPlace())
    expect(problemSchema.parse(await forged.json()).code).toBe('chat/link-invalid')
  })
})

const makePlain = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#2e7d32' } })
    .jpeg()
    .toBuffer()

describe('after the days of retention', () => {
  test('a finished conversation goes with its messages and files; a younger one and an open one stay', async () => {
    const { settings } = await shop.client.call(endpoints.readChatSettings)
    await shop.client.call(endpoints.putChatSettings, { body: { ...settings, retentionDays: 30 } })
    const old = await start('Long ago')
    const media = [await take(old, await makePhotoWithPlace()), await take(old, await makePlain())]
    await sayWith(
      old,
      media.map(({ id }) => id),
    )
    const [young, open] = [await start('Last week'), await start('Still open')]
    for (const { status } of [old, young])
      await shop.client.call(endpoints.closeConversation, { params: { id: status.id } })
    await shop.run(({ db, shopId, now }) =>
      db
        .updateTable('chatConversation')
        .set({ closedAt: new Date(now.getTime() - 31 * dayMs) })
        .where('shopId', '=', shopId)
        .where('startKey', '=', old.messages[0]?.key ?? '')
        .execute(),
    )
    const statuses = () => Promise.all(media.map(async ({ url }) => (await fetch(`${api.url}${url}`)).status))
    expect(await statuses()).toEqual([200, 200])
    const files = openFiles(api.app.dataFolder)
    const names = media.map(({ id }) => `${toUuid('chatPicture', id)}.webp`)
    const areStored = () =>
      Promise.all(
        names.map(async (name) => {
          const file = await files.store.open({ shopId: shop.shopId, name })
          await file?.close()
          return file !== undefined
        }),
      )
    expect(await areStored()).toEqual([true, true])
    await forgetChats(api.app.platform, shop.shopId, files, { picturesAtOnce: 1 })
    const codeOf = (begun: Begun) =>
      shop.client.call(endpoints.readChatNews, { body: { token: begun.token } }).then(
        ({ status }) => status.state,
        (error) => error.problem.code,
      )
    expect(await codeOf(old)).toBe('chat/not-found')
    expect([await codeOf(young), await codeOf(open)]).toEqual(['closed', 'waiting'])
    expect(await statuses()).toEqual([404, 404])
    expect(await areStored()).toEqual([false, false])
    // What the visitor said is a voice and stays as other voices do.
    const { items } = await shop.client.call(endpoints.listFeedback, { query: { source: 'chat' } })
    expect(items.map(({ text }) => text)).toContain('Long ago')
  })
})
