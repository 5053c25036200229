import {
  endpoints,
  type ListeningSource,
  type Mention,
  problemSchema,
  type SourceSettings,
} from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { type FakeMastodon, startFakeMastodon } from '../../../test/start-fake-mastodon.ts'
import { startWebServer, type WebServer } from '../../../test/start-web-server.ts'
import { webhookHeaders } from '../../platform/outgoing/webhook-secret.ts'
import { readDueSources } from './index.ts'

let api: TestApi
let shop: TestShop
let mastodon: FakeMastodon
let forum: WebServer
let feed = ''

beforeAll(async () => {
  api = await startApi({ environment: { DOOR_PRIVATE: 'true', TRUST_PROXY: 'true' } })
  shop = await api.newShop({ name: 'Tea & Co' })
  mastodon = await startFakeMastodon()
  forum = await startWebServer((request, response) => {
    if (request.url === '/feed')
      response.setHeader('etag', `"${feed.length}"`).end(`<rss><channel>${feed}</channel></rss>`)
    else if (request.url === '/api')
      response.end(JSON.stringify({ posts: [{ id: 1, words: 'Echo cup from JSON' }] }))
    else if (request.url?.startsWith('/locked') && request.headers.authorization === 'Bearer kept-token')
      response.end(JSON.stringify({ posts: [{ id: 9, words: 'locked away' }] }))
    else response.writeHead(500).end()
  })
  await shop.client.call(endpoints.createMonitor, { body: { name: 'Our cup', isOn: true, rule } })
})
afterAll(async () => {
  await api.stop()
  await mastodon.close()
  await forum.close()
})

const rule = {
  keywords: ['Echo cup', '回声杯'],
  hashtags: [],
  exclusions: ['hiring'],
  languages: [],
  competitors: [{ name: '青岚', words: ['Bluehaze'] }],
  sourceIds: [],
}
const noPlaces = { items: '', id: '', text: '', title: '', url: '', author: '', saidAt: '', hashtags: '' }
const reach = { mayBePrivate: true }
const readAll = () => readDueSources(api.app.platform, reach)

async function addSource(
  settings: SourceSettings,
): Promise<{ source: ListeningSource; secret: string | null }> {
  return shop.client.call(endpoints.createListeningSource, { body: settings })
}

async function sourceOf(id: string): Promise<ListeningSource> {
  const { items } = await shop.client.call(endpoints.listListeningSources)
  const found = items.find((source) => source.id === id)
  if (!found) throw new Error('no such source')
  return found
}

async function readAgain(id: string): Promise<void> {
  await shop.client.call(endpoints.readListeningSourceNow, { params: { id } })
  await readAll()
}

async function mentionOf(words: string): Promise<Mention> {
  const { items } = await shop.client.call(endpoints.listMentions, { query: { limit: 200 } })
  const found = items.find(({ text }) => text?.includes(words))
  if (!found) throw new Error(`nobody said ${words}`)
  return found
}

async function countMentions(): Promise<number> {
  return (await shop.client.call(endpoints.listMentions, { query: { limit: 200 } })).items.length
}

const item = (id: string, words: string) =>
  `<item><guid>${id}</guid><title>${words}</title><pubDate>${new Date().toUTCString()}</pubDate></item>`

