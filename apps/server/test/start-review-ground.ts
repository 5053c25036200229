import { endpoints, type FeedbackDetail, type OwnReview, type PublicReview } from '@echoloop/contract'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

/** `words`: what was sent first; every review says something of its own, as buyers do. */
export type Own = { id: string; token: string; number: string; words: typeof words }

export type Answer = { status: number; body: unknown }

type Decision = { decision: 'publish' | 'refuse' | 'wait'; code?: 'abuse' | 'spam' }

/** A shop whose buyers write reviews by link, and what authors and staff do with them, all through HTTP. */
export type ReviewGround = {
  api: TestApi
  shop: TestShop
  /** Each test asks from an address of its own, for the limit of requests. */
  changeSender(): void
  putOrder(number: string, change?: object): Promise<void>
  /** `from`: the address that its author writes from. */
  newReview(change?: object, from?: string): Promise<Own>
  ask(method: string, path: string, body?: unknown, from?: string): Promise<Answer>
  read(own: Own): Promise<OwnReview>
  edit(own: Own, change: object): Promise<Answer>
  follow(own: Own, text: string): Promise<Answer>
  withdraw(own: Own): Promise<Answer>
  bringBack(own: Own): Promise<Answer>
  detail(own: Own): Promise<FeedbackDetail>
  decide(own: Own, body: Decision): Promise<FeedbackDetail>
  /** The review as shoppers see it, if they do. */
  published(own: Own): Promise<PublicReview | undefined>
  /** Does something so many days later. */
  after<T>(days: number, work: () => Promise<T>): Promise<T>
  /** Compares rollups and counts of stars with a recount. */
  expectTrueCounts(): Promise<void>
}

const words = { rating: 4, title: '不错', text: '烧水快，声音有点大。', dimensions: { quality: 4 } }

const said = [
  '烧水快，声音有点大。',
  '壶盖按一下就弹开，单手也方便。',
  '给爸妈买的，字大看得清。',
  '底座有点滑，垫块布就好了。',
  '保温到下午还烫嘴，满意。',
  '颜色比图片深一点，不影响用。',
  '倒水不挂壶，这点很贴心。',
  '用了一周有水垢，放柠檬煮掉了。',
  '插头线短，离插座要近。',
  '第二次买，上一个用了五年。',
  '客厅放着好看，客人都问牌子。',
  '煮奶会糊底，还是烧水吧。',
  '提手不烫，老人拿着安心。',
  '包装严实，一点没磕碰。',
  '夜里烧水指示灯偏亮。',
  '容量两个人刚好，多了不够。',
  '内胆没有异味，洗一遍就能用。',
  '自动断电很灵，忘了也不怕。',
  '比实体店便宜三十块。',
  '说明书字小，扫码看视频清楚。',
  '刻度在里面，加水时看不太清。',
  '放宿舍用，功率刚好不跳闸。',
  '壶嘴细，冲咖啡水流稳。',
  '搬家带过来的第一件小电器。',
  '孩子冲奶粉用，温度能调很省心。',
  '有点重，装满水单手提费劲。',
  '开关松了一次，客服寄了新的。',
  '出差带去酒店，自己的放心。',
]

export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()

export const ownAddress = (token: string, rest = ''): string => `/v1/storefront/receipts/${token}${rest}`

/** Starts a server with a worker and a shop that sells a kettle. */
export async function startReviewGround(): Promise<ReviewGround> {
  const api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  const shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: {
      categories: [{ code: 'kitchen', name: '厨房', dimensions: ['quality', 'delivery'] }],
      products: [{ sku: 'KET', name: '水壶', category: 'kitchen' }],
    },
  })
  await api.startWorker()
  const asker = askerOf(api)
  const buyers = buyersOf(shop, asker.ask)
  return {
    api,
    shop,
    ...asker,
    ...buyers,
    ...authorsOf(shop, asker.ask),
    ...staffOf(shop, items[0]?.id ?? ''),
    expectTrueCounts: () => expectTrueCounts(shop),
    async after(days, work) {
      api.app.platform.clockOffsetMs = days * 86_400_000
      try {
        return await work()
      } finally {
        api.app.platform.clockOffsetMs = 0
      }
    },
  }
}

type Ask = ReviewGround['ask']

