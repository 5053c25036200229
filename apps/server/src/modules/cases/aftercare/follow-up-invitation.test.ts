import { endpoints } from '@echoloop/contract'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type Mailbox, startMailbox } from '../../../../test/start-mailbox.ts'
import { sendWaiting } from '../../outreach/index.ts'

const dayMs = 86_400_000
const purpose = 'follow-up-invitation'

let api: TestApi
let shop: TestShop
let mailbox: Mailbox
let count = 0

beforeAll(async () => {
  mailbox = await startMailbox()
  api = await startApi({ environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example' } })
  shop = await api.newShop({ timeZone: 'UTC' })
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
  await allowMuch()
})
afterEach(() => {
  api.app.platform.clockOffsetMs = 0
})
afterAll(async () => {
  await api.stop()
  await mailbox.close()
})

/** Whoever is asked here is asked at any hour. */
async function allowMuch(): Promise<void> {
  const body = {
    senderName: null,
    replyTo: null,
    requestsMax: 100,
    requestsDays: 14,
    noticesMax: 100,
    noticesDays: 14,
    hourFrom: 0,
    hourUntil: 24,
    needsConsent: false,
  }
  await shop.client.call(endpoints.putContactPolicy, { body })
}

const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString()

type Own = { id: string; token: string; email: string; number: string }

/** Everybody says it in words of their own; the same words from all would be kept back. */
const said = [
  '壶底漏水，用了两天。',
  '盖子合不上，热气直往外冒。',
  '底座接触不良，要转着找位置。',
  '水烧到一半就断电。',
  '提手松动，不敢装满。',
  '壶嘴有毛刺，刮到手。',
  '内胆一股塑料味散不掉。',
  '指示灯不亮，不知道烧没烧。',
  '刻度线印歪了，看不准。',
  '电源线太烫，摸着担心。',
  '外壳掉漆，没用一周。',
  '噪音像飞机起飞，孩子被吵醒。',
  '按键卡住，弹不起来。',
  '插头松，一碰就掉。',
  '保温两小时就凉透了。',
  '滤网装不回去，茶渣全倒出来。',
]

/** A review by link of a buyer with an address. */
async function newReview(rating = 1, language = 'zh'): Promise<Own> {
  const number = `F-${++count}`
  const email = `${number.toLowerCase()}@example.com`
  const order = {
    number,
    customer: { externalId: number, name: '林小满', email, language },
    placedAt: daysAgo(9),
    deliveredAt: daysAgo(6),
    lines: [{ sku: 'KET', quantity: 1, priceCents: 19_900 }],
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const link = await shop.client.call(endpoints.createReviewLink, {
    body: { orderNumber: number, sku: 'KET' },
  })
  const sent = await shop.client.call(endpoints.submitReview, {
    body: { token: link.url.split('/r/')[1] ?? '', rating, text: said[count % said.length] },
  })
  return { id: sent.id, token: sent.receiptUrl.split('/receipt/')[1] ?? '', email, number }
}

async function move(id: string, state: 'resolved' | 'reopened'): Promise<void> {
  const { version } = await shop.client.call(endpoints.readCase, { params: { id } })
  await shop.client.call(endpoints.moveCase, { params: { id }, body: { state, reason: '已处理', version } })
}

async function solved(...reviews: Own[]): Promise<string> {
  const { id } = await shop.client.call(endpoints.openCase, {
    body: { feedbackIds: reviews.map((review) => review.id) },
  })
  await move(id, 'resolved')
  return id
}

async function after(days: number): Promise<void> {
  api.app.platform.clockOffsetMs = days * dayMs
  const { kinds, doors } = api.app.messages
  await sendWaiting(api.app.platform, { kinds: kinds.filter((kind) => kind.purpose === purpose), doors })
}

const lettersTo = ({ email }: Own) => mailbox.received().filter(({ to }) => to.includes(email))

async function entriesOf(id: string): Promise<{ kind: string; reason: unknown }[]> {
  const { timeline } = await shop.client.call(endpoints.readCase, { params: { id } })
  return timeline
    .filter(({ kind }) => kind.startsWith('follow-up-'))
    .map(({ kind, detail }) => ({ kind, reason: detail.reason ?? null }))
}

describe('after a case is solved', () => {
  test('the author is asked a week later how it is now, with a link that works', async () => {
    const review = await newReview()
    const caseId = await solved(review)
    await after(6)
    expect(lettersTo(review)).toEqual([])
    await after(8)
    const [letter] = lettersTo(review)
    expect(letter.mail.subject).toBe('水壶现在用得怎么样？')
    expect(letter.mail.text).toContain('您原来的评价和星级保持不变')
    const link = /https?:\/\/\S+\/receipt\/(\S+?)\?/.exec(letter.mail.text ?? '')?.[1] ?? ''
    const own = await shop.client.call(endpoints.readOwnReview, { params: { token: link } })
    expect(own).toMatchObject({ review: { rating: 1 }, followUp: null })
    await shop.client.call(endpoints.addOwnFollowUp, {
      params: { token: link },
      body: { text: '换了新的，不漏了。' },
    })
    expect(await entriesOf(caseId)).toEqual([{ kind: 'follow-up-invited', reason: null }])
  })

  test('everybody alike is asked, whatever the stars', async () => {
    const reviews = [await newReview(1), await newReview(3), await newReview(5)]
    for (const review of reviews) await solved(review)
    await after(8)
    expect(reviews.map((review) => lettersTo(review).length)).toEqual([1, 1, 1])
  })

  test('of several people each is asked once', async () => {
    const reviews = [await newReview(), await newReview()]
    await solved(...reviews)
    await after(8)
    await after(9)
    expect(reviews.map((review) => lettersTo(review).length)).toEqual([1, 1])
  })

  test('nobody is asked for better stars, in either language', async () => {
    for (const language of ['zh', 'en']) {
      const review = await newReview(1, language)
      await solved(review)
      await after(8)
      api.app.platform.clockOffsetMs = 0
      const words = `${lettersTo(review)[0].mail.subject} ${lettersTo(review)[0].mail.text}`
      expect(words).not.toMatch(
        /好评|五星|改评|满分|five stars?|5 stars?|positive review|better stars|good review/i,
      )
      expect(words).toMatch(/变差|worse/)
    }
  })
})

describe('nobody is asked', () => {
  test('when the case was opened again, and once when it is solved after that', async () => {
    const review = await newReview()
    const id = await solved(review)
    await move(id, 'reopened')
    await after(8)
    expect(lettersTo(review)).toEqual([])
    expect(await entriesOf(id)).toEqual([{ kind: 'follow-up-not-invited', reason: 'case-reopened' }])
    await move(id, 'resolved')
    await after(16)
    expect(lettersTo(review)).toHaveLength(1)
    await move(id, 'reopened')
    await move(id, 'resolved')
    await after(30)
    expect(lettersTo(review)).toHaveLength(1)
  })

  test('who has added to the review already, or taken it back', async () => {
    const [added, withdrawn] = [await newReview(), await newReview()]
    await solved(added)
    await solved(withdrawn)
    await shop.client.call(endpoints.addOwnFollowUp, {
      params: { token: added.token },
      body: { text: '还是漏。' },
    })
    await shop.client.call(endpoints.withdrawOwnReview, { params: { token: withdrawn.token } })
    await after(8)
    expect([...lettersTo(added), ...lettersTo(withdrawn)]).toEqual([])
  })

  test('whose review was never public or came another way', async () => {
    const record = {
      kind: 'review',
      source: 'import',
      externalId: 'x',
      occurredAt: daysAgo(3),
      sku: 'KET',
      rating: 1,
      text: '漏水',
      author: { externalId: 'x', email: 'imported@example.com' },
    }
    const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
    const [first] = results
    const imported = {
      id: first?.status === 'accepted' ? first.id : '',
      token: '',
      email: 'imported@example.com',
      number: '',
    }
    const refused = await newReview()
    await shop.client.call(endpoints.decideFeedback, {
      params: { id: refused.id },
      body: { decision: 'refuse', code: 'spam' },
    })
    await solved(imported)
    await solved(refused)
    await after(8)
    expect([...lettersTo(imported), ...lettersTo(refused)]).toEqual([])
  })

  test('when the follow-up has closed before the message leaves', async () => {
    const review = await newReview()
    await solved(review)
    await after(181)
    expect(lettersTo(review)).toEqual([])
  })

  test('in a shop that has turned it off, also when it was planned before', async () => {
    const review = await newReview()
    const id = await solved(review)
    const { policy } = await shop.client.call(endpoints.readRemedySettings)
    await shop.client.call(endpoints.putRemedyPolicy, { body: { ...policy, invitesFollowUp: false } })
    await after(8)
    await shop.client.call(endpoints.putRemedyPolicy, { body: policy })
    expect(lettersTo(review)).toEqual([])
    expect(await entriesOf(id)).toEqual([{ kind: 'follow-up-not-invited', reason: 'turned-off' }])
  })
})
