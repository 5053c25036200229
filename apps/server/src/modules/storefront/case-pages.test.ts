import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ReplyStage, type StageCase, startReplyStage } from '../../../test/start-reply-stage.ts'

let stage: ReplyStage
let address = 0
let sender = 0

beforeAll(async () => {
  stage = await startReplyStage({ TRUST_PROXY: 'true' })
})
beforeEach(async () => {
  stage.at('2027-03-01T12:00:00Z')
  await stage.newShop()
})
afterAll(() => stage.stop())

type Page = { status: number; text: string; location: string | null }

/** A browser without a script; each page is asked from an address of its own unless one is given. */
async function visit(path: string, fields?: Record<string, string>, from?: string): Promise<Page> {
  const response = await fetch(`${stage.api.url}${path}`, {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { 'x-forwarded-for': from ?? `10.1.${Math.floor(++sender / 250)}.${sender % 250}` },
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  })
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location'),
  }
}

type Held = StageCase & { email: string; path: string }

/** A case whose person got an answer by mail and so holds the link. */
async function answered(said: { language?: string; text?: string } = {}): Promise<Held> {
  const email = `page-${++address}@example.com`
  const of = await stage.newCase({ email, language: 'zh-CN', ...said })
  await stage.shop.client.call(endpoints.sendReply, {
    params: { id: of.publicId },
    body: { channel: 'mail', text: '非常抱歉，新壶今天寄出。', sendAnyway: true },
  })
  stage.later(31)
  await stage.round()
  return { ...of, email, path: pathIn(email, '/case/') }
}

function pathIn(email: string, marker: string): string {
  const letter = stage.mailbox.received().findLast(({ to }) => to.includes(email))
  const found = new RegExp(`http://localhost:3000(${marker}[A-Za-z0-9_.-]+)`).exec(letter?.mail.text ?? '')
  return found?.[1] ?? ''
}

const detail = (of: StageCase) => stage.shop.client.call(endpoints.readCase, { params: { id: of.publicId } })

async function resolve(of: StageCase): Promise<void> {
  const { version } = await detail(of)
  await stage.shop.client.call(endpoints.moveCase, {
    params: { id: of.publicId },
    body: { state: 'resolved', reason: 'A new one arrived.', version },
  })
}

describe('the own page of a case', () => {
  test('shows in the person’s language where it stands and what was said, and to others in the language they choose', async () => {
    const of = await answered({ text: '<b>壶漏水</b>' })
    const page = await visit(of.path)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(
      /<html lang="zh-CN">[\s\S]*正在处理[\s\S]*壶漏水[\s\S]*非常抱歉，新壶今天寄出。/,
    )
    expect(page.text).not.toContain('<b>壶漏水')
    const english = await visit(`${of.path}?lang=en`)
    expect(english.text).toMatch(/<html lang="en">[\s\S]*We are on it/)
    for (const one of [page, english]) expect(one.text).toMatch(/noindex[\s\S]*hreflang=/)
  })

  test('is shown to nobody without the whole link, and to no other person of the same case', async () => {
    const of = await answered()
    for (const path of [`${of.path}x`, '/case/made.up', of.path.replace('/case/', '/receipt/')])
      expect((await visit(path)).status).toBe(404)
    const other = await stage.newCase({ email: `page-${++address}@example.com`, text: '别人的事' })
    await stage.shop.client.call(endpoints.mergeCase, {
      params: { id: other.publicId },
      body: { into: of.publicId, version: (await detail(other)).version },
    })
    const page = await visit(of.path)
    expect(page.text).toContain('新壶今天寄出')
    expect(page.text).not.toContain('别人的事')
  })

  test('is linked from the page of the review that the case is about, once there is a case', async () => {
    const { client } = stage.shop
    await client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
    const day = (days: number) => new Date(stage.now().getTime() - days * 86_400_000).toISOString()
    const order = {
      number: 'L-1',
      placedAt: day(9),
      deliveredAt: day(6),
      customer: { externalId: 'lin', name: '林小满', email: 'lin@example.com' },
      lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
    }
    await client.call(endpoints.putOrders, { body: { orders: [order] } })
    const link = await client.call(endpoints.createReviewLink, { body: { orderNumber: 'L-1', sku: 'KET' } })
    const body = { token: link.url.split('/r/')[1] ?? '', rating: 1, text: '漏水' }
    const { id, receiptUrl } = await client.call(endpoints.submitReview, { body })
    const receipt = new URL(receiptUrl).pathname
    expect((await visit(`${receipt}?lang=en`)).text).not.toContain('/case/')
    await client.call(endpoints.openCase, { body: { feedbackIds: [id] } })
    const path = /href="(\/case\/[^"?]+)\?lang=en"/.exec((await visit(`${receipt}?lang=en`)).text)?.[1] ?? ''
    expect((await visit(path)).text).toContain('漏水')
  })

  test('shows nothing when it is opened by a program that follows every link', async () => {
    const of = await answered()
    await resolve(of)
    for (const score of [1, 2, 3, 4, 5]) await visit(`${of.path}?score=${score}`)
    expect((await detail(of)).satisfaction).toMatchObject([{ score: null }])
    expect((await detail(of)).state).toBe('resolved')
  })
})

