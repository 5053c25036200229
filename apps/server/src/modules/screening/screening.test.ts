import { endpoints, toUuid } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Own,
  ownAddress,
  type ReviewGround,
  startReviewGround,
} from '../../../test/start-review-ground.ts'

let ground: ReviewGround
beforeAll(async () => {
  ground = await startReviewGround()
})
beforeEach(() => ground.changeSender())
afterAll(() => ground.api.stop())

const contact = '想要同款低价加微信 vx88123x，厂家直销，量大从优，点链接 www.cheap-kettle.example 下单立减'

async function rowsOf(query: string, own: Own): Promise<Record<string, unknown>[]> {
  const id = toUuid('feedback', own.id) ?? ''
  const found = await ground.shop.run((scope) =>
    sql
      .raw<Record<string, unknown>>(
        query.replaceAll(':shop', `'${scope.shopId}'`).replaceAll(':id', `'${id}'`),
      )
      .execute(scope.db),
  )
  return found.rows
}

const logOf = (own: Own) =>
  rowsOf(
    `select body from (select id, body from log_waiting where shop_id = :shop union all select id, body from log_entry where shop_id = :shop) as entry
     where body like '%${own.id}%' order by id`,
    own,
  ).then((rows) => rows.map(({ body }) => JSON.parse(String(body))))

const screeningOf = async (own: Own) =>
  (await ground.shop.client.call(endpoints.readScreening, { params: { id: own.id } })).items

