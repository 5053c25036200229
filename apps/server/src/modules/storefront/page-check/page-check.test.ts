import { createServer, type Server } from 'node:http'
import { endpoints, type PageCheck } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let strictApi: TestApi
let shop: TestShop
let product: string
let site: Server
let siteUrl: string
/** What the shop's own site answers: by path. */
const pages = new Map<string, { headers?: Record<string, string>; body: string; status?: number }>()

beforeAll(async () => {
  api = await startApi({ environment: { CONNECTOR_PRIVATE: 'true' } })
  strictApi = await startApi()
  shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'S1', name: 'Teapot' }] },
  })
  product = items[0]?.id ?? ''
  site = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    if (page === undefined) return response.writeHead(404, { 'content-type': 'text/html' }).end('')
    return response
      .writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
      .end(page.body)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  siteUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(async () => {
  site.close()
  await api.stop()
  await strictApi.stop()
})

const base = 'http://localhost:3000'
const loader = `<script type="module" async src="${base}/storefront/echoloop.js"></script>`

function element(more: { shop?: string; product?: string } = {}): string {
  return `<echoloop-reviews shop="${more.shop ?? shop.publicId}" product="${more.product ?? product}"></echoloop-reviews>`
}

async function check(
  path: string,
  page?: { headers?: Record<string, string>; body: string; status?: number },
) {
  if (page) pages.set(path, page)
  return shop.client.call(endpoints.checkPage, { body: { url: `${siteUrl}${path}` } })
}

function codesOf({ findings }: PageCheck, level?: string): string[] {
  return findings.filter((one) => level === undefined || one.level === level).map(({ code }) => code)
}

describe('a look at a page of the shop', () => {
  test('finds loader, element and look where all is well', async () => {
    const theme = `<link rel="stylesheet" href="${base}/storefront/themes/${shop.publicId}.css">`
    const found = await check('/good', {
      body: `<!doctype html><head>${theme}${loader}</head><body>${element()}`,
    })
    expect(found.findings).toMatchObject([
      { code: 'loader-present', level: 'good' },
      { code: 'element-present', level: 'good', facts: { element: 'echoloop-reviews', count: '1' } },
      { code: 'theme-present', level: 'good' },
      { code: 'policy-none', level: 'good' },
      { code: 'page-http', level: 'note' },
    ])
  })

  test('tells what is missing, and what the snippet was', async () => {
    const found = await check('/empty', { body: '<!doctype html><title>Shop</title>' })
    expect(codesOf(found, 'fault')).toEqual(['loader-missing', 'element-missing'])
    expect(found.findings[0]?.facts.loader).toBe(loader)
  })

  test.each([
    ['an unknown product', { product: `prd_${'0'.repeat(32)}` }, 'product-unknown'],
    ['no product', { product: '' }, 'product-missing'],
    ['a variable that was not filled in', { product: '{{ product.id }}' }, 'product-template'],
    ['a product by its number', { product: 'TEA-1' }, 'product-unknown'],
    ['another shop', { shop: `shp_${'0'.repeat(32)}` }, 'shop-unknown'],
    ['no shop', { shop: '' }, 'shop-missing'],
  ])('tells an element with %s', async (_name, more, code) => {
    expect(codesOf(await check('/ids', { body: `${loader}${element(more)}` }), 'fault')).toEqual([code])
    expect(codesOf(await check('/ids', { body: `${loader}${element()}` }), 'fault')).toEqual([])
  })

  test('reads tags as browsers do, not what merely looks like them', async () => {
    const body = `<!-- ${loader}${element()} --><script>const text = '${element()}'</script>
      <textarea>${element()}</textarea><SCRIPT type='MODULE' defer src=${base}/storefront/echoloop.js></SCRIPT>`
    expect(codesOf(await check('/tricks', { body }))).toEqual([
      'loader-present',
      'element-missing',
      'theme-missing',
      'policy-none',
      'page-http',
    ])
  })

  test('tells a loader of another server, and one that browsers refuse', async () => {
    const other = '<script type="module" async src="https://other.example/storefront/echoloop.js"></script>'
    expect(codesOf(await check('/other', { body: `${other}${element()}` }), 'fault')).toEqual([
      'loader-elsewhere',
    ])
    const plain = `<script src="${base}/storefront/echoloop.js"></script>`
    expect(codesOf(await check('/plain', { body: `${plain}${element()}` }), 'fault')).toEqual([
      'loader-not-module',
    ])
  })
})

