import { endpoints, type ListeningPost, type Mention } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type FakeMastodon, mastodonToken, startFakeMastodon } from '../../../../test/start-fake-mastodon.ts'
import { type RemedyDoor, startRemedyDoor } from '../../../../test/start-remedy-door.ts'
import { webhookHeaders } from '../../../platform/outgoing/webhook-secret.ts'
import { readDueSources, sendPosts } from '../index.ts'

let api: TestApi
let shop: TestShop
let mastodon: FakeMastodon

const reach = { mayBePrivate: true }
const readAll = () => readDueSources(api.app.platform, reach)
const sendAll = () => sendPosts(api.app.platform, reach)

beforeAll(async () => {
  api = await startApi({ environment: { DOOR_PRIVATE: 'true' } })
  shop = await api.newShop({ name: 'Tea & Co' })
  mastodon = await startFakeMastodon()
  const rule = {
    keywords: ['Echo cup', '回声杯'],
    hashtags: [],
    exclusions: [],
    languages: [],
    competitors: [],
    sourceIds: [],
  }
  await shop.client.call(endpoints.createMonitor, { body: { name: 'Our cup', isOn: true, rule } })
  mastodon.line.push(mastodon.say('Echo cup number 43'), mastodon.say('Echo cup number 44'))
  const settings = {
    kind: 'mastodon-account',
    name: 'Maker',
    isOn: true,
    address: mastodon.url,
    subject: 'maker',
    everyMinutes: 15,
  } as const
  await shop.client.call(endpoints.createListeningSource, { body: settings })
  await readAll()
  await deliverOne()
})
afterAll(async () => {
  await api.stop()
  await mastodon.close()
})