describe('sources', () => {
  test('of feeds become voices once, and what is not ours is counted only', async () => {
    feed =
      item('a', 'My Echo cup leaks') +
      item('b', 'Rain') +
      item('c', 'We are hiring, Echo cup') +
      item('d', 'Bluehaze only')
    const settings = {
      kind: 'feed',
      name: 'Forum',
      isOn: true,
      network: 'forum',
      address: `${forum.url}/feed`,
      everyMinutes: 15,
    } as const
    const { source } = await addSource(settings)
    await readAll()
    const mention = await mentionOf('My Echo cup leaks')
    expect(mention).toMatchObject({
      network: 'forum',
      source: { name: 'Forum' },
      spans: [{ start: 3, end: 11 }],
    })
    const voice = await shop.client.call(endpoints.readFeedback, { params: { id: mention.feedbackId } })
    expect(voice).toMatchObject({ kind: 'mention', source: 'forum', facts: { monitor: 'Our cup' } })
    expect(await sourceOf(source.id)).toMatchObject({ week: { came: 4, kept: 1 }, health: { state: 'good' } })
    const before = await countMentions()
    feed += item('e', '新买的回聲杯')
    await readAgain(source.id)
    await readAgain(source.id)
    expect(await countMentions()).toBe(before + 1)
    expect(await sourceOf(source.id)).toMatchObject({ week: { came: 5, kept: 2 } })
  })

  test('are read by one of many workers, and what fails backs off and says why', async () => {
    const settings = {
      kind: 'feed',
      name: 'Broken',
      isOn: true,
      network: 'forum',
      address: `${forum.url}/broken`,
      everyMinutes: 5,
    } as const
    const { source } = await addSource(settings)
    const asked = () => forum.asked.filter((path) => path.includes('/broken')).length
    await Promise.all([readAll(), readAll(), readAll(), readAll()])
    expect(asked()).toBe(1)
    await readAll()
    expect(asked()).toBe(1)
    expect((await sourceOf(source.id)).health).toMatchObject({
      state: 'troubled',
      failures: 1,
      trouble: { code: 'server-error', status: 500 },
    })
  })

  test('of Mastodon go on where they stopped, page by page, and lose nothing', async () => {
    mastodon.line.push(...Array.from({ length: 45 }, (_, index) => mastodon.say(`Echo cup number ${index}`)))
    const settings = {
      kind: 'mastodon-account',
      name: 'Maker',
      isOn: true,
      address: mastodon.url,
      subject: '@maker',
      everyMinutes: 15,
    } as const
    const { source } = await addSource(settings)
    await readAll()
    expect(await sourceOf(source.id)).toMatchObject({ week: { came: 40, kept: 40 } })
    mastodon.line.push(...Array.from({ length: 250 }, (_, index) => mastodon.say(`later ${index}`)))
    await readAgain(source.id)
    await readAll()
    expect(await sourceOf(source.id)).toMatchObject({ week: { came: 290, kept: 40 } })
    // The same posts under a hashtag are the same posts.
    await addSource({ ...settings, kind: 'mastodon-tag', name: 'Tag', subject: '#echocup' })
    await readAll()
    const { items } = await shop.client.call(endpoints.listListeningSources)
    expect(items.find(({ name }) => name === 'Tag')).toMatchObject({ week: { came: 0 }, subject: 'echocup' })
    const missing = await addSource({ ...settings, name: 'Nobody', subject: 'nobody' })
    await readAll()
    expect((await sourceOf(missing.source.id)).health.trouble).toMatchObject({ code: 'no-such-account' })
  })

  test('of JSON are tried before they are kept', async () => {
    const mapping = noPlaces
    const settings = {
      kind: 'json',
      name: 'API',
      isOn: true,
      network: 'api',
      address: `${forum.url}/api`,
      everyMinutes: 60,
      mapping,
      cursorParameter: '',
    } as const
    const first = await shop.client.call(endpoints.tryListeningSource, { body: { settings } })
    expect(first).toMatchObject({ trouble: 'no-list', lists: [{ path: 'posts', count: 1 }] })
    const named = { ...settings, mapping: { ...mapping, items: 'posts' } }
    const second = await shop.client.call(endpoints.tryListeningSource, { body: { settings: named } })
    expect(second.values.map(({ path }) => path)).toEqual(['id', 'words'])
    const ready = { ...settings, mapping: { ...mapping, items: 'posts', id: 'id', text: 'words' } }
    const third = await shop.client.call(endpoints.tryListeningSource, { body: { settings: ready } })
    expect(third.items).toMatchObject([{ id: '1', text: 'Echo cup from JSON' }])
    await addSource(ready)
    await readAll()
    expect((await mentionOf('from JSON')).network).toBe('api')
  })

  test('send a kept token to the server it was entered for, and to no other', async () => {
    const mapping = { ...noPlaces, items: 'posts', id: 'id', text: 'words' }
    const settings = {
      kind: 'json',
      name: 'Locked',
      isOn: false,
      network: 'locked',
      address: `${forum.url}/locked`,
      everyMinutes: 60,
      mapping,
      cursorParameter: '',
      secret: 'kept-token',
    } as const
    const { source } = await addSource(settings)
    const { secret: _secret, ...rest } = settings
    const tried = (address: string) =>
      shop.client.call(endpoints.tryListeningSource, {
        body: { settings: { ...rest, address }, sourceId: source.id },
      })
    expect(await tried(`${forum.url}/locked?page=2`)).toMatchObject({ trouble: null, count: 1 })
    const elsewhere = `${forum.url.replace('127.0.0.1', 'localhost')}/locked`
    const refused = { problem: { code: 'listening/secret-needed', fields: [{ path: 'secret' }] } }
    const asked = forum.asked.length
    await expect(tried(elsewhere)).rejects.toMatchObject(refused)
    const params = { id: source.id }
    const body = { settings: { ...rest, address: elsewhere }, version: source.version }
    await expect(shop.client.call(endpoints.changeListeningSource, { params, body })).rejects.toMatchObject(
      refused,
    )
    expect(forum.asked.length).toBe(asked)
    const named = { settings: { ...settings, address: elsewhere }, version: source.version }
    const changed = await shop.client.call(endpoints.changeListeningSource, { params, body: named })
    expect(changed).toMatchObject({ source: { address: elsewhere, hasSecret: true } })
    const odd = { ...settings, secret: '密钥' }
    await expect(addSource(odd)).rejects.toMatchObject({ problem: { code: 'request/invalid' } })
  })

  test('that an import brought stand in the stream too', async () => {
    const worker = await api.startWorker()
    const record = {
      kind: 'mention',
      source: 'sheet.csv',
      externalId: '1',
      occurredAt: new Date().toISOString(),
      text: 'Echo cup is better than Bluehaze',
    }
    await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
    await expect
      .poll(() => mentionOf('is better than Bluehaze'), { timeout: 10_000 })
      .toMatchObject({
        network: 'sheet.csv',
        monitors: [{ name: 'Our cup' }],
        competitors: ['青岚'],
      })
    await worker.stop()
  })
})