function askerOf(api: TestApi): Pick<ReviewGround, 'ask' | 'changeSender'> {
  let sender = 0
  return {
    changeSender() {
      sender += 1
    },
    async ask(method, path, body, from) {
      const response = await fetch(`${api.url}${path}`, {
        method,
        headers: {
          'x-forwarded-for': from ?? `10.2.${Math.floor(sender / 250)}.${(sender % 250) + 1}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      return { status: response.status, body: await response.json() }
    },
  }
}

function buyersOf(shop: TestShop, ask: Ask): Pick<ReviewGround, 'putOrder' | 'newReview'> {
  let orderCount = 0
  const putOrder = async (number: string, change: object = {}) => {
    const order = {
      number,
      customer: { externalId: number, name: '林小满' },
      placedAt: daysAgo(9),
      shippedAt: daysAgo(8),
      deliveredAt: daysAgo(6),
      lines: [{ sku: 'KET', quantity: 1, priceCents: 19_900 }],
      ...change,
    }
    await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  }
  return {
    putOrder,
    async newReview(change = {}, from) {
      const number = `O-${++orderCount}`
      await putOrder(number)
      const link = await shop.client.call(endpoints.createReviewLink, {
        body: { orderNumber: number, sku: 'KET' },
      })
      const own = { ...words, text: said[orderCount % said.length] ?? words.text }
      const body = { token: link.url.split('/r/')[1], ...own, ...change }
      const sent = await ask('POST', endpoints.submitReview.path, body, from)
      const reply = endpoints.submitReview.reply.parse(sent.body)
      const token = reply.receiptUrl.split('/receipt/')[1] ?? ''
      return { id: reply.id, token, number, words: own }
    },
  }
}

type Steps = 'read' | 'edit' | 'follow' | 'withdraw' | 'bringBack'

function authorsOf(shop: TestShop, ask: Ask): Pick<ReviewGround, Steps> {
  return {
    read: ({ token }) => shop.client.call(endpoints.readOwnReview, { params: { token } }),
    edit: ({ token, words: first }, change) =>
      ask('PUT', ownAddress(token, '/review'), { version: 1, ...first, ...change }),
    follow: ({ token }, text) => ask('POST', ownAddress(token, '/follow-up'), { text }),
    withdraw: ({ token }) => ask('POST', ownAddress(token, '/withdrawal')),
    bringBack: ({ token }) => ask('DELETE', ownAddress(token, '/withdrawal')),
  }
}

function staffOf(shop: TestShop, productId: string): Pick<ReviewGround, 'detail' | 'decide' | 'published'> {
  return {
    detail: ({ id }) => shop.client.call(endpoints.readFeedback, { params: { id } }),
    decide: ({ id }, body) => shop.client.call(endpoints.decideFeedback, { params: { id }, body }),
    async published(own) {
      const { items } = await shop.client.call(endpoints.listProductReviews, {
        params: { productId },
        query: { shop: shop.publicId, limit: 50 },
      })
      return items.find(({ id }) => id === own.id)
    },
  }
}

const voices = 'feedback join analysis on feedback_id = feedback.id'

/** What is kept and what a recount of the rows gives, written apart from the product's own code. */
const counts: { kept: string; recount: string }[] = [
  {
    kept: 'select day, rating, sentiment, count from rollup_day',
    recount: `select day, coalesce(rating, 0), sentiment, count(*) from ${voices} group by 1, 2, 3`,
  },
  {
    kept: 'select day, aspect, polarity, count from rollup_day_aspect',
    recount: `select day, aspect ->> 'code', aspect ->> 'polarity', count(distinct feedback.id)
      from ${voices}, jsonb_array_elements(aspects || own_aspects) as aspect group by 1, 2, 3`,
  },
  {
    kept: 'select month, rating, sentiment, count from rollup_product',
    recount: `select date_trunc('month', day)::date, coalesce(rating, 0), sentiment, count(*)
      from ${voices} group by 1, 2, 3`,
  },
  {
    kept: 'select phrase, count from rollup_product_phrase',
    recount: `select phrase, count(distinct feedback.id) from ${voices}, unnest(phrases) as phrase group by 1`,
  },
  {
    kept: 'select rating, count from published_stars',
    recount: `select rating, count(*) from publication join feedback on feedback.id = feedback_id
      where state = 'published' group by 1`,
  },
  {
    kept: 'select day, rating, state, count from publication_count',
    recount: `select (publication.occurred_at at time zone 'UTC')::date, coalesce(rating, 0), state, count(*)
      from publication join feedback on feedback.id = feedback_id group by 1, 2, 3`,
  },
]

async function rowsOf(shop: TestShop, query: string): Promise<string[]> {
  const found = await shop.run((scope) => sql.raw<Record<string, unknown>>(query).execute(scope.db))
  return found.rows.map((row) => Object.values(row).join('|')).sort()
}

/** Compares in one statement each, so that a worker in the middle of its work makes no difference. */
async function expectTrueCounts(shop: TestShop): Promise<void> {
  for (const { kept, recount } of counts) {
    const present = `${kept} where count <> 0`
    const differences = await rowsOf(
      shop,
      `(select 'kept', * from (${present} except all ${recount}) as one)
       union all (select 'counted', * from (${recount} except all ${present}) as other)`,
    )
    expect({ kept, differences }).toEqual({ kept, differences: [] })
  }
}
