import { type ChatNews, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signContext } from '../../../test/journey-ground.ts'
import { openChatDesk } from '../../../test/open-chat-desk.ts'
import { chatKey } from '../../../test/open-chat-window.ts'
import { signInMember } from '../../../test/sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { type Mailbox, startMailbox } from '../../../test/start-mailbox.ts'
import { sendWaiting } from '../outreach/index.ts'
import { readChatToken } from './chat-token.ts'
import { queueTranscript } from './visitor/mail-transcript.ts'
import { createNetworkBudget } from './visitor/network-budget.ts'

let mailbox: Mailbox
let api: TestApi
let shop: TestShop
let contextKey = ''

beforeAll(async () => {
  mailbox = await startMailbox()
  api = await startApi({ environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example' } })
  shop = await api.newShop({ name: 'Celadon & Co' })
  await openChatDesk(shop)
  contextKey = (await shop.client.call(endpoints.rotateContextKey)).key
  const order = {
    number: 'O-1',
    customer: { externalId: 'lin' },
    placedAt: '2026-01-01T00:00:00Z',
    lines: [{ sku: 'CUP', quantity: 2, priceCents: 1900 }],
  }
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'CUP', name: 'Cup' }] } })
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
})
afterAll(async () => {
  await api.stop()
  await mailbox.close()
})

type Begun = ChatNews & { token: string }

function start(text: string, more: object = {}): Promise<Begun> {
  const body = { shop: shop.publicId, key: chatKey(), text, language: 'en' as const, ...more }
  return shop.client.call(endpoints.startChat, { body })
}

const signedAs = (customer: string) => signContext(contextKey, { customer })
const say = ({ status: { id } }: Begun, text: string, isNote = false) =>
  shop.client.call(endpoints.sayInChat, { params: { id }, body: { key: chatKey(), text, isNote } })
const sayBack = ({ token }: Begun, text: string) =>
  shop.client.call(endpoints.sayAsVisitor, { body: { token, key: chatKey(), text } })
const sendAll = () =>
  sendWaiting(api.app.platform, { kinds: api.app.messages.kinds, doors: api.app.messages.doors })

