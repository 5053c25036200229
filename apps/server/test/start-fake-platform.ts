import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stood in a request to the fake, as far as a platform looks at it. */
export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

/** A message that the fake passed on to a person. */
export type PassedOn = { to: string; text: string; via: string; id: string }

type Answer = { status: number; body?: unknown; isPassedOn?: boolean; isCut?: boolean }

/**
 * Stands in for WeChat, WeCom, WhatsApp and LINE on loopback: each interface checks its own keys, shapes and limits as
 * the platforms' pages describe them, and says what is wrong the way they do.
 */
export type FakePlatform = {
  url: string
  asked: readonly Asked[]
  passedOn: readonly PassedOn[]
  /** Tokens given out so far; only the newest one counts. */
  tokens(): number
  /** Ends the token in use, as the platform may at any time. */
  expireTokens(): void
  /** Answers the next sendings so, instead of looking at them. `isPassedOn`: the person gets it all the same. */
  answerNext(...answers: Answer[]): void
  /** What `kf/sync_msg` has to give. */
  keep(...messages: Record<string, unknown>[]): void
  close(): Promise<void>
}

export const fakeKeys = {
  appId: 'wx1234567890abcdef',
  appSecret: 'secret-of-the-account',
  corpId: 'ww1234567890abcdef',
  corpSecret: 'secret-of-kf',
  openKfId: 'wkAAAAAAAAAAAA',
  phoneNumberId: '106540352242922',
  whatsappSecret: 'app-secret-of-meta',
  accessToken: 'EAAG-permanent',
  channelSecret: 'channel-secret-of-line',
  channelAccessToken: 'line-long-lived',
  replyToken: 'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA',
} as const

const pageSize = 2

type State = {
  passedOn: PassedOn[]
  answers: Answer[]
  kept: Record<string, unknown>[]
  retryKeys: Set<string>
  usedReplyTokens: Set<string>
  tokens: number
  isExpired: boolean
}

type Interface = (one: Asked, state: State) => Answer

const stale: Answer = { status: 200, body: { errcode: 42001, errmsg: 'access_token expired' } }

function isTokenGood({ query }: Asked, { isExpired, tokens }: State): boolean {
  return !isExpired && query.get('access_token') === `token-${tokens}`
}

function giveToken(state: State): Answer {
  state.tokens += 1
  state.isExpired = false
  const token = `token-${state.tokens}`
  return { status: 200, body: { errcode: 0, errmsg: 'ok', access_token: token, expires_in: 7200 } }
}

const wechat: Interface = (one, state) => {
  if (!isTokenGood(one, state)) return stale
  const text = textAt(one.body, 'text', 'content')
  if (one.body.msgtype !== 'text' || text === undefined || Buffer.byteLength(text) > 2048)
    return { status: 200, body: { errcode: 45002, errmsg: 'content size out of limit' } }
  state.passedOn.push({ to: String(one.body.touser), text, via: 'wechat', id: '' })
  return { status: 200, body: { errcode: 0, errmsg: 'ok' } }
}

const wecom: Interface = (one, state) => {
  if (!isTokenGood(one, state)) return stale
  const text = textAt(one.body, 'text', 'content')
  const id = String(one.body.msgid)
  if (one.body.open_kfid !== fakeKeys.openKfId || text === undefined || !/^[0-9a-f]{32}$/.test(id))
    return { status: 200, body: { errcode: 40058, errmsg: 'invalid parameter' } }
  state.passedOn.push({ to: String(one.body.touser), text, via: 'wecom', id })
  return { status: 200, body: { errcode: 0, errmsg: 'ok', msgid: id } }
}

const syncMessages: Interface = (one, state) => {
  if (!isTokenGood(one, state)) return stale
  const from = Number(one.body.cursor ?? 0)
  const page = state.kept.slice(from, from + pageSize)
  const next = from + page.length
  const more = next < state.kept.length ? 1 : 0
  const body = { errcode: 0, errmsg: 'ok', next_cursor: String(next), has_more: more, msg_list: page }
  return { status: 200, body }
}

const whatsapp: Interface = (one, { passedOn }) => {
  if (one.headers.authorization !== `Bearer ${fakeKeys.accessToken}`)
    return { status: 401, body: { error: { code: 190, message: 'expired' } } }
  if (one.method === 'GET') return { status: 200, body: { id: fakeKeys.phoneNumberId } }
  const { messaging_product: product, to, type } = one.body
  const isTemplate = type === 'template'
  const text = isTemplate ? slotOf(one.body) : textAt(one.body, 'text', 'body')
  const isBroken = text === undefined || text.length > 4096 || (isTemplate && text.includes('\\n'))
  if (product !== 'whatsapp' || isBroken)
    return { status: 400, body: { error: { code: 100, message: 'invalid parameter' } } }
  const id = `wamid.${passedOn.length}`
  passedOn.push({ to: String(to), text, via: isTemplate ? 'template' : 'whatsapp', id })
  return { status: 200, body: { messaging_product: 'whatsapp', messages: [{ id }] } }
}

