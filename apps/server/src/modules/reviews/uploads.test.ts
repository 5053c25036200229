import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endpoints } from '@echoloop/contract'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  filmPicture,
  filmPlace,
  filmTrail,
  makeFilm,
  makePhoto,
  makePhotoWithPlace,
  makePixelFlood,
} from '../../../test/make-media.ts'
import { type MediaDoor, openMediaDoor } from '../../../test/media-door.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let door: MediaDoor

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  door = openMediaDoor(api, shop)
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
})
afterAll(() => api.stop())

describe('a picture', () => {
  test('is written anew in two sizes, upright, without place or camera', async () => {
    const token = await door.newToken()
    const before = await door.storedFiles()
    const given = await makePhotoWithPlace()
    expect(given.includes('SpyCam')).toBe(true)
    expect((await sharp(given).metadata()).exif).toBeDefined()
    const { status, body } = await door.send(token, given)
    expect(status).toBe(201)
    expect(body).toMatchObject({ kind: 'image', width: 30, height: 40 })
    const files = (await door.storedFiles()).filter((file) => !before.includes(file))
    expect(files).toHaveLength(2)
    for (const file of files) {
      const kept = await readFile(file)
      const facts = await sharp(kept).metadata()
      expect(facts).toMatchObject({ format: 'webp', width: 30, height: 40 })
      expect([facts.exif, facts.xmp, facts.iptc, facts.icc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(kept.includes('SpyCam')).toBe(false)
    }
  })

  test('of twelve megapixels becomes one of 2,048 and one of 480', async () => {
    const plain = { create: { width: 4000, height: 3000, channels: 3 as const, background: 'tan' } }
    const { body } = await door.send(await door.newToken(), await sharp(plain).jpeg().toBuffer())
    expect(body).toMatchObject({ width: 2048, height: 1536 })
    expect(await sharp(await door.bytesOf(body.url)).metadata()).toMatchObject({ width: 2048, height: 1536 })
    expect(await sharp(await door.bytesOf(body.thumbUrl ?? '')).metadata()).toMatchObject({
      width: 480,
      height: 360,
    })
  })

  const formats: [string, (image: Sharp) => Sharp][] = [
    ['PNG', (image) => image.png()],
    ['WebP', (image) => image.webp()],
    ['GIF', (image) => image.gif()],
    ['a progressive JPEG', (image) => image.jpeg({ progressive: true })],
  ]
  test.each(formats)('is taken as %s', async (_name, write) => {
    const image = sharp({ create: { width: 20, height: 10, channels: 3, background: 'olive' } })
    const { status, body } = await door.send(await door.newToken(), await write(image).toBuffer())
    expect([status, body.width, body.height]).toEqual([201, 20, 10])
  })

  test('that moves keeps its first frame alone', async () => {
    const frames = {
      create: { width: 20, height: 4000, channels: 3 as const, background: 'navy', pageHeight: 10 },
    }
    const { body } = await door.send(await door.newToken(), await sharp(frames).gif().toBuffer())
    expect(body).toMatchObject({ width: 20, height: 10 })
    expect((await sharp(await door.bytesOf(body.url)).metadata()).pages ?? 1).toBe(1)
  })

  test('with something else behind it loses what is behind it', async () => {
    const token = await door.newToken()
    const hidden = '<script>alert(1)</script>'
    const zip = Buffer.from('PK\x03\x04 hidden.txt PK\x05\x06', 'latin1')
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    for (const bytes of [
      Buffer.concat([await door.photo(), Buffer.from(hidden)]),
      Buffer.concat([png, zip]),
    ]) {
      const { status, body } = await door.send(token, bytes)
      expect(status).toBe(201)
      const kept = await door.bytesOf(body.url)
      expect(kept.includes(hidden)).toBe(false)
      expect(kept.includes('PK\x03\x04')).toBe(false)
    }
  })
})

describe('refused with a word of its own is', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
  const page = '<!doctype html><script>alert(1)</script>'
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(50)])
  const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6))
  const refused: [string, () => Promise<Buffer> | Buffer, string][] = [
    ['nothing at all', () => Buffer.alloc(0), 'upload/empty'],
    ['an SVG', () => Buffer.from(svg), 'upload/not-media'],
    ['an SVG behind an XML head', () => Buffer.from(`<?xml version="1.0"?>${svg}`), 'upload/not-media'],
    ['a page', () => Buffer.from(page), 'upload/not-media'],
    ['a page that begins like a picture', () => Buffer.from(`GIF89a${page}`), 'upload/broken-image'],
    [
      'a page that begins like a JPEG',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(page)]),
      'upload/broken-image',
    ],
    ['three bytes', () => Buffer.from([0xff, 0xd8, 0xff]), 'upload/broken-image'],
    [
      'a TIFF',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
          .tiff()
          .toBuffer(),
      'upload/not-media',
    ],
    ['a photo in HEIC', () => heic, 'upload/heic'],
    [
      'a JPEG that was cut off',
      async () => cut(await makePhoto({ width: 400, height: 300 })),
      'upload/broken-image',
    ],
    ['a flood of pixels', () => makePixelFlood({ width: 50_000, height: 50_000 }), 'upload/too-many-pixels'],
    ['a smaller flood', () => makePixelFlood({ width: 10_000, height: 10_000 }), 'upload/too-many-pixels'],
    [
      '40 MB that begin like a photo',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(40 * 2 ** 20)]),
      'upload/image-too-large',
    ],
    [
      'a video that is none',
      () => Buffer.from('\0\0\0\x10ftypisom\0\0\0\0 no film at all', 'latin1'),
      'upload/broken-video',
    ],
    ['a video without picture', () => makeFilm({ withoutPicture: true }), 'upload/broken-video'],
    ['a video whose tables point elsewhere', () => makeFilm({ trailOffset: 4 }), 'upload/broken-video'],
    [
      'a video in Matroska',
      () => Buffer.from('\x1a\x45\xdf\xa3 matroska and more', 'latin1'),
      'upload/video-unsupported',
    ],
    [
      'a video over 100 MB',
      () => Buffer.concat([makeFilm(), Buffer.alloc(101 * 2 ** 20)]),
      'upload/video-too-large',
    ],
  ]
  test.each(refused)('%s', async (_name, make, code) => {
    const token = await door.newToken()
    const before = await door.storedFiles()
    const { status, body } = await door.send(token, await make())
    expect(body.code).toBe(code)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await door.list(token)).toEqual([])
    expect(await door.storedFiles()).toEqual(before)
    expect(await readdir(join(api.app.dataFolder, 'incoming'))).toEqual([])
    expect((await door.send(token, await door.photo())).status).toBe(201)
  })
})

