import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const folder = new URL('../../../../database/demo/', import.meta.url)

const words = z.object({ 'zh-CN': z.string(), en: z.string() })
const later = z.object({ daysAfter: z.number(), text: z.string() })

const shapes = {
  shop: z.object({ name: z.string(), language: z.enum(['zh-CN', 'en']), timeZone: z.string() }),
  categories: z.array(z.object({ code: z.string(), name: words, dimensions: z.array(z.string()) })),
  products: z.array(
    z.object({
      sku: z.string(),
      name: words,
      category: z.string(),
      description: words,
      batches: z.array(z.object({ code: z.string(), producedDaysAgo: z.number() })),
    }),
  ),
  customers: z.array(
    z.object({
      externalId: z.string(),
      name: z.string(),
      email: z.string().optional(),
      phone: z.string().optional(),
      language: z.string(),
      region: z.string().optional(),
    }),
  ),
  order: z.object({
    number: z.string(),
    customer: z.string(),
    placedDaysAgo: z.number(),
    shippedDaysAgo: z.number().nullish(),
    deliveredDaysAgo: z.number().nullish(),
    refundedDaysAgo: z.number().nullish(),
    courier: z.string().nullish(),
    region: z.string().nullish(),
    warehouse: z.string().nullish(),
    lines: z.array(
      z.object({
        sku: z.string(),
        batch: z.string().nullish(),
        quantity: z.number(),
        priceCents: z.number(),
      }),
    ),
  }),
  review: z.object({
    externalId: z.string(),
    customer: z.string().nullish(),
    sku: z.string(),
    order: z.string().nullish(),
    daysAgo: z.number(),
    rating: z.number(),
    dimensions: z.record(z.string(), z.number()).optional(),
    title: z.string().optional(),
    text: z.string().optional(),
    language: z.string(),
    anonymous: z.boolean().optional(),
    followUp: later.optional(),
    reply: later.optional(),
  }),
  copy: z.object({
    externalId: z.string(),
    name: z.string(),
    sku: z.string(),
    daysAgo: z.number(),
    rating: z.number(),
    text: z.string(),
    language: z.string(),
    device: z.string(),
    network: z.string(),
  }),
  voice: z.object({
    externalId: z.string(),
    kind: z.string(),
    source: z.string(),
    customer: z.string().nullish(),
    sku: z.string().nullish(),
    daysAgo: z.number(),
    rating: z.number().nullish(),
    text: z.string(),
    language: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  help: z.object({
    categories: z.array(z.object({ code: z.string(), name: words })),
    pages: z.array(
      z.object({
        slug: z.string(),
        category: z.string(),
        texts: z.array(
          z.object({
            language: z.enum(['zh-CN', 'en']),
            title: z.string(),
            askedAs: z.array(z.string()),
            body: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
}

export type DemoOrder = z.infer<(typeof shapes)['order']>
export type DemoReview = z.infer<(typeof shapes)['review']>
export type DemoCopy = z.infer<(typeof shapes)['copy']>
export type DemoVoice = z.infer<(typeof shapes)['voice']>
export type DemoCustomer = z.infer<(typeof shapes)['customers']>[number]

export type DemoHelp = z.infer<(typeof shapes)['help']>

export type DemoFiles = {
  shop: z.infer<(typeof shapes)['shop']>
  categories: z.infer<(typeof shapes)['categories']>
  products: z.infer<(typeof shapes)['products']>
  customers: DemoCustomer[]
  orders: DemoOrder[]
  reviews: DemoReview[]
  /** Reviews by one hand under many names. */
  campaign: DemoCopy[]
  voices: DemoVoice[]
  help: DemoHelp
}

/** The fictional shop as it lies in `database/demo`. */
export async function readDemoFiles(): Promise<DemoFiles> {
  return {
    shop: shapes.shop.parse(await readJson('shop.json')),
    categories: shapes.categories.parse(await readJson('categories.json')),
    products: shapes.products.parse(await readJson('products.json')),
    customers: shapes.customers.parse(await readJson('customers.json')),
    orders: await readLines('orders.jsonl', shapes.order),
    reviews: await readLines('reviews.jsonl', shapes.review),
    campaign: await readLines('campaign.jsonl', shapes.copy),
    voices: await readLines('voices.jsonl', shapes.voice),
    help: await readDemoHelp(),
  }
}

/** The fictional shop's help pages. */
export async function readDemoHelp(): Promise<DemoHelp> {
  return shapes.help.parse(await readJson('help-pages.json'))
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8'))
}

async function readLines<T>(name: string, shape: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(new URL(name, folder), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)))
}
