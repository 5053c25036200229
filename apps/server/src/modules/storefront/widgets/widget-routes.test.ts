import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let product: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: '青瓷小铺' })
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'CUP', name: '随行杯' }] },
  })
  product = items[0]?.id ?? ''
  await api.startWorker()
  const record = {
    kind: 'review' as const,
    source: 'test',
    externalId: 'r1',
    occurredAt: '2026-01-01T00:00:00Z',
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ ...record, sku: 'CUP', rating: 4, text: '<img src=x onerror=alert(1)> 不烫手' }] },
  })
  await api.settled(shop)
  for (const result of results) {
    if (!('id' in result)) continue
    const body = { decision: 'publish' as const }
    await shop.client.call(endpoints.decideFeedback, { params: { id: result.id }, body })
  }
})
afterAll(() => api.stop())

function ask(widget: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const search = new URLSearchParams({ shop: shop.publicId, ...query })
  return fetch(`${api.url}/v1/storefront/products/${product}/widgets/${widget}?${search}`, { headers })
}

test('a widget is HTML that any site may read and any cache may keep, in the language asked for', async () => {
  const response = await ask('reviews', { language: 'zh-CN' })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const text = await response.text()
  expect(text).toContain('<div class="widget widget-reviews" lang="zh-CN">')
  expect(text).toContain('&#60;img src=x onerror=alert(1)&#62; 不烫手')
  expect(text).not.toMatch(/<script|<style|<\w[^>]*\s(style|on\w+)=/)
  const again = await ask(
    'reviews',
    { language: 'zh-CN' },
    { 'if-none-match': response.headers.get('etag') ?? '' },
  )
  expect(again.status).toBe(304)
  expect(await (await ask('reviews', {}, { 'accept-language': 'en' })).text()).toContain('lang="en"')
})

test('every address in a widget is whole, since it stands in the page of another site', async () => {
  for (const widget of ['rating', 'reviews']) {
    const text = await (await ask(widget)).text()
    for (const [, address = ''] of text.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
      expect(address).toMatch(/^(https?:\/\/|#)/)
    }
  }
})

test('a whole element comes with a declarative shadow root and its style sheets', async () => {
  const response = await ask('reviews', { embed: 'true', language: 'en', theme: 'dark' })
  const text = await response.text()
  expect(text).toMatch(
    /^<echoloop-reviews product="prd_\w+" shop="shp_\w+" language="en" theme="dark"><template shadowrootmode="open">/,
  )
  const sheet = text.match(/<link rel="stylesheet" href="([^"]+)">/)?.[1] ?? ''
  const path = new URL(sheet).pathname
  expect((await fetch(`${api.url}${path}`)).headers.get('cache-control')).toContain('immutable')
})

test('a badge comes as one line of words, so that no style sheet stops the page above the fold', async () => {
  const text = await (await ask('rating', { embed: 'true', language: 'en', href: '#reviews' })).text()
  expect(text).toMatch(
    /^<echoloop-rating product="prd_\w+" shop="shp_\w+" language="en" href="#reviews"><a href="#reviews">[^<]+<\/a><\/echoloop-rating>\n$/,
  )
})

test('an address that could run something is no address', async () => {
  for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x']) {
    expect((await ask('rating', { href })).status).toBe(422)
  }
})

test('an unknown product, a product of another shop and an unknown widget are refused', async () => {
  const other = await api.newShop()
  expect((await ask('rating', { shop: other.publicId })).status).toBe(404)
  expect((await ask('nothing')).status).toBe(422)
  const unknown = `${api.url}/v1/storefront/products/prd_${'0'.repeat(32)}/widgets/rating?shop=${shop.publicId}`
  expect((await fetch(unknown)).status).toBe(404)
})

test('our page shows the choice of its address without a script, and keeps such parts out of search engines', async () => {
  const page = async (query: string) =>
    (await fetch(`${api.url}/p/${product}?shop=${shop.publicId}&lang=en${query}`)).text()
  expect(await page('&stars=4')).toContain('1 review fits')
  expect(await page('&stars=1')).toContain('No review fits these filters.')
  for (const part of ['&stars=4', '&order=helpful', '&like=&verified=true']) {
    expect(await page(part)).toContain('<meta name="robots" content="noindex, follow">')
  }
  for (const whole of ['', '&like=', '&stars=nine']) {
    expect(await page(whole)).not.toContain('noindex')
  }
})

test('a review in a page of another site leads to the form that reports it', async () => {
  const text = await (await ask('reviews', { language: 'en' })).text()
  const link = text.match(/class="flag-link" rel="nofollow" href="([^"]+)"/)?.[1] ?? ''
  const { pathname, search } = new URL(link.replaceAll('&#38;', '&'))
  const form = await fetch(`${api.url}${pathname}${search}`)
  expect(form.status).toBe(200)
  expect(await form.text()).toMatch(/<form method="post" action="\/p\/prd_\w+\/reviews\/fbk_\w+\/flags\?/)
})
