import { endpoints, type FeedbackDetail } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { readContacts } from '../../customers/index.ts'

let api: TestApi
let shop: TestShop
let sender = 0

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  shop = await api.newShop()
  await api.startWorker()
})
beforeEach(() => {
  sender += 1
})
afterAll(() => api.stop())

const from = () => ({ 'x-forwarded-for': `10.4.0.${sender}`, 'accept-language': 'en' })

async function send(fields: object, headers: object = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${api.url}${endpoints.sendFeedback.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...from(), ...headers },
    body: JSON.stringify({ shop: shop.publicId, kind: 'suggestion', ...fields }),
  })
  return { status: response.status, body: await response.json() }
}

async function sent(fields: object, headers: object = {}) {
  const { status, body } = await send(fields, headers)
  expect(status).toBe(201)
  return endpoints.sendFeedback.reply.parse(body)
}

async function voicesOf(text: string): Promise<FeedbackDetail[]> {
  const { items } = await shop.client.call(endpoints.listFeedback, { query: { limit: 200 } })
  const ids = items.filter((item) => item.text === text).map(({ id }) => id)
  return Promise.all(ids.map((id) => shop.client.call(endpoints.readFeedback, { params: { id } })))
}

const pageOf = async (statusUrl: string): Promise<Response> =>
  fetch(`${api.url}${new URL(statusUrl).pathname}`, { headers: from() })

describe('words for the shop alone', () => {
  test('come in with their kind and the path of their page, and their writer sees where they stand', async () => {
    const text = '希望茶壶配一个滤网'
    const page = 'https://shop.example/tea/pot?utm=1&mail=someone@example.com#top'
    const { receipt, statusUrl } = await sent({ text, page, language: 'zh-CN' })
    expect(receipt).toMatch(/^rcp_[0-9a-f]{32}$/)
    await api.settled(shop)
    const [voice, more] = await voicesOf(text)
    expect(more).toBeUndefined()
    expect(voice).toMatchObject({ kind: 'suggestion', touchpoint: '/tea/pot', source: 'feedback-form' })
    const own = await pageOf(statusUrl)
    expect(own.headers.get('cache-control')).toBe('no-store')
    const shown = await own.text()
    expect(shown).toContain(text)
    expect(shown).toContain(receipt)
    expect(shown).toContain(locales.en.voices.voicePage.unreachable)
  })

  test('are one voice when sent twice from one place, and two from two', async () => {
    const first = await sent({ text: '好店', kind: 'praise' })
    expect(await sent({ text: '好店', kind: 'praise' })).toEqual(first)
    sender += 100
    expect((await sent({ text: '好店', kind: 'praise' })).receipt).not.toBe(first.receipt)
    expect(await voicesOf('好店')).toHaveLength(2)
  })

  test('are never published, whatever they praise', async () => {
    const text = 'Everything here is wonderful'
    await sent({ text, kind: 'praise' })
    await api.settled(shop)
    const [voice] = await voicesOf(text)
    const publishing = shop.client.call(endpoints.decideFeedback, {
      params: { id: voice?.id ?? '' },
      body: { decision: 'publish' },
    })
    await expect(publishing).rejects.toThrow()
  })

  test('keep an address with consent alone, sealed, and say on the page whether an answer can come', async () => {
    const reached = await sent({ text: 'Please call back', email: 'Lin@example.com', consent: true })
    const silent = await sent({ text: 'Please do not', email: 'lin@example.com' })
    const withAddress = await (await pageOf(reached.statusUrl)).text()
    expect(withAddress).toContain(locales.en.voices.voicePage.answered)
    expect(withAddress).not.toContain('example.com')
    const without = await (await pageOf(silent.statusUrl)).text()
    expect(without).toContain(locales.en.voices.voicePage.unreachable)
    const rows = await shop.run((scope) =>
      scope.db
        .selectFrom('feedback')
        .select(['text', 'customerId'])
        .where('shopId', '=', scope.shopId)
        .where('text', 'like', 'Please%')
        .execute(),
    )
    const customerOf = (text: string) => rows.find((row) => row.text === text)?.customerId
    expect(customerOf('Please do not')).toBeNull()
    const known = await shop.run((scope) => readContacts(scope, customerOf('Please call back') ?? ''))
    expect(known?.email).toBe('Lin@example.com')
  })

  test('personal data in them are blanked out', async () => {
    const { statusUrl } = await sent({ text: '请打我电话 13800138000' })
    expect(await (await pageOf(statusUrl)).text()).not.toContain('13800138000')
  })
})

