import { type Client, createClient } from '@echoloop/client'
import { endpoints, type Role } from '@echoloop/contract'
import type { BrowserContext, Page } from 'playwright-core'
import { type RemedyDoor, startRemedyDoor } from '../../../apps/server/test/start-remedy-door.ts'
import type { Ground } from '../ground/journey.ts'
import { type ClockedShop, startClockedShop } from '../ground/start-clocked-shop.ts'
import { type LoopWords, loopWords } from './loop-words.ts'

const dayMs = 86_400_000
/** Above what an agent exchanges alone, within what a manager does. */
export const kettleCents = 48_800
export const agentCouponCents = 1500

export type Colleague = { id: string; name: string; page: Page; context: BrowserContext; client: Client }

/** The shop of the drill and who works there. */
export type Loop = {
  ground: Ground
  said: LoopWords
  shop: ClockedShop
  door: RemedyDoor
  shopId: string
  productId: string
  partnerId: string
  /** The department of the leads. */
  leadsId: string
  agent: Colleague
  lead: Colleague
  stop(): Promise<void>
}

export const buyers = ['quality', 'delivery', 'manner'] as const
export type Buyer = (typeof buyers)[number]

/** Address of one of the three customers. */
export const mailOf = (buyer: Buyer): string => `${buyer}@example.com`

/** A shop at ten in the morning, with three delivered orders, a supplier, an agent and the lead of the team. */
export async function startLoop(ground: Ground): Promise<Loop> {
  const said = loopWords[ground.language]
  const environment = { DOOR_PRIVATE: 'true' }
  const shop = await startClockedShop({ language: ground.language, name: said.shop, environment })
  const door = await startRemedyDoor()
  const morning = new Date(Date.now() + dayMs)
  morning.setUTCHours(2, 0, 0, 0)
  shop.moveTo(morning)
  door.clock(shop.now)
  const { client } = shop
  const productId = await stockShop(shop, { said, language: ground.language })
  const { secret } = await client.call(endpoints.putRemedyDoor, { body: { url: door.url } })
  door.trust(secret ?? '')
  const partner = await client.call(endpoints.createPartner, {
    body: { name: said.partner, email: 'seals@example.com', language: ground.language },
  })
  const agent = await enter({ ground, shop }, { name: said.agent, role: 'agent' })
  const lead = await enter({ ground, shop }, { name: said.lead, role: 'manager' })
  const leadsId = await formTeam(client, { agent, lead, leads: said.leads })
  const { id: shopId } = await client.call(endpoints.readShop)
  return {
    ...{ ground, said, shop, door, shopId, productId, partnerId: partner.id, leadsId, agent, lead },
    async stop() {
      await agent.context.close()
      await lead.context.close()
      await door.close()
      await shop.stop()
    },
  }
}

async function stockShop(
  { client, now }: ClockedShop,
  { said, language }: { said: LoopWords; language: Ground['language'] },
): Promise<string> {
  const { items } = await client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: said.product }] },
  })
  const ago = (days: number) => new Date(now().getTime() - days * dayMs).toISOString()
  const orders = buyers.map((buyer, place) => ({
    number: `L-${place + 1}`,
    customer: { externalId: buyer, name: said.buyers[buyer], email: mailOf(buyer), language },
    placedAt: ago(14),
    deliveredAt: ago(2),
    lines: [{ sku: 'KET', batch: 'B-7', quantity: 1, priceCents: kettleCents }],
  }))
  await client.call(endpoints.putOrders, { body: { orders } })
  return items[0]?.id ?? ''
}

/** The agent answers customers; the lead leads and is asked. */
async function formTeam(
  client: Client,
  { agent, lead, leads }: { agent: Colleague; lead: Colleague; leads: string },
): Promise<string> {
  const { items } = await client.call(endpoints.listDepartments)
  const id = items.find(({ kind }) => kind === 'service')?.id ?? ''
  await client.call(endpoints.putDepartmentMember, { params: { id, memberId: agent.id }, body: {} })
  await client.call(endpoints.changeDepartment, {
    params: { id },
    body: { leadId: lead.id, takesAll: false },
  })
  const own = await client.call(endpoints.createDepartment, { body: { name: leads, kind: 'other' } })
  const seat = { id: own.id, memberId: lead.id }
  await client.call(endpoints.putDepartmentMember, { params: seat, body: {} })
  return own.id
}

/** Adds a member, who comes into the console by the link, in a browser whose clock goes as the server's. */
async function enter(
  { ground, shop }: { ground: Ground; shop: ClockedShop },
  facts: { name: string; role: Role },
): Promise<Colleague> {
  const { member, signInLink } = await shop.client.call(endpoints.addMember, {
    body: { ...facts, email: `${facts.role}@example.com` },
  })
  const { page, context } = await ground.visit()
  await context.addInitScript(dateShiftedBy(shop.now().getTime() - Date.now()))
  await page.goto(signInLink)
  await page.locator('.person-button').filter({ hasText: facts.name }).waitFor()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const send: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    return fetch(input, { ...init, headers })
  }
  const client = createClient({ baseUrl: shop.url, language: ground.language, fetch: send })
  return { id: member.id, name: facts.name, page, context, client }
}

function dateShiftedBy(offsetMs: number): string {
  return `globalThis.Date = class extends Date {
    constructor(...given) { given.length > 0 ? super(...given) : super(Date.now()) }
    static now() { return super.now() + ${offsetMs} }
  }`
}
