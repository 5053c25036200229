import { ProblemError } from '@echoloop/client'
import { contrastOf, endpoints, problemSchema, type ShopTheme, usualTheme } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

async function put(shop: TestShop, body: unknown, language = 'en'): Promise<Response> {
  return fetch(`${api.url}/v1/storefront/theme`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${shop.key}`,
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify(body),
  })
}

async function cssOf(shop: TestShop, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api.url}/storefront/themes/${shop.publicId}.css`, { headers })
}

const blue: ShopTheme = { ...usualTheme, accent: '#0958d9', radius: 2, font: 'serif', pageSize: 20 }

describe('the theme of a shop', () => {
  test('is the usual one until it is changed, and then what was chosen, for the page and in the audit log', async () => {
    const shop = await api.newShop()
    expect(await shop.client.call(endpoints.readTheme)).toMatchObject({ version: 0, theme: usualTheme })

    const saved = await shop.client.call(endpoints.putTheme, { body: { version: 0, theme: blue } })

    expect(saved).toMatchObject({ version: 1, theme: blue })
    expect(saved.cssUrl).toBe(`http://localhost:3000/storefront/themes/${shop.publicId}.css`)
    expect(await (await cssOf(shop)).text()).toContain('--echoloop-accent: #0958d9;')
    const { items } = await shop.client.call(endpoints.listAuditEntries, {})
    expect(items.filter(({ action }) => action === 'theme.changed')).toMatchObject([
      { detail: { version: 1 } },
    ])
  })

  test('has the pages of the whole shop made anew when it changes, which a CDN is told of', async () => {
    const shop = await api.newShop()
    const { hook } = await shop.client.call(endpoints.putPurgeHook, {
      body: { url: 'https://cdn.example/purge' },
    })
    expect(hook.waiting).toBe(0)

    await shop.client.call(endpoints.putTheme, { body: { version: 0, theme: blue } })

    expect(await shop.client.call(endpoints.readPurgeHook, {})).toMatchObject({ hook: { waiting: 1 } })
  })

  test('is not changed from an older version: whoever comes second is told', async () => {
    const shop = await api.newShop()
    await shop.client.call(endpoints.putTheme, { body: { version: 0, theme: blue } })

    const answers = await Promise.all([
      put(shop, { version: 1, theme: blue }),
      put(shop, { version: 1, theme: blue }),
    ])
    const late = await put(shop, { version: 0, theme: usualTheme })

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await late.json()).toMatchObject({ status: 409, code: 'theme/changed-meanwhile' })
  })

  test('may be changed by marketing, manager and owner, and by nobody else', async () => {
    const shop = await api.newShop()
    const marketing = await shop.as('marketing')
    expect(await marketing.call(endpoints.readTheme)).toMatchObject({ version: 0 })
    const agent = await shop.as('agent')
    await expect(agent.call(endpoints.readTheme)).rejects.toMatchObject({
      problem: { code: 'session/forbidden' },
    })
    await expect(
      agent.call(endpoints.putTheme, { body: { version: 0, theme: blue } }),
    ).rejects.toBeInstanceOf(ProblemError)
  })

  test.each([
    ['orders by stars', { order: 'stars' }],
    ['hides low stars', { hideBelow: 3 }],
    ['hides single stars', { hiddenStars: [1, 2] }],
    ['carries a style of its own', { css: 'echoloop-reviews{display:none}' }],
  ])('has no field that %s: such a theme is refused', async (_name, extra) => {
    const shop = await api.newShop()
    const answer = await put(shop, { version: 0, theme: { ...blue, ...extra } })
    expect(await answer.json()).toMatchObject({ status: 422, code: 'request/invalid' })
    expect((await put(shop, { version: 0, theme: blue, ...extra })).status).toBe(422)
    expect((await put(shop, { version: 0, theme: blue })).status).toBe(200)
  })
})