const line: Interface = (one, state) => {
  if (one.headers.authorization !== `Bearer ${fakeKeys.channelAccessToken}`)
    return { status: 401, body: { message: 'Authentication failed' } }
  if (one.path === '/v2/bot/info') return { status: 200, body: { userId: 'U0' } }
  const [message] = Array.isArray(one.body.messages) ? one.body.messages : []
  const text = textAt({ message }, 'message', 'text')
  if (text === undefined || text.length > 5000) return { status: 400, body: { message: 'invalid' } }
  return one.path.endsWith('/reply') ? lineReply(one, state, text) : linePush(one, state, text)
}

function lineReply({ body, headers }: Asked, state: State, text: string): Answer {
  const given = String(body.replyToken)
  const isSpent = given !== fakeKeys.replyToken || state.usedReplyTokens.has(given)
  if (headers['x-line-retry-key'] !== undefined || isSpent)
    return { status: 400, body: { message: 'Invalid reply token' } }
  state.usedReplyTokens.add(given)
  return lineSent(state, { to: '', text, via: 'reply' })
}

function linePush({ body, headers }: Asked, state: State, text: string): Answer {
  const key = String(headers['x-line-retry-key'])
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) return { status: 400, body: {} }
  if (state.retryKeys.has(key)) return { status: 409, body: { message: 'already accepted' } }
  state.retryKeys.add(key)
  return lineSent(state, { to: String(body.to), text, via: 'push' })
}

function lineSent({ passedOn }: State, sent: Omit<PassedOn, 'id'>): Answer {
  const id = String(passedOn.length)
  passedOn.push({ ...sent, id })
  return { status: 200, body: { sentMessages: [{ id }] } }
}

const sendings = new Map<string, Interface>([
  ['/cgi-bin/message/custom/send', wechat],
  ['/cgi-bin/kf/send_msg', wecom],
  ['/v2/bot/message/push', line],
  ['/v2/bot/message/reply', line],
  [`/v23.0/${fakeKeys.phoneNumberId}/messages`, whatsapp],
])

const readings = new Map<string, Interface>([
  ['/cgi-bin/kf/sync_msg', syncMessages],
  ['/v2/bot/info', line],
  [`/v23.0/${fakeKeys.phoneNumberId}`, whatsapp],
])

const answerTo: Interface = (one, state) => {
  const send = sendings.get(one.path)
  if (send) {
    const planned = state.answers.shift()
    if (planned?.isPassedOn) send(one, state)
    return planned ?? send(one, state)
  }
  const { body, path, query } = one
  const isWechat = path === '/cgi-bin/stable_token'
  if (!isWechat && path !== '/cgi-bin/gettoken')
    return readings.get(path)?.(one, state) ?? { status: 404, body: {} }
  const isKnown = isWechat
    ? body.appid === fakeKeys.appId && body.secret === fakeKeys.appSecret
    : query.get('corpid') === fakeKeys.corpId && query.get('corpsecret') === fakeKeys.corpSecret
  return isKnown ? giveToken(state) : { status: 200, body: { errcode: 40125, errmsg: 'invalid appsecret' } }
}

export async function startFakePlatform({ takesMs = 0 }: { takesMs?: number } = {}): Promise<FakePlatform> {
  const asked: Asked[] = []
  const state: State = {
    passedOn: [],
    answers: [],
    kept: [],
    retryKeys: new Set(),
    usedReplyTokens: new Set(),
    tokens: 0,
    isExpired: false,
  }
  const server = createServer((request, response) => {
    void (async () => {
      const one = await readAsked(request)
      asked.push(one)
      const answer = answerTo(one, state)
      if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs))
      write(response, answer)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    asked,
    passedOn: state.passedOn,
    tokens: () => state.tokens,
    expireTokens() {
      state.isExpired = true
    },
    answerNext: (...next) => void state.answers.push(...next),
    keep: (...messages) => void state.kept.push(...messages),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const url = new URL(request.url ?? '/', 'http://fake.example')
  const { method = 'GET', headers } = request
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: text === '' ? {} : JSON.parse(text),
  }
}

function write(response: ServerResponse, { status, body, isCut }: Answer): void {
  if (isCut) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}))
}

function textAt(body: Record<string, unknown>, outer: string, inner: string): string | undefined {
  const part = body[outer]
  const value = typeof part === 'object' && part !== null ? Reflect.get(part, inner) : undefined
  return typeof value === 'string' ? value : undefined
}

function slotOf(body: Record<string, unknown>): string | undefined {
  return /"parameters":\[\{"type":"text","text":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(body))?.[1]
}
