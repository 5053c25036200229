import { endpoints } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { anEvent, send, switchEventsOn } from '../../../test/journey-ground.ts'
import { makePhotoWithPlace } from '../../../test/make-media.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { signPortal } from './portal-link.ts'

let api: TestApi
let shop: TestShop
let visitors = 0

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  shop = await api.newShop({ name: 'Tea & Co' })
})
afterAll(() => api.stop())

const from = () => ({ 'x-forwarded-for': `22.1.${visitors++}.7`, 'accept-language': 'en' })

function post(path: string, body: URLSearchParams | FormData): Promise<Response> {
  return fetch(`${api.url}${path}`, { method: 'POST', redirect: 'manual', headers: from(), body })
}

async function read(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${api.url}${path}`, { headers: from() })
  return { status: response.status, text: await response.text() }
}

/** Sends a complaint; the path of its status page. */
async function complain(text: string, email: string, picture?: Buffer): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ text, email, hasAgreed: 'true' })) form.append(name, value)
  if (picture) form.append('files', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'lid.jpg')
  const response = await post(`/voice/form/complaint?shop=${shop.publicId}`, form)
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

/** The customer who said this. */
function customerOf(text: string): Promise<string> {
  return shop.run(async (scope) => {
    const row = await scope.db
      .selectFrom('feedback')
      .select('customerId')
      .where('shopId', '=', scope.shopId)
      .where('text', '=', text)
      .executeTakeFirstOrThrow()
    return row.customerId ?? ''
  })
}

/** One step in a browser in which the shop signed for whoever said this. */
async function walkAs(text: string, visitor: string, page: string): Promise<void> {
  await send(api.url, shop, { visitor, events: [anEvent({ page })] })
  const customerId = await customerOf(text)
  await shop.run((scope) =>
    scope.db
      .updateTable('behaviourEvent')
      .set({ customerId })
      .where('shopId', '=', scope.shopId)
      .where('page', '=', page)
      .execute(),
  )
}

/** The pages that the download names. */
async function pagesIn(own: string): Promise<(string | null)[]> {
  const { behaviour } = exported.parse(JSON.parse((await read(`${own}/data.json`)).text))
  return behaviour.map(({ page }) => page)
}

/** The path of the own page of whoever said this, as the letter to their mailbox has it. */
async function ownPageOf(text: string, endsInMs = 60_000): Promise<string> {
  const customerId = await customerOf(text)
  const expiresAt = new Date(Date.now() + endsInMs)
  const link = { shopId: shop.shopId, id: customerId, expiresAt }
  return `/voice/me/${signPortal(api.app.platform.keys, 'own-page', link)}`
}

const wish = (path: string, fields: Record<string, string>) => post(path, new URLSearchParams(fields))
const exported = z.object({
  sent: z.array(z.object({ text: z.string() })),
  consents: z.array(z.unknown()),
  behaviour: z.array(z.object({ page: z.string().nullable() })),
})

describe('the own page', () => {
  test('shows and hands out what its mailbox sent, and nothing of anybody else', async () => {
    await complain('The lid is cracked', 'lin@example.com')
    await complain('The spout drips', 'mei@example.com')
    const lin = await ownPageOf('The lid is cracked')

    const page = await read(lin)
    const data = exported.parse(JSON.parse((await read(`${lin}/data.json`)).text))

    expect(page.status).toBe(200)
    expect(page.text).toContain('The lid is cracked')
    expect(page.text).not.toContain('The spout drips')
    expect(data.sent.map(({ text }) => text)).toEqual(['The lid is cracked'])
    expect(data.consents).not.toEqual([])
  })

  test('opens by its own link alone, and for seven days at most', async () => {
    await complain('The handle is hot', 'hot@example.com')
    const own = await ownPageOf('The handle is hot')

    expect((await read(own)).status).toBe(200)
    expect((await read(`${own}x`)).status).toBe(404)
    expect((await read(await ownPageOf('The handle is hot', -1000))).status).not.toBe(200)
    const status = await complain('The base is wet', 'wet@example.com')
    expect((await read(status.replace('/voice/s/', '/voice/me/'))).status).toBe(404)
  })

  test('takes wishes: letters, personalisation, and erasure as a case, once a day', async () => {
    await complain('The box was torn', 'torn@example.com')
    const own = await ownPageOf('The box was torn')
    const before = (await shop.client.call(endpoints.listCases, { query: {} })).items.length

    const wishes: Record<string, string>[] = [
      { wish: 'letters', purpose: 'notices', isGiven: 'false' },
      { wish: 'personalisation', isGiven: 'false' },
      { wish: 'erase' },
      { wish: 'erase' },
    ]
    for (const fields of wishes) expect((await wish(own, fields)).status).toBe(303)

    const { items } = await shop.client.call(endpoints.listCases, { query: {} })
    expect(items.length).toBe(before + 1)
    expect(items.some(({ title }) => title === locales.en.portal.me.eraseTitle)).toBe(true)
    const data = exported.parse(JSON.parse((await read(`${own}/data.json`)).text))
    expect(data.consents).toContainEqual(expect.objectContaining({ purpose: 'notices', isGiven: false }))
  })

  test('hands out and deletes what its owner did on the pages of the shop, and nobody else’s', async () => {
    await complain('The cup is small', 'small@example.com')
    await complain('The cup is large', 'large@example.com')
    await switchEventsOn(shop)
    await walkAs('The cup is small', 'visitor-0000000001', '/cups/small')
    await walkAs('The cup is large', 'visitor-0000000002', '/cups/large')
    const small = await ownPageOf('The cup is small')
    const large = await ownPageOf('The cup is large')
    const { steps, stepsKept, forgetSteps } = locales.en.portal.me

    expect((await read(small)).text).toContain(stepsKept(1))
    expect(await pagesIn(small)).toEqual(['/cups/small'])
    const reply = await wish(small, { wish: 'behaviour' })

    expect(reply.status).toBe(303)
    const after = (await read(reply.headers.get('location') ?? '')).text
    expect(after).toContain(stepsKept(0))
    expect(after).not.toContain(forgetSteps)
    expect((await read(small)).text).not.toContain(steps)
    expect(await pagesIn(small)).toEqual([])
    expect(await pagesIn(large)).toEqual(['/cups/large'])
  })

  test('says the same to every address, known or not', async () => {
    await complain('The tea is stale', 'stale@example.com')
    const ask = async (email: string) =>
      (await post(`/voice/me?shop=${shop.publicId}`, new URLSearchParams({ email }))).text()

    expect(await ask('stale@example.com')).toBe(await ask('nobody@example.com'))
  })
})

describe('a picture sent with a form', () => {
  test('stands on the status page, written anew without its place', async () => {
    const picture = await makePhotoWithPlace()
    expect(picture.includes('Exif')).toBe(true)

    const { text } = await read(await complain('See the crack', 'crack@example.com', picture))

    const address = /<li><a href="([^"]+)"><img/.exec(text)?.[1] ?? ''
    const kept = await fetch(new URL(address, api.url), { headers: from() })
    expect(kept.status).toBe(200)
    expect(kept.headers.get('content-type')).toMatch(/^image\//)
    expect(Buffer.from(await kept.arrayBuffer()).includes('Exif')).toBe(false)
  })
})
