import { endpoints, type HelpPage, helpLimits } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePhoto } from '../../../../test/make-media.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let other: TestShop
let visitors = 0

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  shop = await api.newShop({ name: 'Tea & Co' })
  other = await api.newShop({ name: 'Other' })
})
afterAll(() => api.stop())

const from = (network = ++visitors) => ({
  'x-forwarded-for': `21.${network % 250}.${Math.floor(network / 250)}.7`,
  'accept-language': 'en',
})

const at = (path: string, own = shop) => `/help${path}?shop=${own.publicId}`

async function page(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${api.url}${path}`, { headers: from() })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = from(),
): Promise<Response> {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(fields),
  })
}

type Written = { slug: string; title: string; body: string; language?: 'en' | 'zh-CN'; askedAs?: string[] }

async function write({ slug, title, body, language = 'en', askedAs = [] }: Written): Promise<HelpPage> {
  const created = await shop.client.call(endpoints.createHelpPage, {
    body: { slug, title, body, language, askedAs, categoryId: null },
  })
  return shop.client.call(endpoints.publishHelpText, { params: { id: created.id, language } })
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { problem?: { code: string } }) => error.problem?.code ?? String(error),
  )

describe('a help page', () => {
  test('is a draft until it is published, and shows the version while a new draft is written', async () => {
    const draft = await shop.client.call(endpoints.createHelpPage, {
      body: {
        title: 'Returns & refunds',
        body: 'Within 7 days.',
        language: 'en',
        askedAs: [],
        categoryId: null,
      },
    })
    expect(draft.slug).toBe('returns-refunds')
    expect((await page(at('/returns-refunds'))).status).toBe(404)
    expect((await post(at('/returns-refunds/helpful'), { isHelpful: 'true' })).status).toBe(404)
    const params = { id: draft.id, language: 'en' as const }
    const shown = await shop.client.call(endpoints.publishHelpText, { params })
    expect((await page(at('/returns-refunds'))).text).toContain('Within 7 days.')
    const revision = shown.texts[0]?.revision ?? null
    const words = { title: 'Returns & refunds', body: 'Within 14 days.', askedAs: [], revision }
    await shop.client.call(endpoints.saveHelpText, { params, body: words })
    expect((await page(at('/returns-refunds'))).text).toContain('Within 7 days.')
    // Somebody else began from the same draft.
    expect(await codeOf(shop.client.call(endpoints.saveHelpText, { params, body: words }))).toBe(
      'help/changed-meanwhile',
    )
    const second = await shop.client.call(endpoints.publishHelpText, { params })
    expect((await page(at('/returns-refunds'))).text).toContain('Within 14 days.')
    expect(second.versions.map(({ number, isShown }) => [number, isShown])).toEqual([
      [2, true],
      [1, false],
    ])
    const back = await shop.client.call(endpoints.bringBackHelpVersion, { params, body: { number: 1 } })
    expect(back.texts[0]).toMatchObject({ body: 'Within 7 days.', hasChanges: true })
  })

  test('taken away is gone for shoppers, keeps its address, and comes back', async () => {
    const { id } = await write({ slug: 'gone', title: 'Gone', body: 'Words.' })
    await shop.client.call(endpoints.removeHelpPage, { params: { id } })
    expect((await page(at('/gone'))).status).toBe(404)
    const again = shop.client.call(endpoints.createHelpPage, {
      body: { slug: 'gone', title: 'x', body: 'x', language: 'en', askedAs: [], categoryId: null },
    })
    expect(await codeOf(again)).toBe('help/slug-taken')
    await shop.client.call(endpoints.restoreHelpPage, { params: { id } })
    expect((await page(at('/gone'))).status).toBe(200)
  })

  test('has no way out of its text, keeps safe links and drops others to words', async () => {
    await write({
      slug: 'hostile',
      title: '<script>alert(1)</script>',
      body: '## <img src=x onerror=alert(1)>\n\n[click](javascript:alert(1)) [safe](https://example.com/a) **<b>bold</b>**\n\n- one\n- two\n\n![x](hpc_nothing)\n\n</article><script>',
    })
    const { text } = await page(at('/hostile'))
    expect(text).not.toMatch(/<script>alert|<img src=x|href="javascript|<b>bold/)
    expect(text).toContain('href="https://example.com/a"')
    expect(text).toContain('<li>one</li><li>two</li>')
    expect(text).toContain('[click](javascript:alert(1))')
  })

  test('says honestly in which language it is there, and is sent as not modified to who has it', async () => {
    await write({ slug: 'only-zh', title: '只有中文', body: '满 99 元包邮。', language: 'zh-CN' })
    const { text, headers } = await page(`${at('/only-zh')}&lang=en`)
    expect(text).toContain(locales.en.helpPages.onlyIn('simplified Chinese'))
    expect(text).toContain('lang="zh-CN"')
    const again = await fetch(`${api.url}${at('/only-zh')}&lang=en`, {
      headers: { ...from(), 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test('shows pictures that were written anew, and refuses what is none', async () => {
    const put = (body: Buffer) =>
      fetch(`${api.url}${endpoints.addHelpPicture.path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(body),
      })
    expect((await put(Buffer.from('<svg onload=alert(1)>'))).status).toBe(415)
    const added = endpoints.addHelpPicture.reply.parse(
      await (await put(await makePhoto({ width: 60, height: 40 }))).json(),
    )
    await write({ slug: 'pictured', title: 'Pictured', body: `![a kettle](${added.id})` })
    const src = /src="(\/help\/picture\/[^"]+)"/.exec((await page(at('/pictured'))).text)?.[1] ?? ''
    const picture = await page(src.replace('&#38;', '&'))
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
    // Another shop has no such picture.
    expect((await page(src.replace(shop.publicId, other.publicId))).status).toBe(404)
  })
})

