import { createHmac } from 'node:crypto'
import { type Answer, type Asked, startJsonServer } from './start-json-server.ts'

type Entity = { id: number } & Record<string, unknown>

/** What a store of Shopify holds and how it behaves; change it while it runs. */
export type FakeShopify = {
  url: string
  apiSecret: string
  clientId: string
  accessToken: string
  products: Map<number, Entity>
  orders: Map<number, Entity>
  /** Addresses registered for events, by topic. */
  hooks: { id: number; topic: string; address: string }[]
  /** Every request that was let in, as `METHOD path`. */
  asked: string[]
  /** Every so many requests one is refused as too many; 0: never. */
  refuseEvery: number
  isInstalled: boolean
  /** Headers of an event as Shopify sends it. */
  headers(event: {
    topic: string
    body: string
    id: string
    at: string
    secret?: string
  }): Record<string, string>
  close(): Promise<void>
}

/**
 * Answers as the Admin REST API is documented: the token in its header, pages by `page_info` in the Link header, no
 * other condition beside a cursor, 429 with Retry-After, webhooks once per topic and address.
 */
export async function startFakeShopify(facts: { pageSize?: number } = {}): Promise<FakeShopify> {
  let requests = 0
  const server = await startJsonServer((asked) => {
    requests++
    if (asked.path === '/admin/oauth/access_token') return token(fake, asked)
    if (!fake.isInstalled || asked.headers['x-shopify-access-token'] !== fake.accessToken)
      return { status: 401, body: { errors: '[API] Invalid API key or access token' } }
    if (fake.refuseEvery > 0 && requests % fake.refuseEvery === 0)
      return {
        status: 429,
        headers: { 'retry-after': '0.05' },
        body: { errors: 'Exceeded 2 calls per second' },
      }
    fake.asked.push(`${asked.method} ${asked.path}`)
    const path = asked.path.replace(/^\/admin\/api\/\d{4}-\d{2}\//, '')
    const answer = answerOf(fake, { ...asked, path }, facts.pageSize ?? 250)
    return { ...answer, headers: { 'x-shopify-shop-api-call-limit': '3/40', ...answer.headers } }
  })
  const fake: FakeShopify = {
    url: server.url,
    apiSecret: 'shpss_0123456789abcdef',
    clientId: 'client-0123456789',
    accessToken: 'shpat_0123456789abcdef',
    products: new Map(),
    orders: new Map(),
    hooks: [],
    asked: [],
    refuseEvery: 0,
    isInstalled: true,
    headers: ({ topic, body, id, at, secret }) => ({
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': id,
      'x-shopify-event-id': `event-${id}`,
      'x-shopify-triggered-at': at,
      'x-shopify-hmac-sha256': createHmac('sha256', secret ?? fake.apiSecret)
        .update(body)
        .digest('base64'),
    }),
    close: server.close,
  }
  return fake
}

function token(fake: FakeShopify, { body }: Asked): Answer {
  const wanted = {
    client_id: fake.clientId,
    client_secret: fake.apiSecret,
    grant_type: 'client_credentials',
  }
  if (JSON.stringify(body) !== JSON.stringify(wanted) || !fake.isInstalled)
    return { status: 400, body: { error: 'invalid_request' } }
  return { body: { access_token: fake.accessToken, scope: 'read_orders', expires_in: 86_399 } }
}

function answerOf(fake: FakeShopify, asked: Asked, pageSize: number): Answer {
  const { method, path } = asked
  if (path === 'shop.json')
    return {
      body: { shop: { id: 1, name: 'Tea House', country_code: 'CN', myshopify_domain: hostOf(fake) } },
    }
  if (path === 'products/count.json') return { body: { count: fake.products.size } }
  if (path === 'orders/count.json') return { body: { count: fake.orders.size } }
  if (path === 'products.json') return page(fake, { name: 'products', asked, pageSize })
  if (path === 'orders.json') return page(fake, { name: 'orders', asked, pageSize })
  const [, kind, id] = /^(products|orders)\/(\d+)\.json$/.exec(path) ?? []
  if (kind === 'products' || kind === 'orders') {
    const found = fake[kind].get(Number(id))
    return found ? { body: { [kind.slice(0, -1)]: found } } : { status: 404, body: { errors: 'Not Found' } }
  }
  return path.startsWith('webhooks')
    ? webhooks(fake, method, asked)
    : { status: 404, body: { errors: 'Not Found' } }
}

function hostOf(fake: FakeShopify): string {
  return new URL(fake.url).host
}

type Paging = { name: 'products' | 'orders'; asked: Asked; pageSize: number }

function page(fake: FakeShopify, { name, asked, pageSize }: Paging): Answer {
  const cursor = asked.query.get('page_info')
  const others = [...asked.query.keys()].filter((key) => key !== 'limit' && key !== 'page_info')
  if (cursor !== null && others.length > 0)
    return { status: 400, body: { errors: { page_info: 'Invalid value.' } } }
  if (cursor === null && name === 'orders' && asked.query.get('status') !== 'any')
    return { body: { orders: [] } }
  const from = cursor === null ? 0 : Number(Buffer.from(cursor, 'base64url').toString())
  if (!Number.isInteger(from)) return { status: 400, body: { errors: { page_info: 'Invalid value.' } } }
  const size = Math.min(Number(asked.query.get('limit') ?? 50), pageSize)
  const all = [...fake[name].values()].sort((left, right) => right.id - left.id)
  const next = Buffer.from(String(from + size)).toString('base64url')
  const link = `<https://elsewhere.example/admin/api/2026-01/${name}.json?limit=${size}&page_info=${next}>; rel="next"`
  return {
    headers: from + size < all.length ? { link } : {},
    body: { [name]: all.slice(from, from + size) },
  }
}

function webhooks(fake: FakeShopify, method: string, { path, query, body }: Asked): Answer {
  if (method === 'GET') {
    const wanted = query.get('address')
    return { body: { webhooks: fake.hooks.filter(({ address }) => wanted === null || address === wanted) } }
  }
  if (method === 'DELETE') {
    const id = Number(/\d+/.exec(path)?.[0])
    fake.hooks = fake.hooks.filter((hook) => hook.id !== id)
    return { body: {} }
  }
  const wanted = Reflect.get(Object(body), 'webhook')
  const topic = String(Reflect.get(Object(wanted), 'topic'))
  const address = String(Reflect.get(Object(wanted), 'address'))
  if (fake.hooks.some((hook) => hook.topic === topic && hook.address === address))
    return { status: 422, body: { errors: { address: ['for this topic has already been taken'] } } }
  const hook = { id: fake.hooks.length + 1, topic, address }
  fake.hooks.push(hook)
  return { status: 201, body: { webhook: hook } }
}