describe('a transcript by mail', () => {
  const wide = createNetworkBudget({ most: 100, windowMs: 3_600_000 })
  /** As the door asks, without its bound of requests a minute. */
  const mail = ({ token }: Begun, email: string, { network = '192.0.2', networks = wide } = {}) => {
    const { platform } = api.app
    return queueTranscript(platform, readChatToken(platform.keys, token), { email, network, networks })
  }

  test('holds all that was said, no note, and nothing that could run; asked twice it is one letter', async () => {
    const begun = await start('The lid <b>broke</b>')
    await say(begun, 'I am sorry. A new one leaves today.')
    await say(begun, 'Third one this week', true)
    await sayBack(begun, 'Thank you')
    const body = { token: begun.token, email: 'mei@example.com' }
    await shop.client.call(endpoints.mailChatTranscript, { body })
    await shop.client.call(endpoints.mailChatTranscript, { body })
    expect(await sendAll()).toBe(1)
    expect(await sendAll()).toBe(0)
    const letters = mailbox.received().filter(({ to }) => to.includes('mei@example.com'))
    expect(letters).toHaveLength(1)
    const { subject, text = '', html = '' } = letters[0]?.mail ?? {}
    expect(text).toContain('This address was entered in the live chat of Celadon & Co')
    expect(text).toContain('If that was not you, you need do nothing')
    expect(subject).toContain('Celadon & Co')
    const places = ['broke', 'A new one leaves today', 'Thank you'].map((words) => text.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(`${text}${html}`).not.toContain('Third one')
    expect(html).not.toContain('<b>broke')
  })

  const tooFast = { code: 'chat/too-fast' }

  test('goes to three addresses at most, and again to one of them where more was said, three times a day', async () => {
    const begun = await start('To everybody')
    for (const name of ['a', 'b', 'c']) await mail(begun, `${name}@example.com`)
    expect(await sendAll()).toBe(3)
    await expect(mail(begun, 'd@example.com')).rejects.toMatchObject(tooFast)
    await mail(begun, 'A@example.com')
    expect(await sendAll()).toBe(0)
    for (const words of ['One more thing', 'And another']) {
      await sayBack(begun, words)
      await mail(begun, 'A@example.com')
    }
    expect(await sendAll()).toBe(2)
    await sayBack(begun, 'And a last one')
    await expect(mail(begun, 'A@example.com')).rejects.toMatchObject(tooFast)
  })

  test('of many conversations cannot fill the box of somebody who asked for none', async () => {
    const victim = 'nobody-asked@example.com'
    for (const text of ['one', 'two', 'three']) await mail(await start(text), victim)
    await expect(start('four').then((begun) => mail(begun, victim))).rejects.toMatchObject(tooFast)
    expect(await sendAll()).toBe(3)
  })

  test('is asked for so often from one network within an hour, whatever conversations and addresses', async () => {
    const networks = createNetworkBudget({ most: 2, windowMs: 3_600_000 })
    const order = async (name: string, network: string) =>
      mail(await start(name), `${name}@example.com`, { network, networks })
    for (const name of ['n1', 'n2']) await order(name, '203.0.113')
    await expect(order('n3', '203.0.113')).rejects.toMatchObject(tooFast)
    await order('n4', '198.51.100')
    expect(await sendAll()).toBe(3)
  })

  test('holds this conversation alone, also for a customer who had others', async () => {
    await start('My earlier secret', { signed: signedAs('mo') })
    const begun = await start('Today only', { signed: signedAs('mo') })
    await mail(begun, 'today@example.com')
    await sendAll()
    const [letter] = mailbox.received().filter(({ to }) => to.includes('today@example.com'))
    expect(letter?.mail.text).toContain('Today only')
    expect(`${letter?.mail.text}${letter?.mail.html}`).not.toContain('earlier secret')
  })
})

describe('earlier conversations', () => {
  const history = (signed: string) =>
    shop.client.call(endpoints.readChatHistory, { body: { shop: shop.publicId, signed } })

  test('are shown to whom the shop vouches for, without notes, and to nobody else', async () => {
    const begun = await start('Is the glaze safe?', { signed: signedAs('lin') })
    expect(begun.status.isKnown).toBe(true)
    await say(begun, 'It is, it was tested.')
    await say(begun, 'Asks this each year', true)
    const { conversations } = await history(signedAs('lin'))
    expect(conversations).toHaveLength(1)
    const words = conversations[0]?.messages.flatMap(({ text }) => text ?? [])
    expect(words).toEqual(['Is the glaze safe?', 'It is, it was tested.'])
    expect(await history(signedAs('somebody else'))).toEqual({ conversations: [] })
    expect(await history(signContext('ctx_guessed', { customer: 'lin' }))).toEqual({ conversations: [] })
    expect(await history(signContext(contextKey, { customer: 'lin', expires: 1000 }))).toEqual({
      conversations: [],
    })
  })

  test('are not opened by an address that somebody typed', async () => {
    const body = { key: chatKey(), text: 'It is me', language: 'en' as const, hasAgreed: true }
    const claimed = await shop.client.call(endpoints.leaveChatMessage, {
      body: { ...body, shop: shop.publicId, email: 'lin@example.com', name: 'Lin' },
    })
    expect(claimed.status.isKnown).toBe(false)
    const { conversations } = await history(signedAs('lin'))
    expect(JSON.stringify(conversations)).not.toContain('It is me')
  })
})

describe('a hand-over between colleagues', () => {
  test('brings the course, the notes, the reason, the case and what is known of the person', async () => {
    const wen = await signInMember(api, shop, { name: 'Wen', role: 'agent' })
    const zhou = await signInMember(api, shop, { name: 'Zhou', role: 'agent' })
    const begun = await start('My cups came broken', { signed: signedAs('lin') })
    const params = { id: begun.status.id }
    const sayAs = ({ client }: typeof wen, text: string, isNote = false) =>
      client.call(endpoints.sayInChat, { params, body: { key: chatKey(), text, isNote } })
    await sayAs(wen, 'How many of them?')
    await sayBack(begun, 'Both')
    await sayAs(wen, 'Parcel was repacked by the courier', true)
    const reason = 'She knows the courier'
    await wen.client.call(endpoints.handConversationOver, { params, body: { memberId: zhou.id, reason } })

    const mine = await zhou.client.call(endpoints.listConversations, { query: { list: 'mine' } })
    expect(mine.items).toMatchObject([{ id: params.id, assignee: { name: 'Zhou' }, state: 'open' }])
    const none = await wen.client.call(endpoints.listConversations, { query: { list: 'mine' } })
    expect(none.items).toEqual([])
    const course = await zhou.client.call(endpoints.listChatMessages, { params })
    expect(course.items.map(({ by, text, event, name }) => `${name ?? by}: ${event ?? text}`)).toEqual([
      'visitor: My cups came broken',
      'Wen: taken',
      'Wen: How many of them?',
      'visitor: Both',
      'Wen: Parcel was repacked by the courier',
      'Wen: handed-over',
    ])
    expect(course.items.at(-1)?.detail).toEqual({ to: 'Zhou', reason })
    const context = await zhou.client.call(endpoints.readChatContext, { params })
    expect(context.orders).toMatchObject([{ number: 'O-1', totalCents: 3800 }])
    expect(context.conversations.length).toBeGreaterThan(0)
    const caseId = mine.items[0]?.caseId ?? ''
    const found = await zhou.client.call(endpoints.readCase, { params: { id: caseId } })
    expect(found.assignee?.name).toBe('Zhou')

    await sayAs(zhou, 'I call them at once.')
    const news = await shop.client.call(endpoints.readChatNews, { body: { token: begun.token } })
    expect(news.status.with).toBe('Zhou')
    expect(news.messages.flatMap(({ text }) => text ?? [])).toEqual([
      'My cups came broken',
      'How many of them?',
      'Both',
      'I call them at once.',
    ])
    expect(JSON.stringify(news)).not.toMatch(/repacked|knows the courier/)
  })
})
