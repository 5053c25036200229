import { type BoardItem, boardLimits, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { signPortal } from '../portal-link.ts'

let api: TestApi
let shop: TestShop
let places = 0

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  shop = await api.newShop()
  await api.startWorker()
})
afterAll(() => api.stop())

/** An address in a network of its own. */
const newPlace = () => {
  places += 1
  return `22.${Math.floor(places / 250)}.${places % 250}.9`
}

type Fields = Record<string, string>

function post(path: string, fields: Fields = {}, ip = newPlace()): Promise<Response> {
  return fetch(`${api.url}/voice/${path}${path.includes('?') ? '' : `?shop=${shop.publicId}&lang=en`}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': ip, 'accept-language': 'en' },
    body: new URLSearchParams(fields),
  })
}

async function read(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(
    `${api.url}/voice/${path}${path.includes('?') ? '' : `?shop=${shop.publicId}`}`,
    {
      headers: { 'accept-language': 'en', 'x-forwarded-for': newPlace() },
    },
  )
  return { status: response.status, text: await response.text() }
}

async function itemOf(text: string): Promise<BoardItem> {
  const { items } = await shop.client.call(endpoints.listBoardItems, { query: { limit: 200 } })
  const found = items.find((item) => item.text === text)
  if (!found) throw new Error(`no suggestion says ${text}`)
  return found
}

/** A suggestion on the board. */
async function suggest(text: string, email = ''): Promise<BoardItem> {
  await post('form/suggestion', { text, email, hasAgreed: 'true', mayBePublic: 'true' })
  const { id } = await itemOf(text)
  return shop.client.call(endpoints.decideBoardItem, { params: { id }, body: { decision: 'publish' } })
}

async function vote(id: string, ip = newPlace(), isFor = true): Promise<number> {
  const response = await fetch(`${api.url}/v1/storefront/board/${id}/vote`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': ip },
    body: JSON.stringify({ shop: shop.publicId, isFor }),
  })
  return endpoints.voteForSuggestion.reply.parse(await response.json()).votes
}

/** Follows by mail and confirms as the owner of the mailbox. */
async function follow(id: string, email: string, ip = newPlace()): Promise<void> {
  const asked = await post(`board/${id}/follow`, { email, withVote: 'true' }, ip)
  expect(asked.status).toBe(303)
  const token = await shop.run(async (scope) => {
    const row = await scope.db
      .selectFrom('boardFollow')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .where('itemId', '=', uuidOf('boardItem', id))
      .where('confirmedAt', 'is', null)
      .orderBy('askedAt', 'desc')
      .executeTakeFirstOrThrow()
    return signPortal(scope.keys, 'follow', { shopId: scope.shopId, id: row.id, expiresAt: null })
  })
  expect((await read(`follow/${token}?lang=en`)).status).toBe(200)
  expect((await post(`follow/${token}?lang=en`)).status).toBe(200)
}

const now = (id: string) =>
  shop.client
    .call(endpoints.listBoardItems, { query: { limit: 200 } })
    .then(({ items }) => items.find((item) => item.id === id))

describe('a suggestion', () => {
  test('is seen by nobody before a moderator lets it on, and by nobody when its author did not agree', async () => {
    await post('form/suggestion', { text: 'A tea calendar', hasAgreed: 'true', mayBePublic: 'true' })
    await post('form/suggestion', { text: 'A secret wish', hasAgreed: 'true' })
    const { id } = await itemOf('A tea calendar')
    expect((await read('board')).text).not.toContain('A tea calendar')
    const hidden = await read(`board/${id}`)
    expect(hidden.status).toBe(404)
    expect(hidden.text).toContain(`/voice/board?shop=${shop.publicId}`)
    await expect(itemOf('A secret wish')).rejects.toThrow()
    await shop.client.call(endpoints.decideBoardItem, { params: { id }, body: { decision: 'publish' } })
    expect((await read('board')).text).toContain('A tea calendar')
    const similar = await shop.client.call(endpoints.suggestDuplicates, {
      query: { shop: shop.publicId, q: 'tea calendar for december' },
    })
    expect(similar.items.map((one) => one.id)).toContain(id)
    await shop.client.call(endpoints.decideBoardItem, {
      params: { id },
      body: { decision: 'refuse', code: 'off-topic' },
    })
    expect((await read('board')).text).not.toContain('A tea calendar')
  })

  test('is declined only with a reason', async () => {
    const { id } = await suggest('Free tea for all')
    const declined = { params: { id }, body: { state: 'declined' as const } }
    await expect(shop.client.call(endpoints.changeBoardItem, declined)).rejects.toMatchObject({
      problem: { code: 'board/reason-needed' },
    })
    const body = { state: 'declined' as const, reason: 'We could not pay the farmers.' }
    await shop.client.call(endpoints.changeBoardItem, { params: { id }, body })
    expect((await read(`board/${id}`)).text).toContain('We could not pay the farmers.')
  })
})

describe('votes', () => {
  test('count once per visitor and network, can be taken back, and a script in one network moves nothing', async () => {
    const { id } = await suggest('Ship on Saturdays')
    expect(await vote(id, '30.1.1.1')).toBe(1)
    expect(await vote(id, '30.1.1.2')).toBe(1)
    expect(await vote(id, '30.1.1.1', false)).toBe(1)
    expect(await vote(id, '30.1.1.2', false)).toBe(0)
    for (let sent = 0; sent < boardLimits.votesPerNetworkAndDay + 10; sent++)
      expect(await vote(id, `30.2.2.${sent + 1}`)).toBe(1)
    const other = await suggest('Ship on Sundays')
    expect(await vote(other.id, '30.2.2.200')).toBe(0)
  })

  test('of many networks within a minute count as few', async () => {
    const { id } = await suggest('A tea for cats')
    let votes = 0
    for (let sent = 0; sent < 20; sent++) votes = await vote(id)
    expect(votes).toBeLessThanOrEqual(2 * boardLimits.networksPerMinute)
  })

  test('of a confirmed mailbox take the place of the visitor’s own', async () => {
    const { id } = await suggest('A tin with a window')
    expect(await vote(id, '31.1.1.1')).toBe(1)
    await follow(id, 'anna@example.com', '31.1.1.1')
    expect(await now(id)).toMatchObject({ votes: 1, followers: 1 })
    await follow(id, 'ben@example.com', '31.1.1.1')
    expect(await now(id)).toMatchObject({ votes: 2, followers: 2 })
  })
})

describe('comments', () => {
  test('wait for a moderator, and a thread of 5,000 is read page by page, each once', async () => {
    const { id } = await suggest('A long talk')
    await post(`board/${id}/comments`, { text: '<b>I</b> would buy it', name: 'Mei' })
    expect((await read(`board/${id}`)).text).not.toContain('would buy it')
    const { items } = await shop.client.call(endpoints.listBoardComments, { query: { state: 'waiting' } })
    const [first] = items
    if (!first) throw new Error('no comment waits')
    await shop.client.call(endpoints.decideBoardComment, {
      params: { id: first.id },
      body: { decision: 'publish' },
    })
    await shop.run(async (scope) => {
      for (let start = 0; start < 5000; start += 1000)
        await scope.db
          .insertInto('boardComment')
          .values(
            Array.from({ length: 1000 }, (_, index) => ({
              shopId: scope.shopId,
              id: scope.newId(),
              itemId: uuidOf('boardItem', id),
              saidBy: 'shop' as const,
              feedbackId: null,
              text: `comment ${start + index}`,
              authorName: null,
              state: 'published' as const,
              // Two of each time, so that the key alone tells them apart.
              at: new Date(scope.now.getTime() + 1000 + Math.floor((start + index) / 2)),
            })),
          )
          .execute()
    })
    const seen: string[] = []
    let path: string | undefined = `board/${id}`
    while (path) {
      const { text } = await read(path)
      if (path === `board/${id}`) expect(text).toContain('&#60;b&#62;I&#60;/b&#62; would buy it')
      seen.push(...[...text.matchAll(/<p>(comment \d+)<\/p>/g)].map((match) => match[1] ?? ''))
      const next = /rel="next" href="\/voice\/([^"]+)/.exec(text)?.[1]
      path = next?.replaceAll('&#38;', '&').replace('#comments', '')
    }
    expect(seen).toHaveLength(5000)
    expect(new Set(seen).size).toBe(5000)
  }, 60_000)
})

describe('the loop', () => {
  test('merging moves votes and followers, and shipping the plan tells everybody once', async () => {
    const one = await suggest('Refill bags please', 'writer@example.com')
    const two = await suggest('Please offer refill bags', 'second@example.com')
    await vote(one.id, '40.1.1.1')
    await vote(two.id, '40.1.1.1')
    await vote(two.id, '40.2.2.2')
    await follow(two.id, 'follower@example.com', '40.3.3.3')
    await follow(one.id, 'follower@example.com', '40.3.3.3')
    await follow(two.id, 'writer@example.com', '40.4.4.4')
    await shop.client.call(endpoints.mergeBoardItems, { params: { id: two.id }, body: { into: one.id } })
    expect(await now(one.id)).toMatchObject({ followers: 2, state: 'open', votes: 4 })
    expect(await now(two.id)).toMatchObject({ state: 'merged', mergedInto: one.id, votes: 0 })
    const led = await fetch(`${api.url}/voice/board/${two.id}?shop=${shop.publicId}`, { redirect: 'manual' })
    expect(led.headers.get('location')).toContain(one.id)
    await expect(
      shop.client.call(endpoints.mergeBoardItems, { params: { id: two.id }, body: { into: one.id } }),
    ).rejects.toMatchObject({ problem: { code: 'board/cannot-merge' } })

    const plan = await shop.client.call(endpoints.createPlan, {
      body: {
        title: 'Refill bags',
        goal: 'Less waste',
        measures: [],
        link: { feedbackIds: [one.feedbackId] },
      },
    })
    const params = { id: one.id }
    await shop.client.call(endpoints.changeBoardItem, { params, body: { planId: plan.id } })
    expect(await now(one.id)).toMatchObject({ state: 'planned' })
    await shop.client.call(endpoints.movePlan, { params: { id: plan.id }, body: { state: 'running' } })
    expect(await now(one.id)).toMatchObject({ state: 'in-work' })
    const both = { 'zh-CN': '补充装已上架', en: 'Refill bags are in the shop' }
    await shop.client.call(endpoints.shipPlan, {
      params: { id: plan.id },
      body: { said: both, did: both, isPublic: true, quoteIds: [] },
    })
    await expect.poll(async () => (await now(one.id))?.state, { timeout: 10_000 }).toBe('shipped')
    const letters = () =>
      shop.run((scope) =>
        scope.db
          .selectFrom('message')
          .select(['purpose', 'customerId'])
          .where('shopId', '=', scope.shopId)
          .where('purpose', 'in', ['plan-shipped', 'board-shipped'])
          .execute(),
      )
    await expect.poll(async () => (await letters()).length, { timeout: 10_000 }).toBe(3)
    const told = await letters()
    expect(new Set(told.map(({ customerId }) => customerId)).size).toBe(3)
    expect(told.filter(({ purpose }) => purpose === 'board-shipped')).toHaveLength(1)
    const changes = await read('changelog')
    expect(changes.text).toContain('Refill bags are in the shop')
    expect((await read('roadmap')).text).toContain('Refill bags please')
  }, 60_000)
})
