import { createHmac } from 'node:crypto'
import { type Answer, type Asked, startJsonServer } from './start-json-server.ts'

type Entity = { id: number } & Record<string, unknown>

/** What a WooCommerce store holds and how it behaves; change it while it runs. */
export type FakeWooCommerce = {
  url: string
  consumerKey: string
  consumerSecret: string
  products: Map<number, Entity>
  orders: Map<number, Entity>
  /** Refunds by order. */
  refunds: Map<number, Entity[]>
  hooks: { id: number; topic: string; delivery_url: string; secret: string }[]
  asked: string[]
  /** Every so many requests one is refused as too many; 0: never. */
  refuseEvery: number
  headers(event: { topic: string; body: string; id: string; secret?: string }): Record<string, string>
  close(): Promise<void>
}

/** Answers as the REST API v3 is documented: Basic auth, pages by number with X-WP-TotalPages, webhooks with secrets. */
export async function startFakeWooCommerce(facts: { pageSize?: number } = {}): Promise<FakeWooCommerce> {
  let requests = 0
  const server = await startJsonServer((asked) => {
    requests++
    const basic = Buffer.from(`${fake.consumerKey}:${fake.consumerSecret}`).toString('base64')
    if (asked.headers.authorization !== `Basic ${basic}`)
      return { status: 401, body: { code: 'woocommerce_rest_cannot_view', data: { status: 401 } } }
    if (fake.refuseEvery > 0 && requests % fake.refuseEvery === 0)
      return { status: 429, headers: { 'retry-after': '0.05' }, body: { code: 'too_many_requests' } }
    fake.asked.push(`${asked.method} ${asked.path}`)
    const path = asked.path.replace(/^\/wp-json\/wc\/v3\//, '')
    return answerOf(fake, { ...asked, path }, facts.pageSize ?? 100)
  })
  const fake: FakeWooCommerce = {
    url: server.url,
    consumerKey: 'ck_0123456789abcdef',
    consumerSecret: 'cs_0123456789abcdef',
    products: new Map(),
    orders: new Map(),
    refunds: new Map(),
    hooks: [],
    asked: [],
    refuseEvery: 0,
    headers: ({ topic, body, id, secret }) => ({
      'content-type': 'application/json',
      'x-wc-webhook-topic': topic,
      'x-wc-webhook-delivery-id': id,
      'x-wc-webhook-signature': createHmac('sha256', secret ?? secretOf(fake, topic))
        .update(body)
        .digest('base64'),
    }),
    close: server.close,
  }
  return fake
}

function secretOf(fake: FakeWooCommerce, topic: string): string {
  return fake.hooks.find((hook) => hook.topic === topic)?.secret ?? 'no webhook for this topic'
}

const notFound: Answer = { status: 404, body: { code: 'woocommerce_rest_invalid_id', data: { status: 404 } } }

function answerOf(fake: FakeWooCommerce, asked: Asked, pageSize: number): Answer {
  const { method, path } = asked
  if (path === 'settings/general/woocommerce_default_country') return { body: { value: 'CN:CN31' } }
  if (path === 'products') return page([...fake.products.values()], asked, pageSize)
  if (path === 'orders') return page([...fake.orders.values()], asked, pageSize)
  const [, kind, id, below] = /^(products|orders)\/(\d+)(\/refunds)?$/.exec(path) ?? []
  if (below) return { body: fake.refunds.get(Number(id)) ?? [] }
  if (kind === 'products' || kind === 'orders') {
    const found = fake[kind].get(Number(id))
    return found ? { body: found } : notFound
  }
  return path.startsWith('webhooks') ? webhooks(fake, method, asked) : notFound
}

function page(all: Entity[], { query }: Asked, pageSize: number): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 10), pageSize)
  const number = Number(query.get('page') ?? 1)
  const visible = all.filter(({ status }) => status !== 'trash').sort((left, right) => left.id - right.id)
  return {
    headers: {
      'x-wp-total': String(visible.length),
      'x-wp-totalpages': String(Math.ceil(visible.length / size)),
    },
    body: visible.slice((number - 1) * size, number * size),
  }
}

function webhooks(fake: FakeWooCommerce, method: string, { path, body }: Asked): Answer {
  if (method === 'GET') return { body: fake.hooks.map(({ secret: _, ...hook }) => hook) }
  if (method === 'DELETE') {
    const id = Number(/\d+/.exec(path)?.[0])
    fake.hooks = fake.hooks.filter((hook) => hook.id !== id)
    return { body: { id } }
  }
  const read = (name: string) => String(Reflect.get(Object(body), name))
  const hook = {
    id: fake.hooks.length + 1,
    topic: read('topic'),
    delivery_url: read('delivery_url'),
    secret: read('secret'),
  }
  fake.hooks.push(hook)
  return { status: 201, body: hook }
}
