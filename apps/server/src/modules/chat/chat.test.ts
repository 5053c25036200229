import { type ChatNews, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChatDesk } from '../../../test/open-chat-desk.ts'
import { chatKey, openChatWindow } from '../../../test/open-chat-window.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: 'Celadon & Co' })
  // People talk with people here; the bot has tests of its own.
  await openChatDesk(shop)
})
afterAll(() => api.stop())

type Begun = ChatNews & { token: string }

async function start(text: string, more: object = {}, of = shop): Promise<Begun> {
  const body = { shop: of.publicId, key: chatKey(), text, language: 'en' as const, ...more }
  return of.client.call(endpoints.startChat, { body })
}

const news = (token: string, after = 0) =>
  shop.client.call(endpoints.readChatNews, { body: { token, after } })
const saidIn = ({ messages }: ChatNews) =>
  messages.flatMap(({ by, text }) => (text === null ? [] : [`${by}: ${text}`]))

describe('a conversation', () => {
  test('goes from the first words to a case, an answer, and its end', async () => {
    const begun = await start('Where is my parcel?', { name: 'Mei', page: '/products/cup' })
    expect(begun.status).toMatchObject({ state: 'waiting', isStaffed: true, isKnown: false })
    const id = begun.status.id
    const waiting = await shop.client.call(endpoints.listConversations, { query: { list: 'waiting' } })
    expect(waiting.items).toMatchObject([
      { id, name: 'Mei', page: '/products/cup', unread: 1, lead: 'Where is my parcel?' },
    ])

    const key = chatKey()
    const body = { key, text: 'On its way, Mei.' }
    const first = await shop.client.call(endpoints.sayInChat, { params: { id }, body })
    const again = await shop.client.call(endpoints.sayInChat, { params: { id }, body })
    expect(again.sequence).toBe(first.sequence)
    await shop.client.call(endpoints.sayInChat, {
      params: { id },
      body: { key: chatKey(), text: 'Courier lost it once before', isNote: true },
    })
    const seen = await news(begun.token)
    expect(saidIn(seen)).toEqual(['visitor: Where is my parcel?', 'member: On its way, Mei.'])
    expect(JSON.stringify(seen)).not.toContain('lost it once')

    const conversation = await shop.client.call(endpoints.readConversation, { params: { id } })
    const caseId = conversation.caseId ?? ''
    const found = await shop.client.call(endpoints.readCase, { params: { id: caseId } })
    expect(found).toMatchObject({ state: 'open', channel: 'message' })
    expect(found.timeline.map(({ kind }) => kind)).toContain('replied')

    await shop.client.call(endpoints.sayAsVisitor, {
      body: { token: begun.token, key: chatKey(), text: 'Thank you!' },
    })
    await shop.client.call(endpoints.closeConversation, { params: { id } })
    const voices = await shop.client.call(endpoints.listFeedback, { query: { source: 'chat' } })
    expect(voices.items.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Where is my parcel?', 'Thank you!']),
    )
    const ended = await shop.client.call(endpoints.readCase, { params: { id: caseId } })
    expect(ended.voices).toBe(2)
  })

  test('begins once however often its beginning is sent, and no key opens what somebody else said', async () => {
    const body = { shop: shop.publicId, key: chatKey(), text: 'Twice', language: 'en' as const }
    const [one, two] = await Promise.all([
      shop.client.call(endpoints.startChat, { body }),
      shop.client.call(endpoints.startChat, { body }),
    ])
    expect(two.status.id).toBe(one.status.id)
    expect(saidIn(await news(one.token))).toEqual(['visitor: Twice'])
    const stranger = shop.client.call(endpoints.startChat, { body: { ...body, text: 'Let me in' } })
    await expect(stranger).rejects.toMatchObject({ problem: { code: 'chat/key-used' } })
  })

  test('is open again when the visitor writes after its end', async () => {
    const { token, status } = await start('One more thing')
    await shop.client.call(endpoints.actInChat, { body: { token, act: 'end' } })
    expect((await news(token)).status.state).toBe('closed')
    await shop.client.call(endpoints.sayAsVisitor, { body: { token, key: chatKey(), text: 'And another' } })
    expect(await news(token)).toMatchObject({ status: { id: status.id, state: 'waiting' } })
  })

  test('goes to a department with its course, its notes and its case', async () => {
    const { token, status } = await start('The cup leaks')
    const { id } = status
    const department = await shop.client.call(endpoints.createDepartment, {
      body: { name: 'Kiln', kind: 'other' },
    })
    const handed = await shop.client.call(endpoints.handConversationOver, {
      params: { id },
      body: { departmentId: department.id, reason: 'Glaze, batch B12' },
    })
    expect(handed).toMatchObject({ state: 'waiting', department: { name: 'Kiln' }, assignee: null })
    const found = await shop.client.call(endpoints.readCase, { params: { id: handed.caseId ?? '' } })
    expect(found.department?.name).toBe('Kiln')
    const course = await shop.client.call(endpoints.listChatMessages, { params: { id } })
    expect(course.items.at(-1)?.detail).toEqual({ to: 'Kiln', reason: 'Glaze, batch B12' })
    expect(JSON.stringify(await news(token))).not.toContain('B12')
  })
})