describe('writing back', () => {
  const write = (of: Held, text: string, from?: string) => visit(`${of.path}/words?lang=en`, { text }, from)

  test('brings the words to those who handle the case, once however often the button is tapped', async () => {
    const of = await answered()
    const taps = await Promise.all([1, 2, 3].map(() => write(of, 'The new one\r\nleaks too.')))
    expect(taps.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await visit(taps[0]?.location ?? '')).text).toMatch(/have arrived[\s\S]*leaks too/)
    const { words } = await stage.shop.client.call(endpoints.listCaseReplies, {
      params: { id: of.publicId },
    })
    expect(words).toMatchObject([{ text: 'The new one\nleaks too.', times: 3 }])
    const { timeline } = await detail(of)
    expect(timeline.filter(({ kind }) => kind === 'customer-wrote')).toHaveLength(1)
  })

  test('in a loop of 500 disturbs staff once, and other words are refused in words after twenty in a day', async () => {
    const of = await answered()
    for (let round = 0; round < 50; round++)
      await Promise.all(Array.from({ length: 10 }, () => write(of, 'I am away until Monday.')))
    const wrote = async () => (await detail(of)).timeline.filter(({ kind }) => kind === 'customer-wrote')
    expect(await wrote()).toHaveLength(1)
    let refused: Page | undefined
    for (let round = 0; round < 30; round++) {
      const page = await write(of, `Different each time: ${round}`)
      if (page.status !== 303) refused ??= page
    }
    expect(await wrote()).toHaveLength(20)
    expect(refused).toMatchObject({ status: 429, location: null })
    expect(refused?.text).toMatch(/written a lot today[\s\S]*Different each time: 19<\/textarea>/)
    stage.later(24 * 3600 + 60)
    expect((await write(of, 'A new day.')).status).toBe(303)
    expect(stage.letters().filter((one) => one === of.email)).toHaveLength(1)
  }, 120_000)

  test('from one place more than twenty times a minute is slowed down', async () => {
    const of = await answered()
    const pages = []
    for (let round = 0; round < 25; round++) pages.push(await write(of, `Tap ${round}`, '10.9.9.9'))
    expect(pages.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(5)
    expect(pages.at(-1)?.text).toMatch(/Too many requests/)
  })

  test('of 2 MB, of too much, or of nothing is refused in clear words that lose nothing', async () => {
    const of = await answered()
    const huge = await write(of, 'x'.repeat(2_000_000))
    expect(huge.status).toBe(422)
    expect(huge.text).toContain('longer than 5,000 characters')
    const long = await write(of, `${'长'.repeat(5001)}end`)
    expect(long.text).toMatch(/longer than 5,000 characters[\s\S]*长end<\/textarea>/)
    expect((await write(of, '  ')).text).toContain('Nothing is written yet')
    expect((await write(of, '长'.repeat(5000))).status).toBe(303)
  })
})