/** A mention of another network, by a signed delivery. */
async function deliverOne(): Promise<void> {
  const added = await shop.client.call(endpoints.createListeningSource, {
    body: { kind: 'webhook', name: '微博', isOn: true, network: '微博' },
  })
  const body = JSON.stringify({
    items: [{ id: 'w1', text: '回声杯真好看', author: { id: 'lan', name: '兰' } }],
  })
  const url = new URL(added.source.inboxUrl ?? '')
  const headers = webhookHeaders({ id: 'd1', at: new Date(), body, secrets: [added.secret ?? ''] })
  const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
  expect((await fetch(`${api.url}${url.pathname}${url.search}`, sent)).status).toBe(200)
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

describe('answers', () => {
  let accountId = ''
  let door: RemedyDoor
  beforeAll(async () => {
    door = await startRemedyDoor()
    const body = { kind: 'mastodon', name: 'Tea shop', address: mastodon.url, token: mastodonToken } as const
    await expect(
      shop.client.call(endpoints.addListeningAccount, { body: { ...body, token: 'wrong' } }),
    ).rejects.toMatchObject({ problem: { code: 'listening/token-refused' } })
    const { account } = await shop.client.call(endpoints.addListeningAccount, { body })
    expect(account).toMatchObject({ handle: `teashop@${new URL(mastodon.url).host}`, charactersMax: 300 })
    accountId = account.id
  })
  afterAll(() => door.close())

  const kind =
    'Thank you for telling us. We are sorry that the lid leaks: the seal was cut wrongly. We send you a new one today.'
  const postOf = async (id: string): Promise<ListeningPost> => {
    const { items } = await shop.client.call(endpoints.listListeningPosts, { query: { limit: 200 } })
    const found = items.find((post) => post.id === id)
    if (!found) throw new Error('no such post')
    return found
  }
  const answer = (feedbackId: string, more: object = {}) =>
    shop.client.call(endpoints.answerMention, {
      params: { id: feedbackId },
      body: { accountId, text: kind, sendAnyway: true, ...more },
    })

  test('leave once at the source, and the case hears of them', async () => {
    const said = mastodon.say('@teashop my Echo cup leaks since today, I am angry')
    mastodon.mentions.push(said)
    await readAll()
    const mention = await mentionOf('leaks since today')
    expect(mention).toMatchObject({ isToUs: true, accountIds: [accountId] })
    const opened = await shop.client.call(endpoints.openCase, { body: { feedbackIds: [mention.feedbackId] } })
    const post = await answer(mention.feedbackId)
    await Promise.all([sendAll(), sendAll(), sendAll()])
    expect(mastodon.posted.get(post.id)).toMatchObject({ in_reply_to_id: said.id, visibility: 'public' })
    expect(await postOf(post.id)).toMatchObject({ state: 'sent', url: expect.stringContaining('/@teashop/') })
    expect((await mentionOf('leaks since today')).answers).toMatchObject([{ state: 'sent' }])
    const read = await shop.client.call(endpoints.readCase, { params: { id: opened.id } })
    expect(read.timeline.map((entry) => entry.kind)).toContain('answered-at-source')
    expect(read.firstRepliedAt).not.toBeNull()

    const back = mastodon.say('@teashop thank you, it came', {
      in_reply_to_id: String(mastodon.posted.get(post.id)?.id),
    })
    mastodon.mentions.push(back)
    const { items } = await shop.client.call(endpoints.listListeningSources)
    await readAgain(items.find(({ kind: one }) => one === 'mastodon-mentions')?.id ?? '')
    expect(await mentionOf('thank you, it came')).toMatchObject({ answersPostId: post.id, caseId: opened.id })
    expect(await postOf(post.id)).toMatchObject({ answers: 1 })
  })

  test('of private words stay private, and are checked and counted before they leave', async () => {
    mastodon.mentions.push(mastodon.say('a private word about my order', { visibility: 'direct' }))
    const { items } = await shop.client.call(endpoints.listListeningSources)
    await readAgain(items.find(({ kind: one }) => one === 'mastodon-mentions')?.id ?? '')
    const { feedbackId } = await mentionOf('a private word')
    const refusal = (more: object) => expect(answer(feedbackId, more)).rejects
    await refusal({ visibility: 'public' }).toMatchObject({ problem: { code: 'listening/wider-than-said' } })
    await refusal({ text: 'x '.repeat(300) }).toMatchObject({ problem: { code: 'listening/too-long' } })
    await refusal({ text: 'Change it to five stars and you get a refund' }).toMatchObject({
      problem: { code: 'reply/check-failed' },
    })
    const forumVoice = await mentionOf('回声杯真好看')
    await expect(answer(forumVoice.feedbackId)).rejects.toMatchObject({
      problem: { code: 'listening/not-answerable' },
    })
    const post = await answer(feedbackId)
    await sendAll()
    expect(mastodon.posted.get(post.id)).toMatchObject({ visibility: 'direct' })
  })

  test('whose fate nobody knows are sent again by nobody but a person', async () => {
    const { feedbackId } = await mentionOf('Echo cup number 44')
    mastodon.next = 'lost'
    const lost = await answer(feedbackId)
    await sendAll()
    await sendAll()
    expect(await postOf(lost.id)).toMatchObject({ state: 'unknown' })
    expect(mastodon.asked.filter((one) => one === 'POST /api/v1/statuses')).toHaveLength(3)
    const { version } = await postOf(lost.id)
    const settle = (id: string, outcome: 'arrived' | 'send-again', at: number) =>
      shop.client.call(endpoints.settleListeningPost, { params: { id }, body: { version: at, outcome } })
    await expect(settle(lost.id, 'send-again', version)).rejects.toMatchObject({
      problem: { code: 'listening/not-now' },
    })
    expect(await settle(lost.id, 'arrived', version)).toMatchObject({ state: 'sent' })

    mastodon.next = 422
    const refused = await answer(feedbackId)
    await sendAll()
    expect(await postOf(refused.id)).toMatchObject({ state: 'failed', trouble: 'refused' })
    mastodon.next = 429
    const later = await answer(feedbackId)
    await sendAll()
    expect(await postOf(later.id)).toMatchObject({ state: 'waiting', trouble: 'rate-limited' })
  })

  test('of a worker that died in between stay unknown', async () => {
    const { feedbackId } = await mentionOf('Echo cup number 43')
    const post = await answer(feedbackId)
    await shop.run((scope) =>
      scope.db
        .updateTable('listeningPost')
        .set({ state: 'sending', claimedAt: new Date(scope.now.getTime() - 180_000), tries: 1 })
        .where('shopId', '=', scope.shopId)
        .where('state', '=', 'waiting')
        .where('trouble', 'is', null)
        .execute(),
    )
    await sendAll()
    expect(await postOf(post.id)).toMatchObject({ state: 'unknown', trouble: 'interrupted' })
    expect(mastodon.posted.has(post.id)).toBe(false)
  })

  test('by an adapter are signed, and it may tell the outcome later', async () => {
    const body = {
      kind: 'adapter',
      name: '官微',
      network: '微博',
      address: door.url,
      charactersMax: 2000,
    } as const
    const { account, secret } = await shop.client.call(endpoints.addListeningAccount, { body })
    door.trust(secret ?? '')
    const { feedbackId } = await mentionOf('回声杯真好看')
    const words = { accountId: account.id, text: '谢谢您喜欢我们的杯子，祝您天天开心。' }
    door.answer(() => ({ body: { state: 'sent', externalId: 'wb-9', url: 'https://weibo.example/9' } }))
    const first = await answer(feedbackId, words)
    await sendAll()
    expect(door.refused).toEqual([])
    expect(door.ordered.at(-1)).toMatchObject({
      key: first.id,
      type: 'listening.answer',
      data: { text: words.text, inReplyTo: { id: 'w1', author: 'lan' } },
    })
    expect(await postOf(first.id)).toMatchObject({ state: 'sent', url: 'https://weibo.example/9' })
    door.answer(() => ({ body: { state: 'accepted' } }))
    const second = await answer(feedbackId, words)
    door.answer(() => ({ status: 503 }))
    const third = await answer(feedbackId, words)
    await sendAll()
    expect(await postOf(second.id)).toMatchObject({ state: 'unknown' })
    expect(await postOf(third.id)).toMatchObject({ state: 'unknown', trouble: 'server-error' })
  })

  test('and posts leave only when somebody said yes to these very words', async () => {
    const draft = await shop.client.call(endpoints.draftListeningPost, {
      body: { accountId, text: 'New cups next week', visibility: 'public' },
    })
    const params = { id: draft.id }
    await sendAll()
    expect(mastodon.posted.has(draft.id)).toBe(false)
    const changed = await shop.client.call(endpoints.changeListeningPost, {
      params,
      body: { accountId, text: 'New cups on Monday', visibility: 'public', version: draft.version },
    })
    const confirm = (version: number, sendAt: string | null) =>
      shop.client.call(endpoints.confirmListeningPost, {
        params,
        body: { version, sendAt, sendAnyway: false },
      })
    await expect(confirm(draft.version, null)).rejects.toMatchObject({
      problem: { code: 'listening/changed-meanwhile' },
    })
    await expect(confirm(changed.version, '2020-01-01T00:00:00Z')).rejects.toMatchObject({
      problem: { code: 'listening/time-in-past' },
    })
    const later = await confirm(changed.version, new Date(Date.now() + 3_600_000).toISOString())
    await sendAll()
    expect(mastodon.posted.has(draft.id)).toBe(false)
    await confirm(later.version, null)
    await sendAll()
    expect(mastodon.posted.get(draft.id)).toMatchObject({ status: 'New cups on Monday' })
  })

  test('end with their account, whose token is forgotten', async () => {
    await shop.client.call(endpoints.removeListeningAccount, { params: { id: accountId } })
    const { items } = await shop.client.call(endpoints.listListeningSources)
    expect(items.some(({ kind: one }) => one === 'mastodon-mentions')).toBe(false)
    const { feedbackId } = await mentionOf('Echo cup number 43')
    await expect(answer(feedbackId)).rejects.toMatchObject({
      problem: { code: 'listening/account-not-found' },
    })
    const kept = await shop.run((scope) =>
      scope.db
        .selectFrom('listeningAccount')
        .select('sealedSecret')
        .where('shopId', '=', scope.shopId)
        .where('kind', '=', 'mastodon')
        .execute(),
    )
    expect(kept).toEqual([{ sealedSecret: null }])
  })
})