describe('monitors', () => {
  test('are tried on what came', async () => {
    const preview = await shop.client.call(endpoints.previewMonitor, {
      body: { ...rule, keywords: ['rain'] },
    })
    expect(preview).toMatchObject({ days: 7, matched: 1, competitorsOnly: 2, samples: [{ text: 'Rain' }] })
    expect(preview.came).toBeGreaterThan(290)
  })

  test('that changed meanwhile are not overwritten', async () => {
    const { items } = await shop.client.call(endpoints.listMonitors)
    const [monitor] = items
    const body = { name: 'Our cup', isOn: true, rule, version: monitor?.version ?? 0 }
    const params = { id: monitor?.id ?? '' }
    await shop.client.call(endpoints.changeMonitor, { params, body })
    await expect(shop.client.call(endpoints.changeMonitor, { params, body })).rejects.toMatchObject({
      problem: { code: 'listening/changed-meanwhile' },
    })
    const empty = { ...body, rule: { ...rule, keywords: [] } }
    await expect(shop.client.call(endpoints.changeMonitor, { params, body: empty })).rejects.toMatchObject({
      problem: { code: 'request/invalid' },
    })
  })

  test('give a share of voice whose parts can be counted, and comparisons from our side', async () => {
    const figures = await shop.client.call(endpoints.readMentionFigures, { query: {} })
    const [share] = figures.shares
    expect(share).toMatchObject({ own: 44, competitors: [{ name: '青岚', count: 2 }], denominator: 46 })
    expect(figures.comparisons).toMatchObject([{ relation: 'better', competitor: '青岚', isImplied: false }])
    expect(figures.days.reduce((sum, { total }) => sum + total, 0)).toBe(figures.kept)
    expect(figures.came).toBeGreaterThan(figures.kept)
  })
})

