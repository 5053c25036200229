import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MediaDoor, openMediaDoor } from '../../../../test/media-door.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let door: MediaDoor
let product = ''

const hostile = [
  '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
  '</textarea></template></dialog><style>*{display:none}</style>',
  '\u202eevil\u202c\u2060 zero\u200bwidth',
  'x'.repeat(500),
]

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true', SMTP_URL: 'smtp://127.0.0.1:1' } })
  shop = await api.newShop({ name: `店 ${hostile[0]}` })
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶' }] },
  })
  product = items[0]?.id ?? ''
  door = openMediaDoor(api, shop)
})
afterAll(() => api.stop())

async function widget(owner: string, query = ''): Promise<string> {
  const reply = await door.get(`/v1/storefront/${owner}?shop=${shop.publicId}&language=en${query}`)
  expect(reply.status).toBe(200)
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  return reply.text()
}

const ofProduct = (name: string, query = '') => widget(`products/${product}/widgets/${name}`, query)
const ofShop = (name: string) => widget(`shops/${shop.publicId}/widgets/${name}`)

/** Nothing of a text may become markup, and no address may be a path of the page around. */
function expectSafe(markup: string): void {
  expect(markup).not.toMatch(/<script|<style|<img src=x|[\u202e\u202c\u200b\u2060]/)
  // Within tags, without what stands in quotes: only attributes are left.
  expect(markup.replaceAll(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\s(on\w+|style)=/)
  for (const [, address] of markup.matchAll(/\s(?:href|src|action|data-large)="([^"]*)"/g))
    expect(address).toMatch(/^(https?:\/\/|#|$)/)
}

describe('questions', () => {
  test('stand with their answers, the shop’s own marked, whatever was written', async () => {
    for (const text of hostile) {
      const body = { shop: shop.publicId, productId: product, text: text.slice(0, 500), authorName: 'Lin' }
      const { id } = await shop.client.call(endpoints.askQuestion, { body })
      await shop.client.call(endpoints.decideQuestion, { params: { id }, body: { decision: 'publish' } })
      await shop.client.call(endpoints.answerQuestion, { params: { id }, body: { text } })
    }
    const markup = await ofProduct('questions')
    expectSafe(markup)
    expect(markup.match(/of-shop/g)).toHaveLength(4)
    expect(markup).toContain(`data-form="v1/storefront/questions" data-product="${product}"`)
    expect(markup).toContain(`action="http://localhost:3000/p/${product}/questions?shop=${shop.publicId}`)
  })
})

describe('pictures', () => {
  test('of all reviews come by twenty, each leads to its review, and the rest by more', async () => {
    for (let count = 0; count < 4; count++) {
      const token = await door.newToken()
      const ids = []
      for (let picture = 0; picture < 7; picture++)
        ids.push((await door.send(token, await door.photo())).body.id)
      const { id } = await door.submit(token, ids)
      await shop.client.call(endpoints.decideFeedback, { params: { id }, body: { decision: 'publish' } })
    }
    const first = await ofProduct('gallery')
    expectSafe(first)
    const larges = (markup: string) =>
      [...markup.matchAll(/data-large="([^"]+)"/g)].map(([, url]) => url ?? '')
    expect(larges(first)).toHaveLength(21)
    const more = /data-more rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&#38;', '&') ?? ''
    const cursor = new URL(more).searchParams.get('cursor')
    const rest = await ofProduct('gallery', `&cursor=${cursor}`)
    expect(larges(rest)).toHaveLength(7)
    expect(new Set([...larges(first), ...larges(rest)]).size).toBe(28)
    expect(rest).not.toContain('data-more')
    const page = await door.get(new URL(more).pathname + new URL(more).search)
    expect(larges(await page.text())).toHaveLength(7)
    const [tile] = [...rest.matchAll(/<a href="([^"]+)" data-large/g)].map(
      ([, url]) => new URL((url ?? '').replaceAll('&#38;', '&')),
    )
    const review = await (await door.get(`${tile?.pathname}${tile?.search}`)).text()
    expect(review).toContain(`id="${tile?.hash.slice(1)}"`)
  })

  test('of a removed review are gone at the next look', async () => {
    const before = await ofProduct('gallery')
    const id = /#(fbk_\w+)" data-large/.exec(before)?.[1] ?? ''
    await shop.client.call(endpoints.decideFeedback, {
      params: { id },
      body: { decision: 'refuse', code: 'spam' },
    })
    expect(await ofProduct('gallery')).not.toContain(id)
  })
})

describe('forms', () => {
  test('without a link there is the form to ask for one, with a link its review form, kept by no cache', async () => {
    const asking = await ofProduct('form')
    expectSafe(asking)
    expect(asking).toContain('data-form="v1/storefront/review-links"')
    const token = await door.newToken()
    const reply = await door.get(`/v1/storefront/review-forms/${token}?language=zh-CN`)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    const form = await reply.text()
    expectSafe(form)
    expect(form).toContain('lang="zh-CN"')
    expect(form).toContain('data-form="v1/storefront/reviews"')
    expect(form).toContain('name="incentive"')
    await door.submit(token, [])
    const used = await (await door.get(`/v1/storefront/review-forms/${token}?language=en`)).text()
    expect(used).not.toContain('<form')
    expect(used).toContain(`http://localhost:3000/r/${token}`)
    expect((await door.get('/v1/storefront/review-forms/none')).status).toBe(404)
  })

  test('words for the shop open over the page and lead to a page of ours without a script', async () => {
    const markup = await ofShop('feedback')
    expectSafe(markup)
    expect(markup).toContain(`href="http://localhost:3000/tell?shop=${shop.publicId}&#38;lang=en"`)
    expect(markup).toContain('<dialog class="sheet" part="dialog" aria-labelledby="feedback-title">')
  })
})

test('what was done and what was certified say so where there is nothing yet', async () => {
  expectSafe(await ofShop('said-and-done'))
  const certificates = await ofProduct('certificates')
  expectSafe(certificates)
  expect(certificates).toContain('No certificates yet.')
})

test('all of it weighs at most 11 KB beside what every widget shares', () => {
  const names = ['plain.css', 'fields.css', 'gallery.css', 'gallery.js', 'questions.css', 'questions.js']
  names.push('form.css', 'form.js', 'feedback.css', 'feedback.js', 'proofs.css', 'deeds.css')
  const sizes = names.map((name) => {
    const file = new URL(`../../../../../storefront/src/assets/widget-${name}`, import.meta.url)
    return gzipSync(readFileSync(file), { level: 9 }).length
  })
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(11 * 1024)
})
