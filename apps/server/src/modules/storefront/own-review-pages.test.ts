import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let orderCount = 0

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '<svg/onload=alert(1)>',
  '\u202eevil\u2066',
].join(' ')

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: `店 ${hostile}`.slice(0, 100) })
  await shop.client.call(endpoints.putProducts, {
    body: {
      categories: [{ code: 'kitchen', name: '厨房', dimensions: ['quality'] }],
      products: [{ sku: 'KET', name: '水壶', nameEn: 'Kettle', category: 'kitchen' }],
    },
  })
})
afterAll(() => api.stop())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

type Own = { id: string; path: string }

async function newReview(change: object = {}): Promise<Own> {
  const number = `P-${++orderCount}`
  const lines = [{ sku: 'KET', quantity: 1, priceCents: 100 }]
  const order = { number, placedAt: daysAgo(9), deliveredAt: daysAgo(6), lines }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const link = await shop.client.call(endpoints.createReviewLink, {
    body: { orderNumber: number, sku: 'KET' },
  })
  const body = { token: link.url.split('/r/')[1] ?? '', rating: 4, title: '不错', text: '烧水快', ...change }
  const { id, receiptUrl } = await shop.client.call(endpoints.submitReview, { body })
  return { id, path: new URL(receiptUrl).pathname }
}

async function get(path: string, language = 'en'): Promise<{ status: number; text: string }> {
  const response = await fetch(`${api.url}${path}`, {
    headers: { 'accept-language': language },
    redirect: 'manual',
  })
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  return { status: response.status, text: await response.text() }
}

/** Posts as a browser without a script does. */
function post(path: string, fields: Record<string, string> = {}) {
  return api.server.inject({
    method: 'POST',
    url: path,
    remoteAddress: `10.4.0.${++orderCount % 250}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' },
    payload: new URLSearchParams(fields).toString(),
  })
}

const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''

describe('the own page', () => {
  test('leads through changing, adding, withdrawing and bringing back without a script', async () => {
    const { path } = await newReview()
    const first = await get(path)
    for (const words of [
      'Your review is public',
      'Change your review',
      'Found out more since?',
      'receipt.json',
    ])
      expect(first.text).toContain(words)
    const form = await get(`${path}/edit`)
    expect(form.text).toContain('烧水快')
    const fields = {
      version: versionIn(form.text),
      rating: '2',
      title: '',
      text: '漏水\r\n换了',
      'dimensions.quality': '1',
    }
    const sent = await post(`${path}/edit`, fields)
    expect([sent.statusCode, sent.headers.location]).toEqual([303, path])
    const changed = await get(path)
    expect(changed.text).toContain('漏水\n换了')
    expect(changed.text).toContain('2/5')
    expect(changed.text).toContain('Changed')
    expect((await post(`${path}/follow-up`, { text: '又漏了' })).statusCode).toBe(303)
    expect((await get(path)).text).toContain('又漏了')
    expect((await post(`${path}/withdraw`)).statusCode).toBe(303)
    const withdrawn = await get(path)
    expect(withdrawn.text).toContain('Your review is withdrawn')
    expect(withdrawn.text).toContain('Bring it back')
    expect(withdrawn.text).not.toContain('Change your review')
    expect((await get(`${path}/edit`)).status).toBe(303)
    expect((await post(`${path}/bring-back`)).statusCode).toBe(303)
    expect((await get(path, 'zh-CN')).text).toContain('您的评价已公开')
  })

  test('says what to mend after a refusal that words can mend, and only then', async () => {
    const own = await newReview({ text: '客服小王的电话真难打' })
    const decide = (code: 'personal-data' | 'not-a-customer') =>
      shop.client.call(endpoints.decideFeedback, {
        params: { id: own.id },
        body: { decision: 'refuse', code, reason: 'internal note' },
      })
    await decide('personal-data')
    const page = await get(own.path)
    expect(page.text).toContain('Leave out names, numbers and addresses of other people')
    expect(page.text).toContain('Change it and send it again')
    expect(page.text).not.toContain('internal note')
    expect((await get(own.path, 'zh-CN')).text).toContain('修改后重新提交')
    await shop.client.call(endpoints.decideFeedback, { params: { id: own.id }, body: { decision: 'wait' } })
    await decide('not-a-customer')
    const final = await get(own.path)
    expect(final.text).toContain('Not written by a customer')
    expect(final.text).not.toContain('/edit')
  })

  test('keeps what was written when something is wrong with it', async () => {
    const { path } = await newReview()
    const broken = await post(`${path}/edit`, {
      version: '1',
      rating: '5',
      text: 'kept\0words',
      title: 'kept title',
    })
    expect(broken.statusCode).toBe(422)
    expect(broken.body).toContain('broken characters')
    expect(broken.body).toContain('kept title')
    const starless = await post(`${path}/edit`, { version: '1', text: 'kept text' })
    expect(starless.body).toContain('Please choose one to five stars.')
    expect(starless.body).toContain('kept text')
    const empty = await post(`${path}/follow-up`, { text: ' ' })
    expect(empty.statusCode).toBe(422)
    const nul = await post(`${path}/follow-up`, { text: 'kept\0addition' })
    expect(nul.statusCode).toBe(422)
    expect(nul.body).toContain('addition')
  })

  test('shows both words when another window was faster, and takes the second after a look', async () => {
    const { path } = await newReview()
    const fields = { version: '1', rating: '3', text: 'first window' }
    expect((await post(`${path}/edit`, fields)).statusCode).toBe(303)
    const behind = await post(`${path}/edit`, { ...fields, text: 'second window' })
    expect(behind.statusCode).toBe(409)
    for (const words of ['first window', 'second window', 'changed in another window'])
      expect(behind.body).toContain(words)
    const again = { ...fields, version: versionIn(behind.body), text: 'second window' }
    expect((await post(`${path}/edit`, again)).statusCode).toBe(303)
    expect((await get(path)).text).toContain('second window')
  })

  test('runs nothing of what is written into any field', async () => {
    const { path } = await newReview({ title: hostile, text: hostile })
    const fields = { version: '1', rating: '3', title: `${hostile} 2`, text: `${hostile} 2` }
    const pages = [await get(path), await get(`${path}/edit`)]
    const wrong = await post(`${path}/edit`, {
      ...fields,
      rating: '9',
      version: hostile,
      [`dimensions.${hostile}`]: '5',
    })
    pages.push({ status: wrong.statusCode, text: wrong.body })
    expect((await post(`${path}/edit`, fields)).statusCode).toBe(303)
    expect((await post(`${path}/follow-up`, { text: hostile })).statusCode).toBe(303)
    pages.push(await get(path), await get(path, 'zh-CN'))
    for (const { text } of pages) {
      expect(text).not.toMatch(/<script>alert|<img src=x|<svg\/onload|\son\w+='alert/)
      expect(text.match(/<\/textarea>/g)).toEqual(
        text.match(/<textarea id=[^>]*>/g)?.map(() => '</textarea>') ?? null,
      )
    }
  })

  test('is for the holder of its link alone', async () => {
    const { path } = await newReview()
    for (const wrong of [`${path}x`, '/receipt/a.b', path.replace('/receipt/', '/r/')])
      expect((await get(wrong)).status).toBe(404)
    for (const step of ['edit', 'follow-up', 'withdraw', 'bring-back'])
      expect((await post(`${path}x/${step}`, { version: '1', rating: '5', text: 'x' })).statusCode).toBe(404)
  })
})
