import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { askProvider } from './ask-provider.ts'
import type { ProviderSettings } from './provider-settings.ts'
import { tellPoints } from './tell-points.ts'

type Seen = { path: string | undefined; headers: IncomingHttpHeaders; body: string }

let api: TestApi
let shop: TestShop
let model: Server
let url: string
let seen: Seen[] = []
/** What the model answers next: a JSON object, or a function of its own over status and body. */
let answer: unknown = {}
let status = 200
let delayMs = 0

beforeAll(async () => {
  model = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      seen.push({ path: request.url, headers: request.headers, body })
      const content = typeof answer === 'string' ? answer : JSON.stringify(answer)
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 120 } }))
      }, delayMs)
    })
  })
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve))
  const address = model.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`
  api = await startApi({
    environment: {
      MODEL_URL: url,
      MODEL_KEY: 'key-of-the-model',
      MODEL_PRIVATE: 'true',
      MODEL_TIMEOUT_SECONDS: '1',
    },
  })
  shop = await api.newShop()
  await api.startWorker()
})

afterAll(async () => {
  await api.stop()
  model.close()
})

beforeEach(() => {
  seen = []
  answer = {}
  status = 200
  delayMs = 0
})

const text =
  'The screen is scratched and nobody answers my mails. Call me: 13912345678, mail anna@example.com'

async function newVoice(): Promise<string> {
  const externalId = crypto.randomUUID()
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: {
      records: [
        { kind: 'review', source: 'test', externalId, occurredAt: '2026-01-05T10:00:00Z', text, rating: 2 },
      ],
    },
  })
  await api.settled(shop)
  return z.object({ id: z.string() }).parse(results[0]).id
}

async function usedTokens(): Promise<number> {
  const row = await shop.run((scope) =>
    scope.db.selectFrom('providerUse').select('tokens').where('shopId', '=', scope.shopId).executeTakeFirst(),
  )
  return Number(row?.tokens ?? 0)
}

test('drafts a reply with the model, which sees no personal data', async () => {
  const id = await newVoice()
  answer = { reply: 'We are sorry about the scratched screen and will answer your mails today.' }
  const before = await usedTokens()
  const draft = await shop.client.call(endpoints.draftReply, { params: { id } })
  expect(draft).toEqual({
    text: 'We are sorry about the scratched screen and will answer your mails today.',
    by: 'model',
    language: 'en',
  })
  expect(seen).toHaveLength(1)
  expect(seen[0].path).toBe('/v1/chat/completions')
  expect(seen[0].headers.authorization).toBe('Bearer key-of-the-model')
  expect(seen[0].body).toContain('scratched')
  expect(seen[0].body).not.toContain('13912345678')
  expect(seen[0].body).not.toContain('anna@example.com')
  expect((await usedTokens()) - before).toBe(120)
})

test.each([
  ['no JSON', 'Sure! Here is a reply.'],
  ['another shape', { text: 'hello' }],
  ['a link', { reply: 'Please visit https://example.com to get help with this.' }],
  ['a telephone number', { reply: 'Please call our colleague at 13800138000 about this.' }],
])('writes the draft itself when the model answers %s', async (_, wrong) => {
  const id = await newVoice()
  answer = wrong
  const draft = await shop.client.call(endpoints.draftReply, { params: { id } })
  expect(draft.by).toBe('built-in')
  expect(draft.text).toContain('Thank you')
})

test('writes the draft itself when the model refuses, and gives the tokens back', async () => {
  const id = await newVoice()
  const before = await usedTokens()
  status = 429
  expect((await shop.client.call(endpoints.draftReply, { params: { id } })).by).toBe('built-in')
  expect(await usedTokens()).toBe(before)
})

test('writes the draft itself when the model takes too long', async () => {
  const id = await newVoice()
  delayMs = 1500
  expect((await shop.client.call(endpoints.draftReply, { params: { id } })).by).toBe('built-in')
})

test('reads a hard text again and keeps only spans that stand in it', async () => {
  const id = await newVoice()
  answer = {
    sentiment: 'negative',
    urgency: 1,
    aspects: [
      { code: 'product.quality', polarity: 'negative', span: 'The screen is scratched' },
      { code: 'service.attitude', polarity: 'negative', span: 'words that are not there' },
    ],
  }
  expect(await shop.client.call(endpoints.readFeedbackAgain, { params: { id } })).toEqual({
    kind: 'read',
    sentiment: 'negative',
    urgency: 1,
    aspects: [
      { code: 'product.quality', polarity: 'negative', span: 'The screen is scratched', start: 0, end: 23 },
    ],
  })
  answer = { sentiment: 'furious', urgency: 7, aspects: [] }
  expect(await shop.client.call(endpoints.readFeedbackAgain, { params: { id } })).toEqual({ kind: 'none' })
})

function settings(changes: Partial<ProviderSettings> = {}): ProviderSettings {
  return {
    url,
    key: undefined,
    model: 'm',
    timeoutMs: 1000,
    monthlyTokensMax: 1_000_000,
    mayBePrivate: true,
    ...changes,
  }
}

test('tells points only with their own figures and names them', async () => {
  const asking = { platform: api.app.platform, shopId: shop.shopId, settings: settings() }
  const points = [
    {
      id: 'p1',
      polarity: 'positive' as const,
      name: 'clear screen',
      count: 120,
      of: 400,
      quotes: ['call 13912345678'],
    },
  ]
  answer = { sentences: [{ text: '120 of 400 praise the clear screen (30 %).', points: ['p1'] }] }
  expect(await tellPoints(asking, { points, language: 'en' })).toEqual([
    { text: '120 of 400 praise the clear screen (30 %).', points: ['p1'] },
  ])
  expect(seen[0].body).not.toContain('13912345678')
  answer = { sentences: [{ text: '250 of 400 praise the clear screen.', points: ['p1'] }] }
  expect(await tellPoints(asking, { points, language: 'en' })).toBeUndefined()
  answer = { sentences: [{ text: 'The battery is bad.', points: ['p2'] }] }
  expect(await tellPoints(asking, { points, language: 'en' })).toBeUndefined()
})

test('never spends more than the share of the month, however many ask at once', async () => {
  const other = await api.newShop()
  const asking = {
    platform: api.app.platform,
    shopId: other.shopId,
    settings: settings({ monthlyTokensMax: 1000 }),
  }
  answer = { ok: true }
  const question = {
    task: 'Say ok.',
    material: {},
    answer: z.object({ ok: z.boolean() }),
    answerTokensMax: 50,
  }
  const replies = await Promise.all(Array.from({ length: 12 }, () => askProvider(asking, question)))
  const answered = replies.filter(({ kind }) => kind === 'answered').length
  expect(answered).toBe(seen.length)
  expect(answered).toBeGreaterThan(0)
  expect(answered * 120).toBeLessThanOrEqual(1000)
  expect(replies.filter((reply) => reply.kind === 'none' && reply.reason === 'cap-reached').length).toBe(
    12 - answered,
  )
})

test('asks nobody when it is off, and no private address unless that is allowed', async () => {
  const question = { task: 'x', material: {}, answer: z.object({}), answerTokensMax: 10 }
  const asking = { platform: api.app.platform, shopId: shop.shopId }
  expect(await askProvider({ ...asking, settings: undefined }, question)).toEqual({
    kind: 'none',
    reason: 'off',
  })
  expect(await askProvider({ ...asking, settings: settings({ mayBePrivate: false }) }, question)).toEqual({
    kind: 'none',
    reason: 'unreachable',
  })
  expect(seen).toEqual([])
})