describe('a review by the form', () => {
  test('that keeps the rules is public at once; its verdict and its log entries are there', async () => {
    const own = await ground.newReview()
    expect(await ground.read(own)).toMatchObject({ state: 'published', reasonCode: null, mayAppeal: false })
    expect(await screeningOf(own)).toMatchObject([{ decision: 'accept', edition: 1, isReopened: false }])
    const log = await logOf(own)
    expect(log.map(({ kind }) => kind)).toEqual(['received', 'published'])
    expect(log[0]).toMatchObject({ evidence: 'order', stars: 4, edition: 1, commitment: expect.any(String) })
    expect(JSON.stringify(log)).not.toContain(own.words.text)
  })

  test('that advertises is kept back, its author is told why and how to mend it, and mended words are public', async () => {
    const own = await ground.newReview({ text: contact })
    const kept = await ground.read(own)
    expect(['held', 'refused']).toContain(kept.state)
    expect(kept).toMatchObject({ reasonCode: 'advertising', mayAppeal: true, editUntil: expect.any(String) })
    expect(kept.reason?.zh).toContain('推销')
    expect(kept.noticed).toContain('advertising')
    expect(await ground.published(own)).toBeUndefined()
    const [verdict] = await screeningOf(own)
    expect(verdict.reasons[0]).toMatchObject({
      code: 'advertising',
      text: expect.stringContaining('advertises'),
    })
    const mended = await ground.edit(own, { text: '壶嘴的水流很稳，冲咖啡好控制。' })
    expect(mended.body).toMatchObject({ state: 'published', reasonCode: null })
    expect((await logOf(own)).map(({ kind }) => kind)).toEqual([
      'received',
      kept.state,
      'edited',
      'published',
    ])
    await ground.expectTrueCounts()
  })

  test('is judged alike whatever its stars', async () => {
    const states = []
    for (const rating of [1, 5])
      states.push((await ground.read(await ground.newReview({ rating, text: contact }))).state)
    expect(states[0]).toBe(states[1])
    const [low, high] = [await ground.newReview({ rating: 1 }), await ground.newReview({ rating: 5 })]
    expect([(await ground.read(low)).state, (await ground.read(high)).state]).toEqual([
      'published',
      'published',
    ])
  })

  test('leaves keyed hashes of its place and never the address, and they go after 180 days', async () => {
    const token = await linkOf(ground)
    const response = await fetch(`${ground.api.url}${endpoints.submitReview.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': '93.184.216.34',
        'user-agent': 'Canary/1',
      },
      body: JSON.stringify({ token, rating: 4, text: '壶底没有水垢，刷一下就亮。' }),
    })
    const { id } = endpoints.submitReview.reply.parse(await response.json())
    const own = {
      id,
      token,
      number: '',
      words: { rating: 4, title: '', text: '', dimensions: { quality: 4 } },
    }
    const [visitor] = await rowsOf('select * from feedback_visitor where feedback_id = :id', own)
    expect(visitor).toMatchObject({ deviceHash: expect.any(String), networkHash: expect.any(String) })
    const traces = 'select trace::text as trace, device, network from screening_trace where feedback_id = :id'
    const [trace] = await rowsOf(traces, own)
    expect(trace.device).not.toBe(0)
    expect(JSON.stringify([visitor, trace])).not.toMatch(/93\.184|Canary/)
    await ground.after(181, () =>
      ground.shop.run(async (scope) => {
        const { forgetOldVisitors } = await import('../feedback/index.ts')
        const { forgetOldVisits } = await import('./index.ts')
        await forgetOldVisitors(scope)
        await forgetOldVisits(scope)
      }),
    )
    expect(await rowsOf('select * from feedback_visitor where feedback_id = :id', own)).toEqual([])
    expect(await rowsOf(traces, own)).toMatchObject([{ device: 0, network: 0 }])
  })
})

async function linkOf({ putOrder, shop }: ReviewGround): Promise<string> {
  await putOrder('V-1')
  const link = await shop.client.call(endpoints.createReviewLink, {
    body: { orderNumber: 'V-1', sku: 'KET' },
  })
  return link.url.split('/r/')[1] ?? ''
}

describe('reviews of a batch', () => {
  const send = async (records: Record<string, unknown>[]) => {
    const { results } = await ground.shop.client.call(endpoints.acceptFeedback, { body: { records } })
    await ground.api.settled(ground.shop)
    return results.map((result) => {
      const id = result.status === 'refused' ? '' : result.id
      return {
        id,
        token: '',
        number: '',
        words: { rating: 4, title: '', text: '', dimensions: { quality: 4 } },
      }
    })
  }
  const record = (externalId: string, text: string, more: object = {}) => ({
    kind: 'review',
    source: 'market',
    externalId,
    occurredAt: '2026-03-01T00:00:00Z',
    rating: 5,
    sku: 'KET',
    text,
    author: { externalId },
    ...more,
  })

  test('are decided by the worker: without an order they wait for a person, unless the policy says otherwise', async () => {
    const [first] = await send([record('m1', '盖子的硅胶圈换过一次，很好拆。')])
    expect(await ground.detail(first)).toMatchObject({ publication: 'held', decision: { code: 'no-order' } })
    const { client } = ground.shop
    const { version } = await client.call(endpoints.readScreeningPolicy, {})
    await client.call(endpoints.putScreeningPolicy, { body: { version, publishUnverified: true, texts: [] } })
    const [second] = await send([record('m2', '出水口做得细，倒茶不溅。')])
    expect(await ground.detail(second)).toMatchObject({ publication: 'published' })
    await client.call(endpoints.putScreeningPolicy, {
      body: { version: version + 1, publishUnverified: false, texts: [] },
    })
    expect((await logOf(first)).map(({ kind, code }) => [kind, code])).toEqual([
      ['received', undefined],
      ['held', 'no-order'],
    ])
  })

  test('that a campaign wrote are held once it shows, those published before too; that is logged and told', async () => {
    const words = '家人都说好用，烧水又快又安静，颜值也高，推荐给大家，真的非常值得购买'
    const planted = (index: number) =>
      record(`c${index}`, `${words}${'！'.repeat(index % 3)}`, {
        occurredAt: new Date(Date.parse('2026-04-01T00:00:00Z') + index * 600_000).toISOString(),
        facts: { deviceHash: 'one-device' },
        orderId: `C-${index}`,
      })
    for (let index = 0; index < 8; index++) await ground.putOrder(`C-${index}`)
    const owns = []
    for (let index = 0; index < 8; index++) owns.push(...(await send([planted(index)])))
    const states = await Promise.all(owns.map(async (own) => (await ground.detail(own)).publication))
    expect(states.filter((state) => state === 'published')).toHaveLength(0)
    const log = await logOf(owns[0])
    expect(log.map(({ kind }) => kind)).toEqual(['received', 'published', 'removed'])
    const verdicts = await screeningOf(owns[0])
    expect(verdicts[0]).toMatchObject({ isReopened: true })
    expect(verdicts[0].reasons.flatMap(({ related }) => related)).toContain(owns[1].id)
    await ground.expectTrueCounts()
  })

  test('that are refused are still read, and who needs help gets a case', async () => {
    const { client } = ground.shop
    const text = '水壶漏电把我手电麻了，太危险！不给我转五百块钱，我就天天刷评论曝光你们，让你们店开不下去。'
    const [own] = await send([record('h1', text, { rating: 1, occurredAt: new Date().toISOString() })])
    expect(['held', 'refused']).toContain((await ground.detail(own)).publication)
    const cases = await waitFor(async () => {
      const { items } = await client.call(endpoints.listCases, { query: {} })
      return items.filter(({ title }) => title.includes('漏电'))
    })
    expect(cases).toHaveLength(1)
  })
})

async function waitFor<T>(read: () => Promise<T[]>): Promise<T[]> {
  for (let round = 0; round < 250; round++) {
    const found = await read()
    if (found.length > 0) return found
    await new Promise((done) => setTimeout(done, 100))
  }
  return []
}

describe('an appeal', () => {
  const appeal = (own: Own, words: string) => ground.ask('POST', ownAddress(own.token, '/appeal'), { words })

  test('is made once for a decision, looked at by somebody else, and its outcome is told on the own page', async () => {
    const { client } = ground.shop
    const own = await ground.newReview()
    expect((await appeal(own, 'why not')).body).toMatchObject({ code: 'appeal/nothing-to-appeal' })
    await client.call(endpoints.addMember, {
      body: { name: 'Other', email: 'other@example.com', role: 'moderator' },
    })
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    expect((await appeal(own, ' ')).status).toBe(422)
    expect(await appeal(own, '没有辱骂任何人。')).toMatchObject({
      status: 201,
      body: { mayAppeal: false, appeal: { state: 'open', words: '没有辱骂任何人。' } },
    })
    expect((await appeal(own, '没有辱骂任何人。')).status).toBe(201)
    expect((await appeal(own, '再说一次。')).body).toMatchObject({ code: 'appeal/already-made' })
    const { items, open } = await client.call(endpoints.listAppeals, { query: {} })
    const mine = items.find(({ feedbackId }) => feedbackId === own.id)
    expect([open, mine?.mayDecide, mine?.against.code]).toEqual([1, false, 'abuse'])
    const params = { id: mine?.id ?? '' }
    const body = { outcome: 'upheld' as const, answer: '您说得对，没有辱骂。' }
    await expect(client.call(endpoints.decideAppeal, { params, body })).rejects.toMatchObject({
      problem: { code: 'appeal/own-decision' },
    })
    const moderator = await ground.shop.as('moderator')
    await moderator.call(endpoints.decideAppeal, { params, body })
    expect(await ground.read(own)).toMatchObject({
      state: 'published',
      appeal: { state: 'upheld', answer: '您说得对，没有辱骂。' },
    })
    await expect(moderator.call(endpoints.decideAppeal, { params, body })).rejects.toMatchObject({
      problem: { code: 'appeal/not-open' },
    })
    const log = await logOf(own)
    expect(log.map(({ kind, code }) => [kind, code])).toEqual([
      ['received', undefined],
      ['published', 'has-order'],
      ['refused', 'abuse'],
      ['appeal', 'opened'],
      ['published', undefined],
      ['appeal', 'upheld'],
    ])
  })

  test('that is rejected leaves the refusal, ends there, and new words open the way again', async () => {
    const own = await ground.newReview()
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    await appeal(own, '请再看看。')
    const moderator = await ground.shop.as('moderator')
    const { items } = await moderator.call(endpoints.listAppeals, { query: {} })
    const params = { id: items.find(({ feedbackId }) => feedbackId === own.id)?.id ?? '' }
    await moderator.call(endpoints.decideAppeal, {
      params,
      body: { outcome: 'rejected', answer: '仍有辱骂。' },
    })
    expect(await ground.read(own)).toMatchObject({
      state: 'refused',
      mayAppeal: false,
      appeal: { state: 'rejected' },
    })
    expect((await appeal(own, '不服。')).body).toMatchObject({ code: 'appeal/already-made' })
    expect((await ground.edit(own, { text: '烧水时底座嗡嗡响，其他还行。' })).body).toMatchObject({
      state: 'held',
      mayAppeal: true,
    })
  })
})

describe('the rules', () => {
  test('are public in both languages, and a shop’s own words take the place of the built-in ones', async () => {
    const { client, publicId } = ground.shop
    const { version } = await client.call(endpoints.readScreeningPolicy, {})
    const own = { code: 'abuse' as const, en: 'Be kind to people here.', zh: '请善待他人。' }
    await client.call(endpoints.putScreeningPolicy, {
      body: { version, publishUnverified: false, texts: [own] },
    })
    const policy = await client.call(endpoints.readPublicPolicy, { query: { shop: publicId } })
    expect(policy.version).toBe(version + 1)
    expect(policy.rules.find(({ code }) => code === 'abuse')).toMatchObject({
      isEditable: true,
      isOwn: true,
      text: { en: own.en, zh: own.zh },
    })
    expect(policy.rules.find(({ code }) => code === 'spam')).toMatchObject({
      isEditable: false,
      isOwn: false,
    })
    const refused = await ground.newReview()
    await ground.decide(refused, { decision: 'refuse', code: 'abuse' })
    expect((await ground.read(refused)).reason).toEqual({ en: own.en, zh: own.zh })
    const page = await (await fetch(`${ground.api.url}/policy?shop=${publicId}&lang=zh-CN`)).text()
    expect(page).toContain('请善待他人。')
    const stale = client.call(endpoints.putScreeningPolicy, {
      body: { version, publishUnverified: false, texts: [] },
    })
    await expect(stale).rejects.toMatchObject({ problem: { code: 'policy/changed-meanwhile' } })
  })

  test('that judge by stars or promise rewards are refused with the field', async () => {
    const { client } = ground.shop
    const { version } = await client.call(endpoints.readScreeningPolicy, {})
    const save = (en: string, zh: string) =>
      client.call(endpoints.putScreeningPolicy, {
        body: { version, publishUnverified: false, texts: [{ code: 'spam', en, zh }] },
      })
    await expect(save('Negative reviews are not published.', '不发广告。')).rejects.toMatchObject({
      problem: { code: 'policy/reads-stars', fields: [{ path: 'texts.0.en' }] },
    })
    await expect(save('No spam.', '写评价即送优惠券。')).rejects.toMatchObject({
      problem: { code: 'policy/promises-reward', fields: [{ path: 'texts.0.zh' }] },
    })
  })

  test('show how often reviews are refused, by stars, the same to staff and to everybody', async () => {
    const { client, publicId } = ground.shop
    const own = await ground.newReview({ rating: 2 })
    await ground.decide(own, { decision: 'refuse', code: 'abuse' })
    const rates = await client.call(endpoints.readScreeningRates, { query: {} })
    const two = rates.stars.find(({ rating }) => rating === 2)
    expect(two?.refused).toMatchObject({ count: 1, of: 1 })
    expect(two?.refused.low).toBeGreaterThan(0)
    expect(two?.refused.high).toBeLessThanOrEqual(1)
    expect(await client.call(endpoints.readPublicRates, { query: { shop: publicId } })).toEqual(rates)
  })
})