describe('after a resolution', () => {
  test('the person is asked once how content they were, and one tap answers', async () => {
    const of = await answered()
    await resolve(of)
    stage.later(11 * 60)
    await stage.round()
    await stage.round()
    const letters = stage.mailbox.received().filter(({ to }) => to.includes(of.email))
    expect(letters).toHaveLength(2)
    const letter = letters.at(-1)?.mail
    expect(letter?.subject).toMatch(/问题解决了吗/)
    expect(letter?.text).toMatch(/4 分（满意）\nhttp\S+\?lang=zh-CN&score=4/)
    const page = await visit(`${of.path}?lang=zh-CN&score=4`)
    expect(page.text).toMatch(
      /data-tap[\s\S]*4 分（满意）[\s\S]*own-case-\w+\.js|own-case-\w+\.js[\s\S]*data-tap/,
    )
    const given = await visit(`${of.path}/satisfaction?lang=zh-CN`, { score: '4', by: 'tap' })
    expect((await visit(given.location ?? '')).text).toMatch(/谢谢，已收到您的评分/)
    expect(await detail(of)).toMatchObject({
      state: 'resolved',
      satisfaction: [{ resolution: 1, score: 4, message: 'sent' }],
    })
  })

  test('taps of several scores at once count as none, and the page asks', async () => {
    const of = await answered()
    await resolve(of)
    for (const score of ['1', '2', '3', '4', '5'])
      await visit(`${of.path}/satisfaction?lang=en`, { score, by: 'tap' })
    expect((await detail(of)).satisfaction).toMatchObject([{ score: null }])
    expect((await visit(`${of.path}?lang=en`)).text).toContain('Several answers came at once')
    await visit(`${of.path}/satisfaction?lang=en`, { score: '5' })
    await visit(`${of.path}/satisfaction?lang=en`, { score: '1', by: 'tap' })
    expect((await detail(of)).satisfaction).toMatchObject([{ score: 5 }])
  })

  test('a low score is marked, and with words it takes the case up again; the next resolution is asked about anew', async () => {
    const of = await answered()
    await resolve(of)
    await visit(`${of.path}/satisfaction?lang=en`, { score: '2' })
    expect(await detail(of)).toMatchObject({ state: 'resolved', satisfaction: [{ score: 2 }] })
    expect((await detail(of)).timeline.at(-1)).toMatchObject({
      kind: 'satisfaction',
      detail: { score: 2, isLow: true },
    })
    const given = await visit(`${of.path}/satisfaction?lang=en`, { score: '1', words: 'It still leaks.' })
    expect(given.location).toContain('done=reopened')
    expect(await detail(of)).toMatchObject({
      state: 'reopened',
      reopenedTimes: 1,
      satisfaction: [{ score: 1 }],
    })
    expect((await visit(`${of.path}/satisfaction?lang=en`, { score: '5' })).status).toBe(409)
    await resolve(of)
    expect((await detail(of)).satisfaction).toMatchObject([
      { resolution: 1, score: 1, words: 'It still leaks.' },
      { resolution: 2, score: null },
    ])
  })

  test('the person can take it up again within its time, with words or without, and not after', async () => {
    const of = await answered()
    await resolve(of)
    expect((await visit(`${of.path}?lang=en`)).text).toMatch(/Is it not settled\?[\s\S]*Until 15 March 2027/)
    const taps = await Promise.all([1, 2].map(() => visit(`${of.path}/reopen?lang=en`, { text: '' })))
    expect(taps.map(({ status }) => status)).toEqual([303, 303])
    expect(await detail(of)).toMatchObject({ state: 'reopened', reopenedTimes: 1 })
    await resolve(of)
    stage.later(15 * 86_400)
    const late = await visit(`${of.path}/reopen?lang=en`, { text: 'Still not.' })
    expect(late.status).toBe(410)
    expect(late.text).toContain('The time for taking this matter up again is over')
    expect(await detail(of)).toMatchObject({ state: 'resolved' })
  })

  test('a question about a case that is open again does not leave', async () => {
    const of = await answered()
    await resolve(of)
    await visit(`${of.path}/reopen?lang=en`, { text: 'Not yet.' })
    stage.later(11 * 60)
    await stage.round()
    expect(stage.letters().filter((one) => one === of.email)).toHaveLength(1)
    expect((await detail(of)).satisfaction).toMatchObject([{ message: 'not-sent', score: null }])
  })
})