describe('what is refused', () => {
  test('empty words, another kind, an address that is none, another field, another shop', async () => {
    expect((await send({ text: '  ' })).status).toBe(422)
    expect((await send({ text: 'x', kind: 'review' })).status).toBe(422)
    expect((await send({ text: 'x', email: 'nobody', consent: true })).status).toBe(422)
    expect((await send({ text: 'x', rating: 5 })).status).toBe(422)
    expect((await send({ text: 'x', shop: `shp_${'0'.repeat(32)}` })).status).toBe(404)
    expect((await send({ text: '字'.repeat(20_001) })).status).toBe(422)
    expect((await send({ text: '字'.repeat(20_000) })).status).toBe(201)
  })

  test('more than ten in a minute from one place, while others still get through', async () => {
    const many = []
    for (let number = 0; number < 11; number++) many.push((await send({ text: `第 ${number} 条` })).status)
    expect(many.slice(0, 10)).toEqual(Array(10).fill(201))
    expect(many[10]).toBe(429)
    expect((await send({ text: '别处来的' }, { 'x-forwarded-for': '10.4.9.9' })).status).toBe(201)
  })

  test('a page whose address was not given out', async () => {
    expect((await pageOf('http://localhost/tell/abc.def')).status).toBe(404)
  })
})

describe('the page without a script', () => {
  const post = (fields: Record<string, string>) =>
    fetch(`${api.url}/tell?shop=${shop.publicId}`, {
      method: 'POST',
      headers: from(),
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })

  test('leads on to the page of what was sent', async () => {
    const page = await fetch(`${api.url}/tell?shop=${shop.publicId}&page=/cart`, { headers: from() })
    expect(await page.text()).toContain('name="page" value="/cart"')
    const answer = await post({ kind: 'complaint', text: 'Late again', email: '', page: '/cart' })
    expect(answer.status).toBe(303)
    const own = await fetch(`${api.url}${answer.headers.get('location')}`, { headers: from() })
    expect(await own.text()).toContain('Late again')
    expect((await voicesOf('Late again'))[0]).toMatchObject({ kind: 'complaint', touchpoint: '/cart' })
  })

  test('keeps all that was typed when something is missing', async () => {
    const answer = await post({ kind: 'question', text: 'Do you <b>wrap</b>?', email: 'lin@example.com' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(locales.en.voices.feedback.consentMissing)
    expect(page).toContain('Do you &#60;b&#62;wrap')
    expect(page).toContain('value="question" required checked')
    expect(page).toContain('value="lin@example.com"')
  })
})

test('pages of other sites may post to the shoppers’ doors, and read the answers and the refusals', async () => {
  const asked = await fetch(`${api.url}${endpoints.sendFeedback.path}`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-headers')).toContain('content-type')
  const refused = await fetch(`${api.url}${endpoints.sendFeedback.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...from() },
    body: '{}',
  })
  expect(refused.status).toBe(422)
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect(refused.headers.get('access-control-allow-credentials')).toBeNull()
  const staff = await fetch(`${api.url}/v1/feedback`, { headers: { origin: 'https://shop.example' } })
  expect(staff.headers.get('access-control-allow-origin')).toBeNull()
})

test('an erased voice leaves nothing on its page', async () => {
  const { statusUrl } = await sent({ text: 'Forget me', email: 'forget@example.com', consent: true })
  const [voice] = await voicesOf('Forget me')
  await shop.run((scope) =>
    scope.db
      .updateTable('feedback')
      .set({ text: null, erasedAt: scope.now })
      .where('shopId', '=', scope.shopId)
      .where('id', '=', uuidOf('feedback', voice?.id ?? ''))
      .execute(),
  )
  expect((await pageOf(statusUrl)).status).toBe(410)
})
