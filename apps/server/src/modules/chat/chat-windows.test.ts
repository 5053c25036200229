import { request } from 'node:http'
import { createClient } from '@echoloop/client'
import { type ChatNews, endpoints, problemSchema, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChatDesk } from '../../../test/open-chat-desk.ts'
import { type ChatWindow, chatKey, openChatWindow } from '../../../test/open-chat-window.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { setPresence } from './conversation-store.ts'

const socketsMax = 60
let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi({ environment: { CHAT_SOCKETS: String(socketsMax), TRUST_PROXY: 'true' } })
  shop = await api.newShop({ name: 'Celadon & Co' })
  await openChatDesk(shop)
})
afterAll(() => api.stop())

type Begun = ChatNews & { token: string }

let visitors = 0

/** Each visitor comes from a network of its own. */
function start(text: string, of = shop): Promise<Begun> {
  visitors += 1
  const address = `198.51.${Math.floor(visitors / 250)}.${visitors % 250}`
  const client = createClient({
    baseUrl: api.url,
    fetch(input, init) {
      const headers = new Headers(init?.headers)
      headers.set('x-forwarded-for', address)
      return fetch(input, { ...init, headers })
    },
  })
  const body = { shop: of.publicId, key: chatKey(), text, language: 'en' as const }
  return client.call(endpoints.startChat, { body })
}

async function openWindow({ token }: Begun, after = 0): Promise<ChatWindow> {
  const window = await openChatWindow(api.url, { shop: shop.publicId, token, after })
  await window.until((said) => said.type === 'news')
  return window
}

async function closeAll(windows: readonly ChatWindow[]): Promise<void> {
  for (const window of windows) window.close()
  await Promise.all(windows.map(({ closed }) => closed))
}

const readConversation = ({ status: { id } }: Begun) =>
  shop.client.call(endpoints.readConversation, { params: { id } })
const isHere = async (begun: Begun) => (await readConversation(begun)).isVisitorHere
const answer = ({ status: { id } }: Begun, text: string) =>
  shop.client.call(endpoints.sayInChat, { params: { id }, body: { key: chatKey(), text } })
const textsOf = (window: ChatWindow) => window.messages().flatMap(({ text }) => text ?? [])

describe('windows that come back together', () => {
  test('are each told what is new of their own conversation after their own place, and nothing else', async () => {
    const begun: Begun[] = []
    for (let index = 0; index < 8; index++) {
      const one = await start(`Question ${index}`)
      await answer(one, `Answer ${index}`)
      begun.push(one)
    }
    const stranger = await api.newShop({ name: 'Other' })
    const foreign = await start('Not yours', stranger)
    const places = begun.flatMap((one) =>
      [0, 1, one.status.lastSequence + 2].map((after) => ({ one, after })),
    )
    const windows = await Promise.all(places.map(({ one, after }) => openWindow(one, after)))
    for (const [place, window] of windows.entries()) {
      const index = Math.floor(place / 3)
      const wanted = [[`Question ${index}`, `Answer ${index}`], [`Answer ${index}`], []]
      expect(textsOf(window)).toEqual(wanted[place % 3])
      const [news] = window.said
      expect(news).toMatchObject({ type: 'news', status: { id: begun[index]?.status.id, isStaffed: true } })
    }
    const stray = await openChatWindow(api.url, { shop: shop.publicId, token: foreign.token })
    expect(await stray.closed).toBe(1008)
    await closeAll(windows)
  })

  test('are told a long conversation whole, in order and once', async () => {
    const begun = await start('Message 0')
    for (let count = 1; count <= 60; count++) await answer(begun, `Message ${count}`)
    const others = [await start('One'), await start('Two'), await start('Three'), await start('Four')]
    const places = others.flatMap((one) => Array.from({ length: 8 }, (_, after) => ({ one, after })))
    const [long, ...short] = await Promise.all([
      openWindow(begun),
      ...places.map(({ one, after }) => openWindow(one, after)),
    ])
    const wanted = Array.from({ length: 61 }, (_, index) => `Message ${index}`)
    await expect.poll(() => textsOf(long), { timeout: 10_000 }).toEqual(wanted)
    await closeAll([long, ...short])
  })

  test('with a place that no conversation has are refused alone', async () => {
    const [one, other] = [await start('One'), await start('Other')]
    const [wrong, right] = await Promise.all([
      openChatWindow(api.url, { shop: shop.publicId, token: one.token, after: 2 ** 40 }),
      openWindow(other),
    ])
    expect(await wrong.closed).toBe(1008)
    expect(textsOf(right)).toEqual(['Other'])
    right.close()
  })
})