describe('searching and judging', () => {
  test('finds by words of either language, and counts what finds nothing without what is personal', async () => {
    await write({
      slug: 'shipping',
      title: 'Delivery fees',
      body: 'Free from 99 yuan.',
      askedAs: ['postage'],
    })
    expect((await page(`${at('')}&q=postage`)).text).toContain('/help/shipping?')
    // The glossary joins the languages.
    expect((await page(`${at('')}&q=${encodeURIComponent('運費')}`)).text).toContain('/help/shipping?')
    for (const words of ['zebra 13912345678', 'zebra 13912345678'])
      await page(`${at('')}&q=${encodeURIComponent(words)}`)
    const { searches } = await shop.client.call(endpoints.listHelpSuggestions)
    expect(searches).toHaveLength(1)
    expect(searches[0]).toMatchObject({ searches: 2 })
    expect(searches[0]?.words).toContain('zebra')
    expect(searches[0]?.words).not.toContain('13912345678')
  })

  test('counts one word of a visitor and so many of a network', async () => {
    const { id } = await write({ slug: 'judged', title: 'Judged', body: 'Words.' })
    const judge = (isHelpful: boolean, agent: string) =>
      post(at('/judged/helpful'), { isHelpful: String(isHelpful) }, { ...from(9999), 'user-agent': agent })
    for (const isHelpful of [true, true, false]) await judge(isHelpful, 'one')
    const counted = async () => {
      const { pages } = await shop.client.call(endpoints.listHelpPages, { query: {} })
      const found = pages.find((one) => one.id === id)
      return [found?.helpful, found?.votes]
    }
    expect(await counted()).toEqual([0, 1])
    await judge(true, 'two')
    expect(await counted()).toEqual([1, 2])
    const script = (sent: number) =>
      post(
        at('/judged/helpful'),
        { isHelpful: 'false' },
        { 'x-forwarded-for': `21.77.77.${sent}`, 'user-agent': `script ${sent}` },
      )
    for (let sent = 1; sent <= helpLimits.votesPerNetworkAndDay + 5; sent++)
      expect((await script(sent)).status).toBe(303)
    expect(await counted()).toEqual([1, 2 + helpLimits.votesPerNetworkAndDay])
    await judge(true, 'three')
    expect(await counted()).toEqual([2, 3 + helpLimits.votesPerNetworkAndDay])
  })
})
