import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PlanGround, startPlanGround, statement } from '../../../test/start-plan-ground.ts'

let ground: PlanGround

beforeAll(async () => {
  ground = await startPlanGround()
})
afterAll(() => ground.stop())
beforeEach(() => ground.newShop())

const client = () => ground.shop.client
const settled = () => ground.api.settled(ground.shop)

async function pageOf(path: string): Promise<string> {
  const response = await fetch(`${ground.api.url}${path}`)
  expect(response.status).toBe(200)
  return response.text()
}
const publicPage = (language: string) =>
  pageOf(`/said-and-done?shop=${ground.shop.publicId}&lang=${language}`)
const shopPage = () => pageOf(`/s/${ground.shop.publicId}?lang=en`)

/** A review written through a signed link; returns the path of its author's page. */
async function writeReview(): Promise<{ page: string; feedbackId: string }> {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  await client().call(endpoints.putOrders, {
    body: {
      orders: [
        {
          number: 'O-1',
          customer: { externalId: 'lin', email: 'lin@example.com' },
          placedAt: daysAgo(9),
          deliveredAt: daysAgo(5),
          lines: [{ sku: 'KET', quantity: 1, priceCents: 9900 }],
        },
      ],
    },
  })
  const { url } = await client().call(endpoints.createReviewLink, {
    body: { orderNumber: 'O-1', sku: 'KET' },
  })
  const token = url.split('/r/')[1]?.split('?')[0] ?? ''
  const written = await client().call(endpoints.submitReview, {
    body: { token, rating: 1, text: '质量太差了，用了三天就漏水。' },
  })
  await settled()
  const { items } = await client().call(endpoints.listFeedback, { query: {} })
  return { page: new URL(written.receiptUrl).pathname, feedbackId: items[0]?.id ?? '' }
}

describe('the public page', () => {
  test('lists in both languages what was said and done, with counts and without personal words', async () => {
    await ground.complain('lin')
    await ground.complain('zhou')
    await settled()
    expect(await publicPage('en')).toContain('Nothing is listed here yet')
    expect(await shopPage()).not.toContain('/said-and-done')
    await ground.ship(await ground.makePlan())
    const chinese = await publicPage('zh-CN')
    expect(chinese).toContain(statement.said['zh-CN'])
    expect(chinese).toContain('2 位顾客提到过')
    const english = await publicPage('en')
    expect(english).toContain(statement.did.en)
    expect(english).toContain('2 of you spoke of it')
    for (const page of [chinese, english]) {
      expect(page).not.toContain('用了三天')
      expect(page).not.toContain('zhou')
    }
    expect(await shopPage()).toContain(`/said-and-done?shop=${ground.shop.publicId}`)
  })

  test('shows the other language where one is missing, and marks it as such', async () => {
    await ground.complain('lin')
    await settled()
    await ground.ship(await ground.makePlan(), { did: { 'zh-CN': '换了密封圈', en: '' } })
    expect(await publicPage('en')).toContain('lang="zh-CN">换了密封圈')
  })

  test('follows a correction, which is kept beside the earlier words, and can be emptied again', async () => {
    await ground.complain('lin')
    await settled()
    const plan = await ground.makePlan()
    await ground.ship(plan)
    const params = { id: plan.id }
    const did = { 'zh-CN': '密封圈换成硅胶', en: 'Silicone seals' }
    await client().call(endpoints.correctStatement, {
      params,
      body: { ...statement, did, reason: '材料写错了' },
    })
    const corrected = await publicPage('en')
    expect(corrected).toContain('Silicone seals')
    expect(corrected).toContain('Words corrected on')
    expect(corrected).not.toContain(statement.did.en)
    await client().call(endpoints.correctStatement, {
      params,
      body: { ...statement, isPublic: false, reason: '还没有全部换完' },
    })
    expect(await publicPage('en')).toContain('Nothing is listed here yet')
    expect(await shopPage()).not.toContain('/said-and-done')
    const { statements, history } = await ground.read(plan)
    expect(statements.map(({ version, reason }) => ({ version, reason }))).toEqual([
      { version: 3, reason: '还没有全部换完' },
      { version: 2, reason: '材料写错了' },
      { version: 1, reason: null },
    ])
    expect(history.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'statement-hidden',
      'statement-corrected',
      'shipped',
    ])
  })

  test('quotes a review while it is published, and no other voice', async () => {
    const { feedbackId } = await writeReview()
    const message = await ground.complain('zhou', { kind: 'message', rating: undefined })
    await settled()
    const plan = await ground.makePlan()
    await expect(ground.ship(plan, { quoteIds: [message] })).rejects.toMatchObject({
      problem: { code: 'plan/not-quotable' },
    })
    await client().call(endpoints.shipPlan, {
      params: { id: plan.id },
      body: { ...statement, quoteIds: [feedbackId] },
    })
    expect(await publicPage('zh-CN')).toContain('用了三天就漏水')
    await client().call(endpoints.decideFeedback, {
      params: { id: feedbackId },
      body: { decision: 'refuse', code: 'off-topic' },
    })
    expect(await publicPage('zh-CN')).not.toContain('用了三天就漏水')
  })

  test('of a shop that is not there is not found', async () => {
    const response = await fetch(`${ground.api.url}/said-and-done?shop=shp_${'0'.repeat(32)}`)
    expect(response.status).toBe(404)
    expect((await fetch(`${ground.api.url}/said-and-done`)).status).toBe(404)
  })
})

describe('the page of an author', () => {
  test('shows what became of the own review once the plan ships, and the letter leads there', async () => {
    const { page } = await writeReview()
    const plan = await ground.makePlan()
    expect(await pageOf(`${page}?lang=zh-CN`)).not.toContain('后来怎么样了')
    await ground.ship(plan)
    const shown = await pageOf(`${page}?lang=zh-CN`)
    expect(shown).toContain('后来怎么样了')
    expect(shown).toContain(statement.did['zh-CN'])
    await ground.told(plan)
    expect(ground.mailbox.messages().at(-1)?.text).toContain('http://localhost:3000/receipt/')
  })
})
