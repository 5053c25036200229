import type { ServerResponse } from 'node:http'
import { startWebServer } from './start-web-server.ts'

export type FakeStatus = {
  id: string
  uri: string
  url: string
  content: string
  created_at: string
  visibility: string
  in_reply_to_id: string | null
  account: { acct: string; display_name: string }
  tags: { name: string }[]
}

export type FakeMastodon = {
  url: string
  asked: string[]
  /** What stands in its time line of a hashtag and of an account; newest last. */
  line: FakeStatus[]
  /** What was said to the account of the token; newest last. */
  mentions: FakeStatus[]
  /** What was posted, by idempotency key: once each. */
  posted: Map<string, Record<string, unknown>>
  /** Requests without the right token. */
  refused: string[]
  /** What happens to the next post: it is kept and the connection cut, or refused with a status. */
  next: 'lost' | number | undefined
  say(words: string, more?: Partial<FakeStatus>): FakeStatus
  close(): Promise<void>
}

export const mastodonToken = 'fictional-token'

/** A server as Mastodon’s, as far as its documentation of the client API goes: ids grow, `min_id` pages upwards. */
export async function startFakeMastodon(): Promise<FakeMastodon> {
  let count = 1000
  const newId = () => {
    count += 1
    return String(count)
  }
  const server = await startWebServer((request, response, body) => {
    const url = new URL(request.url ?? '/', 'http://fake')
    const say = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const isPublic =
      url.pathname.startsWith('/api/v1/timelines') || url.pathname.startsWith('/api/v1/accounts/')
    const hasToken = request.headers.authorization === `Bearer ${mastodonToken}`
    if (!hasToken && (!isPublic || url.pathname.endsWith('verify_credentials'))) {
      fake.refused.push(url.pathname)
      return say({ error: 'The access token is invalid' }, 401)
    }
    if (request.method === 'POST' && url.pathname === '/api/v1/statuses') {
      const key = String(request.headers['idempotency-key'] ?? '')
      return keepPost(fake, { key, text: body, newId }, { response, say })
    }
    const from = url.searchParams.get('min_id')
    const limit = Number(url.searchParams.get('limit') ?? 20)
    const page = <T extends { id: string }>(all: readonly T[]): T[] =>
      (from === null
        ? all.slice(-limit)
        : all.filter(({ id }) => Number(id) > Number(from)).slice(0, limit)
      ).toReversed()
    if (url.pathname === '/api/v1/accounts/verify_credentials') return say({ id: '1', acct: 'teashop' })
    if (url.pathname === '/api/v2/instance')
      return say({ configuration: { statuses: { max_characters: 300 } } })
    if (url.pathname === '/api/v1/accounts/lookup')
      return url.searchParams.get('acct') === 'maker' ? say({ id: '42' }) : say({}, 404)
    if (url.pathname === '/api/v1/accounts/42/statuses' || url.pathname === '/api/v1/timelines/tag/echocup')
      return say(page(fake.line))
    if (url.pathname === '/api/v1/notifications')
      return say(page(fake.mentions.map((status) => ({ id: status.id, type: 'mention', status }))))
    if (url.pathname === '/api/v2/search')
      return say({ statuses: url.searchParams.get('q')?.includes('/far/') ? [{ id: '777' }] : [] })
    return say({}, 404)
  })
  const fake: FakeMastodon = {
    url: server.url,
    asked: server.asked,
    line: [],
    mentions: [],
    posted: new Map(),
    refused: [],
    next: undefined,
    say(words, more = {}) {
      const id = newId()
      return {
        id,
        uri: `${server.url}/users/lin/statuses/${id}`,
        url: `${server.url}/@lin/${id}`,
        content: `<p>${words}</p>`,
        created_at: new Date().toISOString(),
        visibility: 'public',
        in_reply_to_id: null,
        account: { acct: 'lin', display_name: 'Lin 林' },
        tags: [],
        ...more,
      }
    },
    close: () => server.close(),
  }
  return fake
}

type Say = (value: unknown, status?: number) => unknown

/** Keeps a post once by its key; the next one may be lost on the way back, or refused. */
function keepPost(
  fake: FakeMastodon,
  { key, text, newId }: { key: string; text: string; newId: () => string },
  { response, say }: { response: ServerResponse; say: Say },
): unknown {
  const { next } = fake
  fake.next = undefined
  if (typeof next === 'number') return say({ error: 'no' }, next)
  const posted = fake.posted.get(key) ?? { ...JSON.parse(text), id: newId() }
  fake.posted.set(key, posted)
  if (next === 'lost') return response.destroy()
  return say({ id: posted.id, url: `${fake.url}/@teashop/${String(posted.id)}` })
}
