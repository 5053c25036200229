import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chatKey } from '../../../test/open-chat-window.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { type AskHelp, actAsVisitor, sayAsVisitor, startChat, sweepChats } from './index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: 'Celadon & Co' })
})
afterAll(() => api.stop())

const leave = (more: object = {}) => {
  const body = {
    shop: shop.publicId,
    key: chatKey(),
    text: 'Do the cups go into a microwave?',
    language: 'en' as const,
    email: 'Evening@example.com',
    hasAgreed: true,
    ...more,
  }
  return shop.client.call(endpoints.leaveChatMessage, { body })
}

test('a message left while nobody is there is a voice with a case that can be answered by mail, once', async () => {
  const door = await shop.client.call(endpoints.readChatDoor, {
    query: { shop: shop.publicId, language: 'en' },
  })
  expect(door).toMatchObject({ isOn: true, isStaffed: false, hasBot: true })
  const key = chatKey()
  const [one, two] = [await leave({ key }), await leave({ key })]
  expect(two.status.id).toBe(one.status.id)
  const { items } = await shop.client.call(endpoints.listConversations, { query: { list: 'left' } })
  expect(items).toMatchObject([{ id: one.status.id, state: 'closed', hasAddress: true, isKnown: false }])
  const found = await shop.client.call(endpoints.readCase, { params: { id: items[0]?.caseId ?? '' } })
  expect(found).toMatchObject({ voices: 1, customer: { id: items[0]?.customerId } })
})

test('nothing is kept of who does not agree, and nothing without words', async () => {
  await expect(leave({ hasAgreed: false })).rejects.toMatchObject({
    problem: { code: 'chat/consent-needed' },
  })
  await expect(leave({ text: '' })).rejects.toMatchObject({ problem: { code: 'chat/nothing-said' } })
})

test('the bot answers with its source, and hands over with all that was said what it does not know', async () => {
  const asked: string[][] = []
  const askHelp: AskHelp = async (_scope, { text, turns = [] }) => {
    asked.push([...turns.map((turn) => turn.text), text])
    if (!text.includes('microwave')) return { kind: 'hand-over', reason: 'unknown' }
    const sources = [{ id: 'h1', title: 'Care', url: 'https://shop.example/help/care' }]
    return { kind: 'answer', text: 'Yes, without the gold rim.', sources, confidence: 0.9 }
  }
  const { platform } = api.app
  const first = { shopId: shop.shopId, key: chatKey(), text: 'microwave?', language: 'en' as const }
  const conversationId = await startChat(platform, { ...first, name: '', visitor: undefined }, { askHelp })
  const of = { shopId: shop.shopId, conversationId }
  const words = { key: chatKey(), text: 'And who was Li Bai?', pictureIds: [], visitor: undefined, askHelp }
  await sayAsVisitor(platform, of, words)
  const { items } = await shop.client.call(endpoints.listConversations, { query: { list: 'waiting' } })
  const id = items[0]?.id ?? ''
  expect(toUuid('conversation', id)).toBe(conversationId)
  const course = await shop.client.call(endpoints.listChatMessages, { params: { id } })
  expect(course.items.map(({ by, text, event }) => event ?? `${by}: ${text}`)).toEqual([
    'visitor: microwave?',
    'bot: Yes, without the gold rim.',
    'visitor: And who was Li Bai?',
    'person-wanted',
    'nobody-here',
  ])
  expect(course.items[1]?.sources[0]?.title).toBe('Care')
  expect(asked[1]).toEqual(['microwave?', 'Yes, without the gold rim.', 'And who was Li Bai?'])
  await actAsVisitor(platform, of, { act: 'end' })
})

test('what nobody says a word in any more is finished, and nothing else', async () => {
  const body = { shop: shop.publicId, key: chatKey(), text: 'Anybody?', language: 'en' as const }
  const { status } = await shop.client.call(endpoints.startChat, { body })
  expect(await shop.run((scope) => sweepChats(scope, 10))).toBe(0)
  const later = new Date(Date.now() + 2 * 3_600_000)
  expect(await shop.run((scope) => sweepChats({ ...scope, now: later }, 10))).toBe(1)
  const { state, isLeft } = await shop.client.call(endpoints.readConversation, { params: { id: status.id } })
  expect({ state, isLeft }).toEqual({ state: 'closed', isLeft: true })
})
