import { request } from 'node:http'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

type Description = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }

const ask = (path: string, init: RequestInit = {}) => fetch(`${api.url}${path}`, init)

describe('the server', () => {
  test('says that it is alive and ready, and tells its figures and its API', async () => {
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'alive' })
    expect(await (await ask('/readyz')).json()).toEqual({ status: 'ready' })
    expect(await (await ask('/metrics')).text()).toContain('echoloop_http_request_seconds')
    const description: Description = JSON.parse(await (await ask('/openapi.json')).text())
    for (const endpoint of Object.values(endpoints)) {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
      expect(
        description.paths[path][endpoint.method.toLowerCase()].responses[endpoint.status],
        path,
      ).toBeDefined()
    }
    expect(await (await ask('/docs')).text()).toContain('/v1/feedback/batch')
  })

  test('answers every refusal as a problem document in the language of the reader', async () => {
    const chinese = await ask('/v1/overview', { headers: { 'accept-language': 'zh-CN,en;q=0.5' } })
    expect(chinese.headers.get('content-type')).toContain('application/problem+json')
    expect(await chinese.json()).toMatchObject({
      status: 401,
      code: 'session/needed',
      title: '您还没有登录。',
    })
    const headers = { authorization: `Bearer ${shop.key}`, 'content-type': 'application/json' }
    const broken = await ask('/v1/feedback/batch', { method: 'POST', headers, body: '{"records":[' })
    expect(await broken.json()).toMatchObject({ status: 400, code: 'request/malformed' })
    const polluted = await ask('/v1/feedback/batch', {
      method: 'POST',
      headers,
      body: '{"__proto__":{"a":1},"records":[]}',
    })
    expect(polluted.status).toBe(400)
    const huge = await ask('/v1/feedback/batch', {
      method: 'POST',
      headers,
      body: `{"records":["${'x'.repeat(51_000_000)}"]}`,
    })
    expect(await huge.json()).toMatchObject({ status: 413, code: 'request/too-large' })
    const xml = await ask('/v1/feedback/batch', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/xml' },
      body: '<a/>',
    })
    expect(await xml.json()).toMatchObject({ status: 415, code: 'request/wrong-content-type' })
    expect((await ask('/v1/nowhere')).status).toBe(404)
  })

  test('names the fields of a bad query', async () => {
    const response = await ask('/v1/feedback?rating=9&limit=5000', {
      headers: { authorization: `Bearer ${shop.key}` },
    })
    const problem: { fields: { path: string }[] } = JSON.parse(await response.text())
    expect(problem).toMatchObject({ status: 422, code: 'request/invalid' })
    expect(problem.fields.map((field) => field.path).sort()).toEqual(['limit', 'rating'])
  })

  test('pages by cursor without gaps and repeats, and refuses a cursor that it did not make', async () => {
    const occurredAt = '2026-01-05T10:00:00Z'
    const records = Array.from({ length: 25 }, (_, index) => ({
      kind: 'praise',
      source: 'page',
      externalId: String(index),
      occurredAt,
      text: 'ok',
    }))
    await shop.client.call(endpoints.acceptFeedback, { body: { records } })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await shop.client.call(endpoints.listFeedback, {
        query: { source: 'page', limit: 10, cursor },
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(25)
    expect(new Set(seen)).toHaveLength(25)
    const made = shop.client.call(endpoints.listFeedback, { query: { cursor: 'bm9uc2Vuc2U' } })
    await expect(made).rejects.toMatchObject({ problem: { code: 'request/invalid' } })
  })

  test('tells an open console what changes', async () => {
    const stream = request(`${api.url}/v1/live`, { headers: { authorization: `Bearer ${shop.key}` } })
    const heard = new Promise<string>((resolve) => {
      stream.on('response', (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString()
          if (text.includes('feedback.received')) resolve(text)
          if (text.includes('retry:')) void send()
        })
      })
    })
    stream.end()
    const send = () =>
      shop.client.call(endpoints.acceptFeedback, {
        body: {
          records: [
            {
              kind: 'praise',
              source: 'live',
              externalId: '1',
              occurredAt: '2026-01-05T10:00:00Z',
              text: 'hi',
            },
          ],
        },
      })
    expect(await heard).toContain('"count":1')
    stream.destroy()
  })

  test('notes changes by staff, without what was said', async () => {
    await shop.client.call(endpoints.changeShop, { body: { name: 'Renamed' } })
    const { items } = await shop.client.call(endpoints.listAuditEntries, { query: { action: 'shop.' } })
    expect(items[0]).toMatchObject({ action: 'shop.changed', detail: { name: 'Renamed' } })
  })
})

describe('search', () => {
  const texts = [
    '这款水壶漏水',
    '水漏出来了',
    '电池 Battery died after 2 weeks',
    'The batteries die quickly',
    '5G手机信号好',
    "O'Reilly 的书 & 音乐 | (好)",
  ]

  test('finds phrases in Chinese and stems in English, and nothing else', async () => {
    const records = texts.map((text, index) => ({
      kind: 'praise',
      source: 'search',
      externalId: String(index),
      occurredAt: '2026-01-05T10:00:00Z',
      text,
    }))
    await shop.client.call(endpoints.acceptFeedback, { body: { records } })
    const find = async (q: string) => {
      const { items } = await shop.client.call(endpoints.listFeedback, { query: { q, source: 'search' } })
      return items.map(({ text }) => texts.indexOf(text ?? '')).sort()
    }
    expect(await find('漏水')).toEqual([0])
    expect(await find('水')).toEqual([0, 1])
    expect(await find('battery')).toEqual([2, 3])
    expect(await find('手机 5G')).toEqual([4])
    expect(await find('音乐')).toEqual([5])
    expect(await find("'|&!<->:*")).toEqual([])
    expect(await find("水' & '漏")).toEqual([0, 1])
    expect(await find('%_\\')).toEqual([])
  })
})
