import { endpoints, type SubmissionItem } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let visitors = 0

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  shop = await api.newShop({ name: 'Tea & Co' })
  await api.startWorker()
})
afterAll(() => api.stop())

/** Each from a network of its own, so that no limit of one counts for another. */
const from = () => {
  visitors += 1
  return {
    'x-forwarded-for': `21.${visitors % 250}.${Math.floor(visitors / 250)}.7`,
    'accept-language': 'en',
  }
}

type Fields = Record<string, string>

function post(path: string, fields: Fields, headers: Fields = from()): Promise<Response> {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(fields),
  })
}

async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${api.url}${path}`, { headers: from() })
  return { status: response.status, text: await response.text() }
}

const at = (path: string, own = shop) => `/voice${path}?shop=${own.publicId}`

/** Sends a form; the path of its status page. */
async function send(kind: string, fields: Fields, own = shop): Promise<string> {
  const response = await post(at(`/form/${kind}`, own), { hasAgreed: 'true', ...fields })
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

async function submissionOf(text: string): Promise<SubmissionItem> {
  const { items } = await shop.client.call(endpoints.listSubmissions, { query: { limit: 200 } })
  const found = items.find((item) => item.text?.includes(text))
  if (!found) throw new Error(`nothing was sent with ${text}`)
  return found
}

describe('a form', () => {
  test('becomes a voice with a number, a case where the shop wants one, and an entry of the ledger', async () => {
    const path = await send('complaint', { text: '茶壶盖碎了，请处理', email: 'lin@example.com', name: '林' })
    const sent = await submissionOf('茶壶盖碎了')
    expect(sent.number).toMatch(/^\d{4}-\d{3}-\d{3}$/)
    const own = await page(path)
    expect(own.text).toContain(sent.number)
    const voice = await shop.client.call(endpoints.readFeedback, { params: { id: sent.feedbackId } })
    expect(voice).toMatchObject({ kind: 'complaint', source: 'portal' })
    const { items: cases } = await shop.client.call(endpoints.listCases, { query: {} })
    expect(cases.length).toBeGreaterThan(0)
    const ledger = await shop.run((scope) =>
      scope.db
        .selectFrom('consentEntry')
        .select(['purpose', 'isGiven', 'source'])
        .where('shopId', '=', scope.shopId)
        .execute(),
    )
    expect(ledger).toContainEqual({ purpose: 'notices', isGiven: true, source: 'portal-notice-1' })
  })

  test('without agreement keeps nothing and gives all words back', async () => {
    const response = await post(at('/form/praise'), { text: 'Friendly courier, thank you' })
    expect(response.status).toBe(422)
    const text = await response.text()
    expect(text).toContain('Friendly courier, thank you')
    expect(text).toContain(locales.en.problems['portal/consent-needed'].title)
    await send('praise', { text: 'Friendly courier, thank you' })
  })

  test('sent twice with one draft is one voice', async () => {
    const { text } = await page(at('/form/question'))
    const draft = /name="draft" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const first = await send('question', { text: 'Is the pot dishwasher safe?', draft })
    expect(await send('question', { text: 'Is the pot dishwasher safe?', draft })).toBe(first)
    const forged = await send('question', { text: 'Is the lid dishwasher safe?', draft: `${draft}x` })
    expect(forged).not.toBe(first)
  })

  test('asks what the shop set, and takes 20,000 characters, markup and hidden characters as words', async () => {
    const { settings } = await shop.client.call(endpoints.readPortalSettings)
    const question = {
      key: 'where',
      type: 'choice' as const,
      label: { 'zh-CN': '在哪里', en: 'Where' },
      isRequired: true,
      choices: [{ 'zh-CN': '网店', en: 'Online' }],
    }
    const kinds = { ...settings.kinds, cause: { ...settings.kinds.cause, questions: [question] } }
    await shop.client.call(endpoints.putPortalSettings, { body: { ...settings, kinds } })
    const evil = `<script>alert(1)</script>\u202Etxt\u200b"><img src=x onerror=alert(2)>`
    const refused = await post(at('/form/cause'), { text: evil, hasAgreed: 'true' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(locales.en.problems['portal/answer-needed'].title)
    const answer = { 'answers.where': 'Online' }
    const own = await page(await send('cause', { text: evil, ...answer }))
    expect(own.text).not.toMatch(/<script>alert|<img src=x|\u202e/)
    expect(own.text).toContain('&#60;script&#62;')
    await send('cause', { text: '水'.repeat(20_000), ...answer })
    const tooLong = await post(at('/form/cause'), { text: '水'.repeat(20_001), hasAgreed: 'true', ...answer })
    expect(tooLong.status).toBe(422)
    const off = {
      ...settings,
      kinds: { ...settings.kinds, cause: { ...settings.kinds.cause, isOffered: false } },
    }
    await shop.client.call(endpoints.putPortalSettings, { body: off })
    expect((await page(at('/form/cause'))).status).toBe(404)
    await shop.client.call(endpoints.putPortalSettings, { body: settings })
  })
})

describe('the status page', () => {
  test('opens by number and address, and answers a wrong number and a wrong address alike', async () => {
    await send('suggestion', { text: 'Please sell smaller tins', email: 'Mei@Example.com' })
    const { number } = await submissionOf('smaller tins')
    const right = await post(at('/status'), { number: number.replaceAll('-', ' '), email: 'mei@example.com' })
    expect(right.status).toBe(303)
    const answers = await Promise.all([
      post(at('/status'), { number, email: 'other@example.com' }),
      post(at('/status'), { number: '1234-567-890', email: 'mei@example.com' }),
    ])
    const said = await Promise.all(
      answers.map(async (answer) => /<li><a href="#number">([^<]+)/.exec(await answer.text())?.[1]),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(said).toEqual([locales.en.portal.find.wrong, locales.en.portal.find.wrong])
    const other = await api.newShop()
    expect((await post(at('/status', other), { number, email: 'mei@example.com' })).status).toBe(404)
  })

  test('shows what the shop decided and answered, and takes more words', async () => {
    const path = await send('suggestion', { text: 'A lid with a hole for the string' })
    const { id } = await submissionOf('hole for the string')
    await shop.client.call(endpoints.decideSubmission, {
      params: { id },
      body: { outcome: 'declined', reason: 'The mould cannot be changed.' },
    })
    await shop.client.call(endpoints.answerSubmission, {
      params: { id },
      body: { text: 'We asked the kiln.' },
    })
    const added = await post(`${path.split('?')[0]}/words`, { text: 'A notch would do as well' })
    expect(added.status).toBe(303)
    const own = await page(path)
    for (const words of ['The mould cannot be changed.', 'We asked the kiln.', 'A notch would do as well'])
      expect(own.text).toContain(words)
  })

  test('stays shut for forged tokens', async () => {
    const path = await send('praise', { text: 'Lovely wrapping paper' })
    const token = path.split('/').at(-1)?.split('?')[0] ?? ''
    const other = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')
    for (const forged of [other, 'x', token.replace('.', '')])
      expect((await page(`/voice/s/${forged}`)).status).toBe(404)
    expect((await page(`/voice/s/${token}`)).status).toBe(200)
    expect((await page(`/voice/me/${token}`)).status).toBe(404)
  })
})
