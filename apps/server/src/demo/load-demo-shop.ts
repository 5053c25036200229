import { toUuid } from '@echoloop/contract'
import { replyToFeedback } from '../modules/cases/index.ts'
import { orderSource, putOrders, putProducts } from '../modules/catalogue/index.ts'
import { ensureCustomers } from '../modules/customers/index.ts'
import { acceptFeedback } from '../modules/feedback/index.ts'
import { addFollowUp } from '../modules/reviews/index.ts'
import { createShop, type SignIn } from '../modules/shops/index.ts'
import type { Platform, Scope } from '../platform/scope.ts'
import {
  type DemoCustomer,
  type DemoFiles,
  type DemoOrder,
  type DemoReview,
  type DemoVoice,
  readDemoFiles,
} from './demo-files.ts'
import { makeDemoTeams } from './make-demo-teams.ts'
import { plantCampaign } from './plant-campaign.ts'
import { writeDemoHelp } from './write-demo-help.ts'

const dayMs = 86_400_000
const owner = { email: 'demo@example.com', language: 'zh-CN' }

/** Where the shop goes, and what is said meanwhile. */
export type DemoTarget = {
  platform: Platform
  signIn: SignIn
  ownerName: string
  note(voices: number): void
}

/** Loads the fictional shop, in one transaction: a start that is cut off leaves nothing behind. */
export async function loadDemoShop(target: DemoTarget): Promise<string> {
  const demo = await readDemoFiles()
  const person = { ...owner, name: target.ownerName }
  const personId = await target.signIn.ensurePerson(person)
  const shop = { ...demo.shop, isDemo: true, owner: { personId, name: person.name, email: owner.email } }
  return createShop(target.platform, shop, async (scope) => {
    const demoScope: Scope = { ...scope, actor: { kind: 'system', name: demo.shop.name } }
    await fillShop(demoScope, demo)
    await makeDemoTeams(demoScope)
    await writeDemoHelp(demoScope, demo.help)
    target.note(demo.reviews.length + demo.campaign.length + demo.voices.length)
  })
}

async function fillShop(scope: Scope, demo: DemoFiles): Promise<void> {
  await putProducts(scope, {
    categories: demo.categories.map(({ code, name, dimensions }) => ({
      code,
      name: name['zh-CN'],
      nameEn: name.en,
      dimensions,
    })),
    products: demo.products.map((product) => ({
      sku: product.sku,
      name: product.name['zh-CN'],
      nameEn: product.name.en,
      description: product.description['zh-CN'],
      category: product.category,
      batches: product.batches.map(({ code, producedDaysAgo }) => ({
        code,
        producedAt: dayOf(scope, producedDaysAgo),
      })),
    })),
  })
  const customers = new Map(demo.customers.map((customer) => [customer.externalId, customer]))
  await putOrders(
    scope,
    demo.orders.map((order) => orderOf(scope, order, customers)),
  )
  await ensureCustomers(
    scope,
    demo.customers.map((customer) => ({ source: orderSource, ...customer })),
  )
  for (const isAnonymous of [false, true]) {
    const reviews = demo.reviews.filter((review) => (review.anonymous ?? false) === isAnonymous)
    await acceptReviews(scope, reviews, { customers, isAnonymous })
  }
  await plantCampaign(scope, demo.campaign)
  const voices = demo.voices.map((voice) => voiceRecord(scope, voice, customers))
  refuseRefusals(await acceptFeedback(scope, voices, { channel: 'demo' }))
}

function dayOf(scope: Scope, daysAgo: number): string {
  return new Date(scope.now.getTime() - daysAgo * dayMs).toISOString()
}

/** Each order travelled in one parcel. */
function shipmentsOf(order: DemoOrder, day: (daysAgo: number | null | undefined) => string | undefined) {
  const shippedAt = day(order.shippedDaysAgo)
  if (shippedAt === undefined) return undefined
  return [
    {
      externalId: `${order.number}-1`,
      courier: order.courier ?? undefined,
      tracking: `DEMO${order.number.slice(1)}`,
      shippedAt,
      deliveredAt: day(order.deliveredDaysAgo),
    },
  ]
}

function orderOf(scope: Scope, order: DemoOrder, customers: Map<string, DemoCustomer>) {
  const { placedDaysAgo, shippedDaysAgo, deliveredDaysAgo, refundedDaysAgo, customer, lines, number } = order
  const day = (daysAgo: number | null | undefined) => (daysAgo == null ? undefined : dayOf(scope, daysAgo))
  return {
    number,
    customer: customers.get(customer),
    placedAt: dayOf(scope, placedDaysAgo),
    shippedAt: day(shippedDaysAgo),
    deliveredAt: day(deliveredDaysAgo),
    refundedAt: day(refundedDaysAgo),
    currency: 'CNY',
    courier: order.courier ?? undefined,
    shipments: shipmentsOf(order, day),
    region: order.region ?? undefined,
    warehouse: order.warehouse ?? undefined,
    lines: lines.map((line) => ({ ...line, batch: line.batch ?? undefined })),
  }
}

type ReviewContext = { customers: Map<string, DemoCustomer>; isAnonymous: boolean }

async function acceptReviews(scope: Scope, reviews: DemoReview[], context: ReviewContext): Promise<void> {
  const records = reviews.map((review) => ({
    kind: 'review',
    source: orderSource,
    externalId: review.externalId,
    occurredAt: dayOf(scope, review.daysAgo),
    rating: review.rating,
    dimensions: review.dimensions,
    title: review.title,
    text: review.text,
    sku: review.sku,
    orderId: review.order ?? undefined,
    author: authorOf(review.customer, context.customers),
    language: review.language,
  }))
  const results = refuseRefusals(
    await acceptFeedback(scope, records, { channel: 'demo', isAnonymous: context.isAnonymous }),
  )
  for (const [index, review] of reviews.entries()) {
    const feedbackId = results[index]
    const after = (days: number) => new Date(scope.now.getTime() - (review.daysAgo - days) * dayMs)
    const { followUp, reply } = review
    if (followUp)
      await addFollowUp(scope, { feedbackId, text: followUp.text, createdAt: after(followUp.daysAfter) })
    if (reply)
      await replyToFeedback(scope, feedbackId, { text: reply.text, createdAt: after(reply.daysAfter) })
  }
}

function voiceRecord(scope: Scope, voice: DemoVoice, customers: Map<string, DemoCustomer>) {
  const { kind, source, externalId, text, language, facts } = voice
  return {
    kind,
    source,
    externalId,
    text,
    language,
    facts,
    occurredAt: dayOf(scope, voice.daysAgo),
    rating: voice.rating ?? undefined,
    sku: voice.sku ?? undefined,
    author: authorOf(voice.customer, customers),
  }
}

function authorOf(externalId: string | null | undefined, customers: Map<string, DemoCustomer>) {
  const customer = customers.get(externalId ?? '')
  return customer ? { externalId: customer.externalId, name: customer.name } : undefined
}

/** The demo is ours: a refused record is a mistake in its files. */
function refuseRefusals(results: Awaited<ReturnType<typeof acceptFeedback>>): string[] {
  return results.map((result, index) => {
    if (result.status === 'refused')
      throw new Error(`demo record ${index} was refused: ${result.code} ${result.field ?? ''}`)
    return toUuid('feedback', result.id) ?? ''
  })
}
