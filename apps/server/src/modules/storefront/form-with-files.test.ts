import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFilm } from '../../../test/make-media.ts'
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

type Sent = { fields?: [string, string][]; files?: [string, Buffer][] }

/** Posts as a browser without script does: everything at once, an untouched chooser as a file without name. */
function post(token: string, { fields = [], files = [] }: Sent): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const [name, bytes] of files) body.append('files', new Blob([new Uint8Array(bytes)]), name)
  if (files.length === 0) body.append('files', new Blob([]), '')
  const headers = { 'accept-language': 'en' }
  return fetch(`${api.url}/r/${token}`, { method: 'POST', body, headers, redirect: 'manual' })
}

const formOf = async (token: string, query = '') =>
  (await door.get(`/r/${token}${query}`, { 'accept-language': 'en' })).text()
const idsIn = (page: string) =>
  [...page.matchAll(/name="attachmentIds" value="(att_\w+)"/g)].map((match) => match[1])
const stars: [string, string] = ['rating', '5']

async function attachmentsOf(text: string): Promise<number> {
  const { items } = await shop.client.call(endpoints.listFeedback, { query: { limit: 200 } })
  const id = items.find((item) => item.text === text)?.id ?? ''
  return (await shop.client.call(endpoints.readFeedback, { params: { id } })).attachments.length
}

describe('the form without a script', () => {
  test('carries words, pictures and a video in one sending', async () => {
    const token = await door.newToken()
    const files: [string, Buffer][] = [
      ['a.jpg', await door.photo()],
      ['b.jpg', await door.photo()],
      ['c.mp4', makeFilm()],
    ]
    const answer = await post(token, { fields: [stars, ['text', '都带来了']], files })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/receipt\//)
    expect(await attachmentsOf('都带来了')).toBe(3)
    const again = await post(token, { fields: [stars, ['text', '都带来了']], files })
    expect(again.headers.get('location')).toBe(answer.headers.get('location'))
    expect(await attachmentsOf('都带来了')).toBe(3)
  })

  test('leads to pages of one’s own that show what was sent', async () => {
    const token = await door.newToken()
    const files: [string, Buffer][] = [['a.jpg', await door.photo()]]
    const answer = await post(token, { fields: [stars, ['text', 'with a picture']], files })
    const address = answer.headers.get('location') ?? ''
    const receipt = await (await door.get(address, { 'accept-language': 'en' })).text()
    const [, picture = ''] = /<img src="([^"]+)"/.exec(receipt) ?? []
    const shown = await door.get(picture.replaceAll('&#38;', '&'))
    expect([shown.status, shown.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^image\//),
    ])
    const edit = await (await door.get(`${address}/edit`, { 'accept-language': 'en' })).text()
    expect(edit).toContain('Pictures and videos stay as they are.')
    const without = await post(await door.newToken(), { fields: [stars, ['text', 'without a picture']] })
    const bare = await (await door.get(without.headers.get('location') ?? '')).text()
    expect(bare).not.toContain('<img')
  })

  test('needs no files', async () => {
    const answer = await post(await door.newToken(), { fields: [stars, ['text', '没有图片']] })
    expect(answer.status).toBe(303)
    expect(await attachmentsOf('没有图片')).toBe(0)
  })

  test('names the file that is wrong and keeps the others and the words', async () => {
    const token = await door.newToken()
    const files: [string, Buffer][] = [
      ['good.jpg', await door.photo()],
      ['evil<b>.svg', Buffer.from('<svg onload="alert(1)"/>')],
    ]
    const answer = await post(token, { fields: [stars, ['text', 'kept words']], files })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('evil&#60;b&#62;.svg: This file is no picture or video that can be shown.')
    expect(page).toContain('kept words')
    const [kept = ''] = idsIn(page)
    expect(idsIn(page)).toHaveLength(1)
    const second = await post(token, { fields: [stars, ['text', 'kept words'], ['attachmentIds', kept]] })
    expect(second.status).toBe(303)
    expect(await attachmentsOf('kept words')).toBe(1)
  })

  test('leaves out what was ticked to be removed', async () => {
    const token = await door.newToken()
    const sent = [
      (await door.send(token, await door.photo())).body.id,
      (await door.send(token, await door.photo())).body.id,
    ]
    const fields: [string, string][] = [stars, ['text', 'one of two'], ['removeIds', sent[0] ?? '']]
    for (const id of sent) fields.push(['attachmentIds', id])
    const withoutStars = await post(token, { fields: fields.slice(1) })
    expect(withoutStars.status).toBe(422)
    expect(idsIn(await withoutStars.text())).toEqual([sent[1]])
    expect((await post(token, { fields })).status).toBe(303)
    expect(await attachmentsOf('one of two')).toBe(1)
  })

  test('that is posted as plain fields takes several pictures too, and refuses those of another link', async () => {
    const [token, other] = [await door.newToken(), await door.newToken()]
    const ids = [
      (await door.send(token, await door.photo())).body.id,
      (await door.send(token, await door.photo())).body.id,
    ]
    const foreign = (await door.send(other, await door.photo())).body.id
    const plain = (attached: string[]) => {
      const body = new URLSearchParams([stars, ['text', 'plain fields']])
      for (const id of attached) body.append('attachmentIds', id)
      return fetch(`${api.url}/r/${token}`, { method: 'POST', body, redirect: 'manual' })
    }
    const refused = await plain([...ids, foreign])
    expect(refused.status).toBe(422)
    expect(idsIn(await refused.text())).toEqual(ids)
    expect((await plain(ids)).status).toBe(303)
    expect(await attachmentsOf('plain fields')).toBe(2)
  })
})

describe('the form that is opened again', () => {
  test('shows what lies ready, as the link alone opens it', async () => {
    const token = await door.newToken()
    const { body } = await door.send(token, await door.photo())
    const page = await formOf(token)
    expect(idsIn(page)).toEqual([body.id])
    expect(page).toContain('-thumb?key=')
    expect(idsIn(await formOf(await door.newToken()))).toEqual([])
  })

  test('has the star chosen that was clicked in a mail, and no other sign of the address', async () => {
    const token = await door.newToken()
    expect(await formOf(token, '?stars=4')).toContain('name="rating" value="4" checked')
    for (const query of ['?stars=6', '?stars=4.5', '?stars=x%22onload', ''])
      expect(await formOf(token, query)).not.toMatch(/name="rating" value="\d" checked/)
  })
})