describe('a video', () => {
  test.each(['isom', 'qt  '])('of %s keeps its picture and loses every place', async (brand) => {
    const given = makeFilm({ brand })
    expect(given.includes(filmPlace) && given.includes(filmTrail)).toBe(true)
    const { status, body } = await door.send(await door.newToken(), given)
    expect(status).toBe(201)
    expect(body).toMatchObject({ kind: 'video', width: 1280, height: 720, thumbUrl: null })
    const kept = await door.bytesOf(body.url)
    expect(kept).toHaveLength(given.length)
    expect(kept.includes(filmPicture)).toBe(true)
    expect(kept.includes(filmPlace) || kept.includes(filmTrail)).toBe(false)
  })

  test('is sent in parts to players that ask for them', async () => {
    const { body } = await door.send(await door.newToken(), makeFilm())
    const whole = await door.bytesOf(body.url)
    const part = await door.get(body.url, { range: 'bytes=4-9' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-9/${whole.length}`])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(4, 10))
    const end = await door.get(body.url, { range: 'bytes=-5' })
    expect(Buffer.from(await end.arrayBuffer())).toEqual(whole.subarray(-5))
    expect((await door.get(body.url, { range: `bytes=${whole.length}-` })).status).toBe(416)
    expect((await door.get(body.url, { range: 'bytes=0-1,4-5' })).status).toBe(200)
  })
})

describe('one link', () => {
  test('takes nine pictures and one video; a tenth has room once one is taken back', async () => {
    const token = await door.newToken()
    const sent = []
    for (let index = 0; index < 9; index += 1) sent.push((await door.send(token, await door.photo())).body)
    expect((await door.send(token, await door.photo())).body.code).toBe('upload/too-many-images')
    expect((await door.send(token, makeFilm())).status).toBe(201)
    expect((await door.send(token, makeFilm({ brand: 'mp42' }))).body.code).toBe('upload/too-many-videos')
    await shop.client.call(endpoints.removeUpload, { params: { id: sent[0]?.id ?? '' }, query: { token } })
    expect((await door.send(token, await door.photo())).status).toBe(201)
    expect(await door.list(token)).toHaveLength(10)
  })

  test('gets the same answer for the same bytes', async () => {
    const token = await door.newToken()
    const bytes = await door.photo()
    const first = await door.send(token, bytes)
    expect((await door.send(token, bytes)).body).toEqual(first.body)
    expect(await door.list(token)).toHaveLength(1)
    expect((await door.send(await door.newToken(), bytes)).body.id).not.toBe(first.body.id)
  })

  test('that sends a hundred at once keeps nine', async () => {
    const token = await door.newToken()
    const photos = await Promise.all(Array.from({ length: 100 }, () => door.photo()))
    const answers = await Promise.all(photos.map((bytes) => door.send(token, bytes)))
    const kept = answers.filter(({ status }) => status === 201)
    expect(kept).toHaveLength(9)
    expect(new Set(kept.map(({ body }) => body.id)).size).toBe(9)
    for (const { status } of answers) expect([201, 409, 429]).toContain(status)
    expect(await door.list(token)).toHaveLength(9)
    expect(await readdir(join(api.app.dataFolder, 'incoming'))).toEqual([])
  })

  test('that is written in several ways has one quota', async () => {
    const token = await door.newToken()
    for (let index = 0; index < 9; index += 1) await door.send(`${token}.${index}`, await door.photo())
    expect((await door.send(token, await door.photo())).body.code).toBe('upload/too-many-images')
  })

  test('is refused after sixty attempts', async () => {
    const token = await door.newToken()
    const bytes = Array.from({ length: 61 }, (_, index) => Buffer.from(`GIF89a no picture at all ${index}`))
    const codes = []
    for (const one of bytes) codes.push((await door.send(token, one)).body.code)
    expect(new Set(codes.slice(0, 60))).toEqual(new Set(['upload/broken-image']))
    expect(codes[60]).toBe('upload/too-many-attempts')
  })
})

describe('what belongs to another link', () => {
  test('is neither listed nor removed nor attached by this one', async () => {
    const [mine, other] = [await door.newToken(), await door.newToken()]
    const { id } = (await door.send(mine, await door.photo())).body
    expect(await door.list(other)).toEqual([])
    const removal = shop.client.call(endpoints.removeUpload, { params: { id }, query: { token: other } })
    await expect(removal).rejects.toMatchObject({ problem: { code: 'upload/not-found' } })
    await expect(door.submit(other, [id])).rejects.toMatchObject({ problem: { code: 'upload/not-found' } })
    expect(await door.list(mine)).toHaveLength(1)
    expect(await door.submit(mine, [id])).toMatchObject({ id: expect.stringMatching(/^fbk_/) })
  })

  test('cannot be reached without a link that was signed here', async () => {
    const token = await door.newToken()
    for (const bad of ['', 'x.y', `${token.slice(0, -3)}AAA`]) {
      const { status } = await door.send(bad, await door.photo())
      expect([404, 422]).toContain(status)
    }
    const { receiptUrl } = await door.submit(token, [])
    expect((await door.send(receiptUrl.split('/receipt/')[1] ?? '', await door.photo())).body.code).toBe(
      'review/link-invalid',
    )
    expect((await door.send(token, await door.photo())).body.code).toBe('review/already-written')
  })

  test('has no path that leads out of its folder', async () => {
    const { body } = await door.send(await door.newToken(), await door.photo())
    const [path = ''] = body.url.split('?')
    await writeFile(join(api.app.dataFolder, 'secret.key'), 'the master key')
    for (const bad of [
      `${path}/..%2f..%2f..%2fsecret.key`,
      `/media/${shop.publicId}/..%2f..%2fsecret.key`,
      `/media/${shop.publicId}/att_${'0'.repeat(32)}`,
      `/media/${shop.publicId}/${body.id}-thumb-thumb`,
      `/media/..%2f..%2f/${body.id}`,
      `/media/${shop.publicId}/${body.id}%00`,
    ]) {
      const answer = await door.get(bad)
      // Where no route fits, a console that was built answers with its own page.
      expect(answer.headers.get('content-type'), bad).toMatch(/^(text\/html|application\/problem)/)
      expect(await answer.text(), bad).not.toContain('the master key')
    }
    const removal = await api.server.inject({
      method: 'DELETE',
      url: '/v1/storefront/uploads/..%2f..%2fsecret.key?token=x',
    })
    expect(removal.statusCode).toBe(422)
  })
})