describe('a policy of the page', () => {
  async function underPolicy(policy: string, body = `${loader}${element()}`): Promise<string[]> {
    const found = await check('/policy', { headers: { 'content-security-policy': policy }, body })
    return found.findings
      .filter(({ code }) => code.startsWith('policy'))
      .map(({ code, facts }) => (facts.directive ? `${facts.directive} ${facts.source}` : code))
  }

  test.each([
    ["default-src 'self'", ['script-src', 'style-src', 'connect-src', 'img-src', 'media-src']],
    [`default-src 'self'; script-src ${base}`, ['style-src', 'connect-src', 'img-src', 'media-src']],
    [
      `default-src 'none'; script-src ${base}; style-src ${base}; connect-src ${base}; img-src ${base}`,
      ['media-src'],
    ],
    ["script-src 'self' https:", ['script-src']],
    ["script-src 'nonce-abc' 'strict-dynamic' http:", ['script-src']],
    ['script-src http://localhost', ['script-src']],
    ['script-src http://localhost:3000/other/', ['script-src']],
  ])('%s blocks what it does not name', async (policy, blocked) => {
    expect(await underPolicy(policy)).toEqual(blocked.map((directive) => `${directive} ${base}`))
  })

  test.each([
    `default-src 'self' ${base}`,
    'default-src *',
    'script-src http:; connect-src *:*',
    'script-src localhost:3000',
    `script-src ${base}/storefront/`,
    "frame-ancestors 'none'",
  ])('%s lets the elements through', async (policy) => {
    expect(await underPolicy(policy)).toEqual(['policy-fits'])
  })

  test('in the head counts as well, and a nonce on the loader is enough for it', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-abc'">`
    const found = await check('/meta', { body: `${meta}${loader}${element()}` })
    expect(found.findings).toContainEqual({
      code: 'policy-blocks',
      level: 'fault',
      facts: { directive: 'script-src', source: base },
    })
    const signed = loader.replace('<script', '<script nonce="abc"')
    expect(codesOf(await check('/meta', { body: `${meta}${signed}${element()}` }), 'fault')).toEqual([])
  })

  test('that names its trusted types must name ours', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types"
    expect(await underPolicy(`${policy} default`)).toEqual(['policy-trusted-types'])
    expect(await underPolicy(`${policy} default echoloop`)).toEqual(['policy-fits'])
  })
})

describe('a page that cannot be read', () => {
  test('is told in a finding: gone, no page, too large, wandering', async () => {
    expect(codesOf(await check('/gone'))).toContain('status')
    expect(
      codesOf(await check('/json', { headers: { 'content-type': 'application/json' }, body: '{}' })),
    ).toEqual(['not-html'])
    expect(codesOf(await check('/large', { body: 'x'.repeat(3_000_001) }))).toEqual(['too-large'])
    const loop = { status: 302, headers: { location: '/loop' }, body: '' }
    expect(codesOf(await check('/loop', loop))).toEqual(['too-many-redirects'])
    const { findings } = await shop.client.call(endpoints.checkPage, { body: { url: 'http://127.0.0.1:1/' } })
    expect(findings).toMatchObject([{ code: 'unreachable' }])
  })

  test('is followed where it moved', async () => {
    pages.set('/target', { body: `${loader}${element()}` })
    const found = await check('/moved', { status: 301, headers: { location: '/target' }, body: '' })
    expect(found.url).toBe(`${siteUrl}/target`)
    expect(codesOf(found, 'fault')).toEqual([])
  })

  test('of crooked tags without end is read once, whatever its size', async () => {
    const crooked = [
      '<a '.repeat(900_000),
      '<a x="'.repeat(400_000),
      '<!--'.repeat(700_000),
      '<script>'.repeat(300_000),
    ]
    for (const body of crooked)
      expect(codesOf(await check('/crooked', { body }))).toContain('element-missing')
  })

  test.each([
    'http://127.0.0.1/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://localhost:8080/',
    'http://2130706433/',
    'https://shop.example:22/',
    'https://user:secret@shop.example/',
    'file:///etc/passwd',
    'gopher://shop.example/',
    'javascript:alert(1)',
  ])('%s is never asked where addresses of the own network are closed', async (url) => {
    const strict = await strictApi.newShop()
    await expect(strict.client.call(endpoints.checkPage, { body: { url } })).rejects.toMatchObject({
      problem: { code: 'page-check/refused-address' },
    })
  })
})
