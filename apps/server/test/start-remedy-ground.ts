import type { Client } from '@echoloop/client'
import { endpoints, type Remedy, type RemedyProposal } from '@echoloop/contract'
import { orderRemedies } from '../src/modules/cases/index.ts'
import { signInMember, type TestMember } from './sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { type RemedyDoor, startRemedyDoor } from './start-remedy-door.ts'

/** A shop with a door for remedies, staff of several roles, and customers who complain about their orders. */
export type RemedyGround = {
  api: TestApi
  shop: TestShop
  door: RemedyDoor
  owner: TestMember
  manager: TestMember
  secondManager: TestMember
  agent: TestMember
  secondAgent: TestMember
  /** Connects the shop's system. */
  openDoor(): Promise<void>
  /** A new customer's case about an order of 199.00: a kettle of 150.00 and two cups of 24.50. */
  newCase(order?: object | null): Promise<string>
  propose(client: Client, caseId: string, body: RemedyProposal): Promise<Remedy>
  read(id: string): Promise<Remedy>
  /** Moves the clock of the server and of the shop's system. */
  pass(ms: number): void
  /** One round of one worker. Returns how many orders were posted. */
  round(): Promise<number>
  stop(): Promise<void>
}

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export async function startRemedyGround(): Promise<RemedyGround> {
  const api = await startApi({ environment: { DOOR_PRIVATE: 'true' } })
  const shop = await api.newShop()
  await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'KET', name: '水壶' },
        { sku: 'CUP', name: '茶杯' },
      ],
    },
  })
  const door = await startRemedyDoor()
  door.clock(() => new Date(Date.now() + api.app.platform.clockOffsetMs))
  const member = (name: string, role: 'owner' | 'manager' | 'agent') =>
    signInMember(api, shop, { name, role })
  return {
    api,
    shop,
    door,
    owner: await member('林店主', 'owner'),
    manager: await member('王主管', 'manager'),
    secondManager: await member('赵主管', 'manager'),
    agent: await member('小陈', 'agent'),
    secondAgent: await member('小周', 'agent'),
    async openDoor() {
      const { secret } = await shop.client.call(endpoints.putRemedyDoor, { body: { url: door.url } })
      if (secret) door.trust(secret)
    },
    newCase: (order) => newCase(shop, order),
    propose: (client, id, body) => client.call(endpoints.proposeRemedy, { params: { id }, body }),
    read: (id) => shop.client.call(endpoints.readRemedy, { params: { id } }),
    pass(ms) {
      api.app.platform.clockOffsetMs += ms
    },
    round: () => orderRemedies(api.app.platform, { mayBePrivate: true }),
    async stop() {
      await api.stop()
      await door.close()
    },
  }
}

let orders = 0

async function newCase(shop: TestShop, order: object | null = {}): Promise<string> {
  const number = `R-${++orders}`
  const customer = { externalId: `buyer-${number}`, name: '顾客甲', phone: '13800138000' }
  if (order !== null) {
    const whole = {
      number,
      placedAt: '2026-01-01T00:00:00Z',
      deliveredAt: '2026-01-03T00:00:00Z',
      currency: 'CNY',
      customer,
      lines: [
        { sku: 'KET', quantity: 1, priceCents: 15_000 },
        { sku: 'CUP', quantity: 2, priceCents: 2_450 },
      ],
      ...order,
    }
    await shop.client.call(endpoints.putOrders, { body: { orders: [whole] } })
  }
  const record = {
    kind: 'complaint',
    source: 'mail',
    externalId: number,
    occurredAt: '2026-01-05T00:00:00Z',
    text: '壶底漏水，很失望。',
    sku: 'KET',
    author: customer,
    ...(order === null ? {} : { orderId: number }),
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const [first] = results
  const feedbackIds = first?.status === 'accepted' ? [first.id] : []
  const opened = await shop.client.call(endpoints.openCase, { body: { feedbackIds } })
  return opened.id
}