describe('a signed webhook', () => {
  let source: ListeningSource
  let secret = ''
  let count = 0

  beforeAll(async () => {
    const added = await addSource({ kind: 'webhook', name: '微博', isOn: true, network: '微博' })
    source = added.source
    secret = added.secret ?? ''
  })

  type Change = { id?: string; agoSeconds?: number; by?: string; sent?: string }

  function deliver(items: unknown[], change: Change = {}): Promise<Response> {
    count += 1
    const body = JSON.stringify({ items })
    const { id = `d-${count}`, agoSeconds = 0, by = secret } = change
    const at = new Date(Date.now() - agoSeconds * 1000)
    const url = new URL(source.inboxUrl ?? '')
    return fetch(`${api.url}${url.pathname}${url.search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...webhookHeaders({ id, at, body, secrets: [by] }) },
      body: change.sent ?? body,
    })
  }

  const post = (id: string, text: string) => ({
    id,
    text,
    url: `https://weibo.example/${id}`,
    author: { id: 'lan', name: '兰' },
  })

  test('takes items in, each once', async () => {
    const answer = await deliver([post('w1', '回声杯真好看'), post('w2', '下雨了')])
    expect(await answer.json()).toEqual({ kept: 1, counted: 1, known: 0 })
    expect(await (await deliver([post('w1', '回声杯真好看')])).json()).toEqual({
      kept: 0,
      counted: 0,
      known: 1,
    })
    expect(await mentionOf('回声杯真好看')).toMatchObject({ author: '兰', network: '微博' })
  })

  test('refuses what is forged, late, repeated or broken, and keeps nothing of it', async () => {
    const before = await countMentions()
    const items = [post('x', '回声杯 forged')]
    const code = async (response: Response) =>
      `${response.status} ${problemSchema.parse(await response.json()).code}`
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    expect(await code(await deliver(items, { by: other }))).toBe('401 listening/wrong-signature')
    expect(await code(await deliver([], { sent: JSON.stringify({ items }) }))).toBe(
      '401 listening/wrong-signature',
    )
    expect(await code(await deliver(items, { agoSeconds: 400 }))).toBe('401 listening/too-late')
    expect(await code(await deliver(items, { agoSeconds: -400 }))).toBe('401 listening/too-late')
    expect((await deliver([post('y', 'rain')], { id: 'same' })).status).toBe(200)
    expect(await code(await deliver(items, { id: 'same' }))).toBe('409 listening/already-taken')
    expect(await code(await deliver([{ ...post('z', 'x'), evil: 1 }]))).toBe('422 listening/broken-delivery')
    expect(await countMentions()).toBe(before)
  })

  test('sent many times at once is taken in once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => deliver([post('race', '回声杯 race')], { id: 'race' })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7)
  })

  test('knows its former secret for a day', async () => {
    const former = secret
    secret = (await shop.client.call(endpoints.rotateInboxSecret, { params: { id: source.id } })).secret
    expect((await deliver([post('r1', 'new')])).status).toBe(200)
    expect((await deliver([post('r2', 'old')], { by: former })).status).toBe(200)
  })

  test('takes a hostile text as words', async () => {
    const evil = `回声杯 <script>alert(1)</script>\u202E ${'水'.repeat(40_000)}`
    expect((await deliver([post('evil', evil)])).status).toBe(200)
    expect((await mentionOf('水水水')).text).not.toMatch(/<script|\u202e/)
  })
})

describe('a feed', () => {
  test('may say the same thing otherwise later: what was only counted is looked at anew, a voice follows', async () => {
    feed = item('f', 'The cup is fine') + item('g', 'Echo cup: the first words')
    const settings = {
      kind: 'feed',
      name: 'Edited',
      isOn: true,
      network: 'edited',
      address: `${forum.url}/feed`,
      everyMinutes: 15,
    } as const
    const { source } = await addSource(settings)
    await readAll()
    expect(await sourceOf(source.id)).toMatchObject({ week: { came: 2, kept: 1 } })
    feed = item('f', 'The Echo cup is fine after all') + item('g', 'Echo cup: other words')
    await readAgain(source.id)
    expect((await mentionOf('fine after all')).network).toBe('edited')
    const { feedbackId } = await mentionOf('other words')
    await readAgain(source.id)
    const voice = await shop.client.call(endpoints.readFeedback, { params: { id: feedbackId } })
    expect(voice.versions).toMatchObject([{ text: expect.stringContaining('the first words') }])
    expect(await sourceOf(source.id)).toMatchObject({ week: { came: 2, kept: 2 } })
  })
})
