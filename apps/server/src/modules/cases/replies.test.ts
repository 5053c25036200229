import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await api.startWorker()
})
afterAll(() => api.stop())

async function voice(facts: object): Promise<string> {
  const record = {
    kind: 'review',
    source: 'test',
    externalId: Math.random().toString(36),
    occurredAt: '2026-02-01T10:00:00Z',
    ...facts,
  }
  const reply = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const [first] = reply.results
  await api.settled(shop)
  return first?.status === 'accepted' ? first.id : ''
}

const waiting = async () =>
  (await shop.client.call(endpoints.countFeedback, { query: { answer: 'waiting' } })).count

describe('a reply', () => {
  test('ends the wait of an unhappy customer, and its withdrawal begins it again', async () => {
    const id = await voice({ text: '水壶漏水，客服不理人，非常失望，要求退款', rating: 1 })
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
    const answered = await shop.client.call(endpoints.replyToFeedback, {
      params: { id },
      body: { text: '非常抱歉，我们马上为您退款。' },
    })
    expect(answered).toMatchObject({
      answered: true,
      replies: [{ text: '非常抱歉，我们马上为您退款。', withdrawnAt: null }],
    })
    expect(await waiting()).toBe(0)
    await shop.client.call(endpoints.withdrawReply, { params: { id: answered.replies[0]?.id ?? '' } })
    expect(await waiting()).toBe(1)
  })

  test('keeps its earlier words when edited, and is masked', async () => {
    const id = await voice({ text: 'Lid leaks.', rating: 2 })
    const { replies } = await shop.client.call(endpoints.replyToFeedback, {
      params: { id },
      body: { text: 'Write to lin@example.com please' },
    })
    expect(replies[0]?.text).not.toContain('@')
    const edited = await shop.client.call(endpoints.editReply, {
      params: { id: replies[0]?.id ?? '' },
      body: { text: 'Sorry, a new lid is on its way.' },
    })
    expect(edited).toMatchObject({ text: 'Sorry, a new lid is on its way.' })
    const { history } = await shop.client.call(endpoints.readFeedback, { params: { id } })
    expect(history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['accepted', 'analysed', 'replied', 'reply-edited']),
    )
  })

  test('is refused when empty, and when it was withdrawn', async () => {
    const id = await voice({ text: 'Fine.', rating: 4 })
    const params = { id }
    await expect(
      shop.client.call(endpoints.replyToFeedback, { params, body: { text: ' \n' } }),
    ).rejects.toMatchObject({
      problem: { code: 'reply/empty' },
    })
    const { replies } = await shop.client.call(endpoints.replyToFeedback, {
      params,
      body: { text: 'Thank you.' },
    })
    const reply = { id: replies[0]?.id ?? '' }
    await shop.client.call(endpoints.withdrawReply, { params: reply })
    await expect(
      shop.client.call(endpoints.editReply, { params: reply, body: { text: 'x' } }),
    ).rejects.toMatchObject({
      problem: { code: 'reply/too-late' },
    })
  })

  test('sent twice with one key is written once', async () => {
    const id = await voice({ text: 'Too small.', rating: 2 })
    const send = () =>
      shop.client.call(endpoints.replyToFeedback, {
        params: { id },
        body: { text: 'Sorry.' },
        idempotencyKey: 'reply-1',
      })
    await Promise.all([send(), send(), send()])
    const { replies } = await shop.client.call(endpoints.readFeedback, { params: { id } })
    expect(replies).toHaveLength(1)
  })
})

describe('a decision', () => {
  test('publishes a review that waited, refuses it with a code, and keeps both', async () => {
    const id = await voice({ text: '买来送人的，还不错', rating: 4 })
    const read = () => shop.client.call(endpoints.readFeedback, { params: { id } })
    expect(await read()).toMatchObject({ publication: 'held' })
    const decide = (body: { decision: 'publish' | 'refuse'; code?: 'spam' }) =>
      shop.client.call(endpoints.decideFeedback, { params: { id }, body })
    expect(await decide({ decision: 'publish' })).toMatchObject({ publication: 'published' })
    await expect(decide({ decision: 'refuse' })).rejects.toMatchObject({
      problem: { code: 'decision/needs-code' },
    })
    expect(await decide({ decision: 'refuse', code: 'spam' })).toMatchObject({
      publication: 'refused',
      decision: { code: 'spam' },
    })
    const { history } = await read()
    expect(history.filter(({ kind }) => kind === 'published' || kind === 'refused')).toHaveLength(2)
  })

  test('is not taken about what is never published', async () => {
    const id = await voice({ kind: 'complaint', text: 'Nobody answers the phone.' })
    const attempt = shop.client.call(endpoints.decideFeedback, {
      params: { id },
      body: { decision: 'publish' },
    })
    await expect(attempt).rejects.toMatchObject({ problem: { code: 'decision/not-publishable' } })
  })

  test('reads neither stars nor mood: the same voice is treated alike with every rating', async () => {
    const states = await Promise.all(
      [1, 2, 3, 4, 5].map(async (rating) => {
        const id = await voice({ text: '同样的话', rating })
        return (await shop.client.call(endpoints.readFeedback, { params: { id } })).publication
      }),
    )
    expect(new Set(states)).toEqual(new Set(['held']))
  })
})