describe('a colour that cannot be read', () => {
  test('is refused with the nearest that can, in the reader’s language, and the offered one is taken', async () => {
    const shop = await api.newShop()
    const pale = { ...usualTheme, accent: '#9fd8cc' }

    const refused = problemSchema.parse(await (await put(shop, { version: 0, theme: pale })).json())
    const accent = String(refused.facts?.offered)
    expect(refused).toMatchObject({
      status: 422,
      code: 'theme/low-contrast',
      facts: { colour: '#9fd8cc', needed: 4.5 },
    })
    expect(refused.fields).toMatchObject([{ path: 'theme.accent', code: 'low_contrast' }])
    expect(refused.detail).toContain(accent)
    const chinese = problemSchema.parse(await (await put(shop, { version: 0, theme: pale }, 'zh-CN')).json())
    expect(chinese.title).toBe('颜色 #9fd8cc 有些人会看不清。')

    expect(contrastOf(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect((await put(shop, { version: 0, theme: { ...pale, accent } })).status).toBe(200)
  })

  test('counts only on the ground that is chosen', async () => {
    const shop = await api.newShop()
    const theme = { ...usualTheme, star: '#f2b53f' }
    expect((await put(shop, { version: 0, theme })).status).toBe(422)
    expect((await put(shop, { version: 0, theme: { ...theme, ground: 'dark' } })).status).toBe(200)
  })
})

describe('the style sheet', () => {
  test('can be kept, is asked about by its ETag, and may be read from any origin', async () => {
    const shop = await api.newShop()
    const first = await cssOf(shop)
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('cache-control')).toContain('max-age=60')
    const etag = first.headers.get('etag') ?? ''
    expect((await cssOf(shop, { 'if-none-match': etag })).status).toBe(304)
    await put(shop, { version: 0, theme: blue })
    expect((await cssOf(shop, { 'if-none-match': etag })).status).toBe(200)
  })

  test.each([
    '#fff',
    'red',
    '#0b6b5b;}body{display:none',
    '#0b6b5b\n}*{background:url(//x.example)',
    '#0b6b5b/**/',
    'var(--x)',
    'url(javascript:1)',
    'expression(alert(1))',
    '</style><script>alert(1)</script>',
    '\\23 0b6b5b',
  ])('takes no colour like %j', async (hostile) => {
    const shop = await api.newShop()
    for (const name of ['accent', 'accentDark', 'star', 'starDark'])
      expect((await put(shop, { version: 0, theme: { ...usualTheme, [name]: hostile } })).status, name).toBe(
        422,
      )
    for (const name of ['ground', 'font', 'density', 'radius', 'feedbackPlace', 'pageSize'])
      expect((await put(shop, { version: 0, theme: { ...usualTheme, [name]: hostile } })).status, name).toBe(
        422,
      )
    expect(await (await cssOf(shop)).text()).not.toContain(`: ${hostile};`)
  })

  test('of an unknown shop, or under a crooked name, is not there', async () => {
    for (const file of [`shp_${'0'.repeat(32)}.css`, 'shp_.css', 'x.css', '..%2f..%2fetc%2fpasswd.css']) {
      expect((await fetch(`${api.url}/storefront/themes/${file}`)).status, file).toBe(404)
    }
  })

  test('is linked by the hosted pages of the shop', async () => {
    const shop = await api.newShop()
    await put(shop, { version: 0, theme: blue })
    const sheet = await fetch(`${api.url}/storefront/themes/${shop.publicId}.page.css`)
    expect(await sheet.text()).toContain(':root {\n  --echoloop-accent: #0958d9;')
    const link = `<link rel="stylesheet" href="/storefront/themes/${shop.publicId}.page.css">`
    for (const path of [
      `/s/${shop.publicId}`,
      `/policy?shop=${shop.publicId}`,
      `/transparency?shop=${shop.publicId}`,
    ]) {
      const page = await (await fetch(`${api.url}${path}`)).text()
      expect(page, path).toContain(link)
    }
  })
})