describe('presence', () => {
  test('lasts while any window is open, however often one leaves and comes back', async () => {
    const begun = await start('Coming and going')
    for (let round = 0; round < 5; round++) {
      const window = await openWindow(begun)
      window.close()
    }
    const [first, second] = [await openWindow(begun), await openWindow(begun)]
    await expect.poll(() => isHere(begun)).toBe(true)
    first.close()
    await first.closed
    expect(await isHere(begun)).toBe(true)
    second.close()
    await expect.poll(() => isHere(begun)).toBe(false)
  })

  test('is said again where another process saw the last of its own windows go', async () => {
    const begun = await start('Moved to another process')
    const window = await openWindow(begun)
    await expect.poll(() => isHere(begun)).toBe(true)
    const { conversationId } = idsOf(begun)
    await shop.run(async (scope) => {
      expect(await setPresence(scope, [conversationId], null)).toHaveLength(1)
      await scope.tellLive({ kind: 'chat.presence', id: begun.status.id })
    })
    await expect.poll(() => isHere(begun)).toBe(true)
    window.close()
  })

  test('is known again when a finished conversation goes on in an open window', async () => {
    const begun = await start('Finished too early')
    const window = await openWindow(begun)
    await shop.client.call(endpoints.closeConversation, { params: { id: begun.status.id } })
    await window.until((said) => said.type === 'news' && said.status.state === 'closed')
    expect(await isHere(begun)).toBe(false)
    window.send({ type: 'say', key: chatKey(), text: 'One more thing' })
    await expect.poll(() => isHere(begun)).toBe(true)
    window.close()
  })

  test('ends by itself when nobody says it again', async () => {
    const begun = await start('The process died')
    const window = await openWindow(begun)
    await expect.poll(() => isHere(begun)).toBe(true)
    const { conversationId } = idsOf(begun)
    const until = await shop.run(async ({ db, shopId, now }) => {
      const { hereUntil } = await db
        .selectFrom('chatConversation')
        .select('hereUntil')
        .where('shopId', '=', shopId)
        .where('id', '=', conversationId)
        .executeTakeFirstOrThrow()
      return (hereUntil?.getTime() ?? Number.NaN) - now.getTime()
    })
    expect(until).toBeGreaterThan(0)
    expect(until).toBeLessThanOrEqual(150_000)
    window.close()
  })
})

function idsOf({ status: { id } }: Begun): { conversationId: string } {
  const conversationId = toUuid('conversation', id)
  if (conversationId === undefined) throw new Error(`${id} is no id of a conversation`)
  return { conversationId }
}

describe('bounds', () => {
  test('stop a flood with a clear word and leave everybody else alone', async () => {
    const [flooding, quiet] = [await openWindow(await start('Flood')), await openWindow(await start('Quiet'))]
    for (let count = 0; count < 45; count++)
      flooding.send({ type: 'say', key: chatKey(), text: `Message ${count}` })
    const refused = await flooding.until((said) => said.type === 'refused')
    expect(refused).toMatchObject({
      code: 'chat/too-fast',
      title: 'That was too much at once.',
      mend: 'Nothing more was taken. Wait a minute and go on.',
    })
    const key = chatKey()
    quiet.send({ type: 'say', key, text: 'May I?' })
    await quiet.until((said) => said.type === 'said' && said.key === key)
    for (let frame = 0; frame < 200; frame++) flooding.send({ type: 'alive' })
    expect(await flooding.closed).toBe(1008)
    await quiet.until((said) => said.type === 'news' && said.messages.some(({ text }) => text === 'May I?'))
    quiet.close()
  })

  test('keep idle sockets to a number, say so in the reader’s language, and free places again', async () => {
    // They never join.
    const idle = await Promise.all(
      Array.from({ length: socketsMax }, () => openChatWindow(api.url, { shop: shop.publicId })),
    )
    for (const [language, title] of [
      ['en', 'Too many chat windows are open from here.'],
      ['zh-CN', '从这里打开的对话窗口太多了。'],
    ] as const) {
      const { status, problem } = await askForSocket(language)
      expect({ status, code: problem.code, title: problem.title }).toEqual({
        status: 429,
        code: 'chat/too-many-open',
        title,
      })
    }
    // Who is not let in asks by requests meanwhile.
    const begun = await start('Without a socket')
    const news = await shop.client.call(endpoints.readChatNews, { body: { token: begun.token } })
    expect(news.messages.map(({ text }) => text)).toContain('Without a socket')
    await closeAll(idle)
    const window = await openWindow(begun)
    window.close()
  })
})

/** Asks for a socket as a browser does, and reads the refusal. */
function askForSocket(
  language: string,
): Promise<{ status: number; problem: { code: string; title: string } }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${api.url}/v1/chat/socket?shop=${shop.publicId}`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        origin: 'https://shop.example',
        'accept-language': language,
      },
    })
    asked.on('upgrade', (_answer, socket) => {
      socket.destroy()
      reject(new Error('the socket was let in'))
    })
    asked.on('error', reject)
    asked.on('response', async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      const problem = problemSchema.parse(JSON.parse(Buffer.concat(parts).toString()))
      resolve({ status: answer.statusCode ?? 0, problem })
    })
    asked.end()
  })
}
