import { endpoints } from '@echoloop/contract'
import { storefrontAssets } from '@echoloop/storefront'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let productId: string
let orderCount = 0

const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: `店 ${hostile}` })
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: {
      categories: [{ code: 'kitchen', name: '厨房', dimensions: ['quality'] }],
      products: [{ sku: 'KET', name: `水壶${hostile}`, nameEn: `Kettle ${hostile}`, category: 'kitchen' }],
    },
  })
  productId = items[0]?.id ?? ''
})
afterAll(() => api.stop())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

/** Address of the form for a delivered order of a buyer of that name. */
async function newForm(name = '林小满'): Promise<string> {
  const number = `N-${++orderCount}`
  const order = {
    number,
    customer: { externalId: number, name },
    placedAt: daysAgo(9),
    deliveredAt: daysAgo(6),
    lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const link = await shop.client.call(endpoints.createReviewLink, {
    body: { orderNumber: number, sku: 'KET' },
  })
  return new URL(link.url).pathname
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api.url}${path}`, { headers, redirect: 'manual' })
}

/** Posts as a browser does. Each sender has an address of its own, for the limit of requests. */
function post(path: string, fields: Record<string, string>, remoteAddress = `10.0.0.${orderCount % 250}`) {
  return api.server.inject({
    method: 'POST',
    url: path,
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' },
    payload: new URLSearchParams(fields).toString(),
  })
}

const productPage = (rest = '') => `/p/${productId}?shop=${shop.publicId}${rest}`

describe('from the link to the page', () => {
  test('a buyer opens the form, sends it, sees the receipt, and others see the review', async () => {
    const form = await newForm('赵大河')
    const page = await get(form, { 'accept-language': 'zh-CN' })
    const markup = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(markup).toContain('<html lang="zh-CN">')
    expect(markup).toContain('商品质量')
    expect(markup).toContain('水壶')
    const fields = { rating: '5', 'dimensions.quality': '4', title: '', text: '烧水很快\r\n不漏' }
    const sent = await post(form, fields)
    expect(sent.statusCode).toBe(303)
    const receipt = String(sent.headers.location)
    expect(receipt).toMatch(/^\/receipt\/[\w-]+\.[\w-]+$/)
    expect(await (await get(receipt)).text()).toContain('Your review is public')
    const shown = await (await get(productPage())).text()
    for (const part of ['烧水很快', '赵大河', 'Verified purchase']) expect(shown).toContain(part)
  })

  test('the used link and a second sending lead to the same receipt', async () => {
    const form = await newForm()
    const fields = { rating: '4', text: '不错' }
    const { location } = (await post(form, fields)).headers
    expect((await post(form, fields)).headers.location).toBe(location)
    const again = await get(form)
    expect([again.status, again.headers.get('location')]).toEqual([303, location])
    const other = await post(form, { ...fields, text: '别的话' })
    expect(other.statusCode).toBe(409)
    expect(other.body).toContain('This order line has its review already.')
  })

  test('what is wrong is said beside what was written, and nothing is lost', async () => {
    const form = await newForm()
    const answer = await post(form, { text: `${hostile} kept`, title: 'My title', isAnonymous: 'true' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Please choose one to five stars.')
    expect(answer.body).toContain('My title')
    expect(answer.body).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
    expect(answer.body).toMatch(/name="isAnonymous"[^>]* checked/)
    const broken = await post(form, { rating: '5', text: 'a\0b' })
    expect(broken.statusCode).toBe(422)
    expect(broken.body).toContain('broken characters')
    expect((await post(form, { rating: '9' })).statusCode).toBe(422)
    expect((await post(form, { rating: '5', text: 'now it is right' })).statusCode).toBe(303)
  })

  test('who hides the name is not named, in page or data', async () => {
    const form = await newForm('Hidden Person')
    await post(form, { rating: '3', text: 'quiet words', isAnonymous: 'true' })
    const shown = await (await get(productPage())).text()
    expect(shown).toContain('quiet words')
    expect(shown).not.toContain('Hidden Person')
    const { items } = await shop.client.call(endpoints.listProductReviews, {
      params: { productId },
      query: { shop: shop.publicId },
    })
    expect(items.find(({ text }) => text === 'quiet words')?.authorName).toBeNull()
  })

  test('a receipt says by which rule a review was refused, and not what staff noted', async () => {
    const form = await newForm()
    const receipt = String((await post(form, { rating: '1', text: 'spam spam' })).headers.location)
    const { items } = await shop.client.call(endpoints.listFeedback, { query: { limit: 200 } })
    const id = items.find(({ text }) => text === 'spam spam')?.id ?? ''
    const body = { decision: 'refuse' as const, code: 'advertising' as const, reason: 'note for the team' }
    await shop.client.call(endpoints.decideFeedback, { params: { id }, body })
    const page = await (await get(`${receipt}?lang=en`)).text()
    for (const part of ['was not published', 'Advertising', 'spam spam']) expect(page).toContain(part)
    expect(page).not.toContain('note for the team')
    expect(await (await get(productPage())).text()).not.toContain('spam spam')
  })

  test('a link of 46 days ago says so, as a page, before and after sending', async () => {
    const form = await newForm()
    api.app.platform.clockOffsetMs = 46 * 86_400_000
    try {
      const page = await get(form)
      expect([page.status, page.headers.get('content-type')]).toEqual([410, 'text/html; charset=utf-8'])
      expect(await page.text()).toContain('This link has expired.')
      expect((await post(form, { rating: '5' })).statusCode).toBe(410)
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
    expect((await post(form, { rating: '5' })).statusCode).toBe(303)
  })
})

describe('the pages', () => {
  test('show hostile names and words as text', async () => {
    const form = await newForm(`Eve ${hostile}`)
    await post(form, { rating: '2', title: hostile, text: `</div>${hostile}` })
    const paths = [productPage(), productPage('&lang=zh-CN'), `/s/${shop.publicId}`, await newForm()]
    for (const path of paths) {
      const markup = await (await get(path)).text()
      expect(markup).toContain('alert(1)')
      expect(markup).not.toMatch(/<script>alert|<img src=x/)
    }
  })

  test('run nothing but our own files and tell nobody their address', async () => {
    for (const path of [productPage(), `/s/${shop.publicId}`, await newForm(), '/r/x', '/receipt/x']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(policy).toContain("base-uri 'none'; frame-ancestors 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    }
  })

  test('speak the language chosen in the address, else that of the browser', async () => {
    const languageOf = async (path: string, header: string) =>
      /<html lang="([^"]+)"/.exec(await (await get(path, { 'accept-language': header })).text())?.[1]
    expect(await languageOf(productPage(), 'zh-CN,en;q=0.5')).toBe('zh-CN')
    expect(await languageOf(productPage(), 'en-GB')).toBe('en')
    expect(await languageOf(productPage('&lang=zh-CN'), 'en-GB')).toBe('zh-CN')
    expect(await languageOf('/r/x', 'zh')).toBe('zh-CN')
  })

  test('lead to older reviews, each shown once', async () => {
    for (let index = 0; index < 22; index++)
      await post(await newForm(), { rating: '4', text: `voice-${index}.` })
    const first = await (await get(productPage('&lang=en'))).text()
    const [, more = ''] = /rel="next" href="([^"]+)"/.exec(first) ?? []
    const path = more.replaceAll('&#38;', '&').replaceAll('&amp;', '&')
    expect(path).toContain('lang=en')
    const second = await (await get(path)).text()
    const voices = [...`${first}${second}`.matchAll(/voice-\d+\./g)].map(([voice]) => voice)
    const inText = new Set(voices)
    expect(inText.size).toBe(22)
    const idsOf = (markup: string) => [...markup.matchAll(/id="(fbk_[0-9a-f]{32})"/g)].map(([, id]) => id)
    expect(idsOf(first)).toHaveLength(20)
    expect(idsOf(second).filter((id) => idsOf(first).includes(id))).toEqual([])
  })

  test('are asked about again and answered 304 when nothing changed', async () => {
    for (const path of [productPage(), `/s/${shop.publicId}`]) {
      const first = await get(path)
      expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, must-revalidate')
      expect(first.headers.get('vary')).toContain('accept-language')
      const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  })

  test('of another shop, of nothing, or of nonsense are not found, in words', async () => {
    const other = await api.newShop()
    const wrong = [
      `/p/${productId}?shop=${other.publicId}`,
      `/p/prd_${'0'.repeat(32)}?shop=${shop.publicId}`,
      `/p/${productId}`,
      '/p/x?shop=y',
      `/s/shp_${'0'.repeat(32)}`,
      '/s/x',
      '/r/x',
      `/r/${'x'.repeat(501)}`,
      '/receipt/x',
    ]
    for (const path of wrong) {
      const response = await get(path)
      const markup = await response.text()
      expect([path, response.status]).toEqual([path, 404])
      expect(markup).toContain('<!doctype html>')
      expect(markup).not.toContain('node_modules')
    }
    expect((await get(productPage('&cursor=x'))).status).toBe(422)
  })

  test('take 20 sendings a minute from one place, and answer the 21st with a page', async () => {
    const form = await newForm()
    const statuses: number[] = []
    for (let index = 0; index < 21; index++) statuses.push((await post(form, {}, '10.9.9.9')).statusCode)
    expect(statuses.slice(0, 20).every((status) => status === 422)).toBe(true)
    expect(statuses[20]).toBe(429)
    const last = await post(form, {}, '10.9.9.9')
    expect(last.headers['content-type']).toBe('text/html; charset=utf-8')
    expect((await post(form, { rating: '5' }, '10.9.9.8')).statusCode).toBe(303)
  })

  test('take forms and nothing else', async () => {
    const form = await newForm()
    const send = (type: string, payload: string) =>
      api.server.inject({ method: 'POST', url: form, headers: { 'content-type': type }, payload })
    expect((await send('application/json', '{"rating":5}')).statusCode).toBe(415)
    expect((await send('application/json', '{')).statusCode).toBe(400)
    expect((await send('text/csv', 'rating')).statusCode).toBe(415)
    expect((await send('text/csv', 'rating')).headers['content-type']).toBe('text/html; charset=utf-8')
  })

  test('load files that never change under their name, and elements for other sites that are asked about', async () => {
    for (const asset of storefrontAssets) {
      const response = await get(`/storefront/${asset.path}`)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, asset.type])
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('cache-control')).toContain(asset.isImmutable ? 'immutable' : 'max-age=300')
    }
    const markup = await (await get(productPage())).text()
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(markup) ?? []
    expect((await get(style)).status).toBe(200)
  })
})
