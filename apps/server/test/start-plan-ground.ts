import { endpoints, type PlanDetail, type StatementInput } from '@echoloop/contract'
import { expect } from 'vitest'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { type Mailbox, startMailbox } from './start-mailbox.ts'

/** A shop whose customers complain of a kettle, a mailbox, and what is done with plans, all through HTTP. */
export type PlanGround = {
  api: TestApi
  mailbox: Mailbox
  shop: TestShop
  productId: string
  /** A fresh shop, for a test of its own. */
  newShop(): Promise<void>
  /** A complaint about the quality of the kettle; returns the voice's id. */
  complain(who: string, change?: Record<string, unknown>): Promise<string>
  makePlan(change?: Record<string, unknown>): Promise<PlanDetail>
  ship(plan: { id: string }, change?: Partial<StatementInput>): Promise<PlanDetail>
  read(plan: { id: string }): Promise<PlanDetail>
  /** Waits until nobody waits to be told. */
  told(plan: { id: string }): Promise<PlanDetail>
  /** Addresses of the letters that came, sorted. */
  letters(): string[]
  stop(): Promise<void>
}

export const statement: StatementInput = {
  said: { 'zh-CN': '水壶用几天就漏水', en: 'The kettle leaks after some days' },
  did: { 'zh-CN': '换了密封圈，每只都试水', en: 'New seals, and each one is tested with water' },
  isPublic: true,
  quoteIds: [],
}

export async function startPlanGround(): Promise<PlanGround> {
  const mailbox = await startMailbox()
  const api = await startApi({
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example', TRUST_PROXY: 'true' },
  })
  await api.startWorker()
  let before = 0
  const ground: PlanGround = {
    api,
    mailbox,
    shop: await api.newShop(),
    productId: '',
    async newShop() {
      before = mailbox.messages().length
      ground.shop = await api.newShop({ name: '壶里乾坤' })
      ground.productId = await fillShop(ground.shop)
    },
    complain: (who, change = {}) => complain(ground.shop, who, change),
    makePlan: (change = {}) =>
      ground.shop.client.call(endpoints.createPlan, {
        body: {
          title: '水壶不再漏水',
          metric: {
            kind: 'negative-share',
            productId: ground.productId,
            aspect: 'product.quality',
            days: 90,
          },
          measures: ['换密封圈'],
          link: {
            filter: { productId: ground.productId, aspect: 'product.quality', polarity: 'negative' },
          },
          ...change,
        },
      }),
    async ship(plan, change = {}) {
      const params = { id: plan.id }
      await ground.shop.client.call(endpoints.movePlan, { params, body: { state: 'running' } })
      return ground.shop.client.call(endpoints.shipPlan, { params, body: { ...statement, ...change } })
    },
    read: (plan) => ground.shop.client.call(endpoints.readPlan, { params: { id: plan.id } }),
    async told(plan) {
      await expect
        .poll(
          async () => {
            const { notices } = await ground.read(plan)
            return notices.waiting + notices.queued
          },
          { timeout: 30_000 },
        )
        .toBe(0)
      return ground.read(plan)
    },
    letters: () =>
      mailbox
        .received()
        .slice(before)
        .map(({ to }) => to.join())
        .sort(),
    async stop() {
      await api.stop()
      await mailbox.close()
    },
  }
  await ground.newShop()
  return ground
}

async function fillShop(shop: TestShop): Promise<string> {
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶', nameEn: 'Kettle' }] },
  })
  await shop.client.call(endpoints.putContactPolicy, {
    body: {
      senderName: null,
      replyTo: null,
      requestsMax: 3,
      requestsDays: 14,
      noticesMax: 5,
      noticesDays: 14,
      hourFrom: 0,
      hourUntil: 24,
      needsConsent: false,
    },
  })
  return items[0]?.id ?? ''
}

async function complain(shop: TestShop, who: string, change: Record<string, unknown>): Promise<string> {
  const record = {
    kind: 'review',
    source: 'shop',
    externalId: `v-${who}-${crypto.randomUUID()}`,
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    text: `质量太差了，用了三天就漏水。${who}`,
    rating: 1,
    sku: 'KET',
    author: { externalId: who, name: who, email: `${who}@example.com` },
    ...change,
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const [first] = results
  return first?.status === 'accepted' ? first.id : ''
}