describe('the socket', () => {
  test('carries words both ways, in their order, and tells typing, reading and presence', async () => {
    const begun = await start('Hello')
    const { id } = begun.status
    const window = await openChatWindow(api.url, { shop: shop.publicId, token: begun.token })
    await window.until((said) => said.type === 'news')
    const key = chatKey()
    window.send({ type: 'say', key, text: 'Are you there?' })
    window.send({ type: 'say', key, text: 'Are you there?' })
    await window.until((said) => said.type === 'said' && said.key === key)
    await shop.client.call(endpoints.tellChatTyping, { params: { id } })
    await window.until((said) => said.type === 'typing')
    await shop.client.call(endpoints.sayInChat, { params: { id }, body: { key: chatKey(), text: 'Yes' } })
    await window.until((said) => said.type === 'news' && said.messages.some(({ text }) => text === 'Yes'))
    const sequences = window.messages().map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other))
    expect(new Set(sequences).size).toBe(sequences.length)
    expect(saidIn({ ...begun, messages: window.messages() })).toEqual([
      'visitor: Hello',
      'visitor: Are you there?',
      'member: Yes',
    ])
    const here = await shop.client.call(endpoints.readConversation, { params: { id } })
    expect(here.isVisitorHere).toBe(true)
    window.send({ type: 'seen', sequence: here.lastSequence })
    await expect
      .poll(
        async () => (await shop.client.call(endpoints.readConversation, { params: { id } })).seenByVisitor,
      )
      .toBe(here.lastSequence)
    window.close()
    await expect
      .poll(
        async () => (await shop.client.call(endpoints.readConversation, { params: { id } })).isVisitorHere,
      )
      .toBe(false)
    const later = await openChatWindow(api.url, {
      shop: shop.publicId,
      token: begun.token,
      after: here.lastSequence - 1,
    })
    await later.until((said) => said.type === 'news')
    expect(later.messages().map(({ text }) => text)).toEqual(['Yes'])
    later.close()
  })

  test('refuses forged tokens, strange frames, floods, frames beyond the limit and other sites', async () => {
    const { token } = await start('Flood')
    const of = { shop: shop.publicId, token }
    const forged = await openChatWindow(api.url, { ...of, token: `${token.slice(0, -3)}abc` })
    expect(await forged.closed).toBe(1008)
    const strange = await openChatWindow(api.url, of)
    strange.send('{"type":"become-admin"}')
    expect(await strange.closed).toBe(1008)
    const huge = await openChatWindow(api.url, of)
    huge.send(JSON.stringify({ type: 'say', key: chatKey(), text: 'x'.repeat(40_000) }))
    expect(await huge.closed).toBe(1009)
    const flooding = await openChatWindow(api.url, of)
    for (let frame = 0; frame < 200; frame++) flooding.send({ type: 'alive' })
    expect(await flooding.closed).toBe(1008)

    const { settings } = await shop.client.call(endpoints.readChatSettings)
    const sites = ['https://shop.example']
    await shop.client.call(endpoints.putChatSettings, { body: { ...settings, sites } })
    await expect(openChatWindow(api.url, { ...of, origin: 'https://evil.example' })).rejects.toThrow(
      'refused',
    )
    const allowed = await openChatWindow(api.url, of)
    await allowed.until((said) => said.type === 'news')
    allowed.close()
    await shop.client.call(endpoints.putChatSettings, { body: settings })
  })

  test('takes forty messages of one visitor a minute and no more', async () => {
    const { token } = await start('Message 0')
    const window = await openChatWindow(api.url, { shop: shop.publicId, token })
    for (let count = 1; count <= 45; count++)
      window.send({ type: 'say', key: chatKey(), text: `Message ${count}` })
    await window.until((said) => said.type === 'refused' && said.code === 'chat/too-fast')
    expect((await news(token)).messages.filter(({ by }) => by === 'visitor')).toHaveLength(40)
    window.close()
  })
})
