import { z } from 'zod'
import { askStore, type StoreAnswer, type StoreQuestion, type StoreReply } from './ask-store.ts'
import { readAnswer } from './read-answer.ts'
import { readShopifyEvent } from './read-shopify-event.ts'
import type { Listed, StoreDoor, StorePage } from './store-door.ts'
import { storeText } from './store-values.ts'

/** Shopify keeps a version for a year and answers with its oldest one when asked for one that is gone. */
const apiVersion = '2026-01'
const pageSize = 250

export const shopifyTopics = [
  'orders/create',
  'orders/updated',
  'orders/cancelled',
  'orders/fulfilled',
  'fulfillments/create',
  'fulfillments/update',
  'refunds/create',
  'products/create',
  'products/update',
  'products/delete',
  'customers/update',
  'app/uninstalled',
] as const

/** Keys of an app that belongs to the store: its secret, and either a lasting token or the id to get one. */
export const shopifySecrets = z.object({
  apiSecret: z.string(),
  clientId: z.string().optional(),
  accessToken: z.string().optional(),
})

export type ShopifySecrets = z.infer<typeof shopifySecrets>

type Access = { address: string; secrets: ShopifySecrets; mayBePrivate: boolean }
type Ask = (
  question: Pick<StoreQuestion, 'method' | 'body'> & { path: string },
) => Promise<StoreAnswer<StoreReply>>

/** The door to a Shopify store, by the Admin REST API. */
export function openShopifyStore(access: Access): StoreDoor {
  const ask = askerOf(access)
  return {
    async greet() {
      const answer = await ask({ path: 'shop.json' })
      return readAnswer(answer, shopReply, ({ shop }) => ({ name: shop.name, country: shop.country_code }))
    },
    registerHooks: ({ url }) => registerHooks(ask, url),
    removeHooks: ({ url }) => removeHooks(ask, url),
    async count(listed) {
      const query = listed === 'orders' ? '?status=any' : ''
      return readAnswer(await ask({ path: `${listed}/count.json${query}` }), countReply, ({ count }) => count)
    },
    page: (listed, cursor) => readPage(ask, listed, cursor),
    readEntry: (listed, entry, options) =>
      readShopifyEvent(listed === 'orders' ? 'orders/updated' : 'products/update', entry, options),
    async truth({ of, id }, options) {
      const answer = await ask({ path: `${of}s/${encodeURIComponent(id)}.json` })
      const topic = of === 'order' ? 'orders/updated' : 'products/update'
      return readAnswer(answer, z.record(z.string(), z.unknown()), (body) =>
        readShopifyEvent(topic, body[of], options).map((change) => ({ ...change, isCertain: true })),
      )
    },
    refunds: async () => ({ kind: 'ok', value: [] }),
  }
}

const shopReply = z.object({ shop: z.object({ name: storeText(200), country_code: storeText(10) }) })
const countReply = z.object({ count: z.number().int() })
const tokenReply = z.object({ access_token: z.string().min(1) })
const hooksReply = z.object({
  webhooks: z.array(z.object({ id: z.number(), topic: z.string(), address: z.string() })),
})

/** The token is got at the first question and used until the door is thrown away, long before it expires. */
function askerOf({ address, secrets, mayBePrivate }: Access): Ask {
  let token = secrets.accessToken
  const fetchToken = async (): Promise<StoreAnswer<string>> => {
    if (token !== undefined) return { kind: 'ok', value: token }
    const answer = await askStore({
      method: 'POST',
      url: `${address}/admin/oauth/access_token`,
      headers: {},
      body: {
        client_id: secrets.clientId,
        client_secret: secrets.apiSecret,
        grant_type: 'client_credentials',
      },
      mayBePrivate,
    })
    const read = readAnswer(answer, tokenReply, ({ access_token }) => access_token)
    if (read.kind === 'ok') token = read.value
    return read.kind === 'missing' || (read.kind === 'failed' && read.code === 'connector/not-a-store')
      ? { kind: 'failed', code: 'connector/key-refused', isPassing: false }
      : read
  }
  return async ({ path, ...question }) => {
    const key = await fetchToken()
    if (key.kind !== 'ok') return key
    return askStore({
      ...question,
      url: `${address}/admin/api/${apiVersion}/${path}`,
      headers: { 'x-shopify-access-token': key.value },
      mayBePrivate,
    })
  }
}

async function readPage(ask: Ask, listed: Listed, cursor: string | null): Promise<StoreAnswer<StorePage>> {
  // With a cursor Shopify takes no other condition than the size: they are inside the cursor.
  const condition = cursor
    ? `&page_info=${encodeURIComponent(cursor)}`
    : listed === 'orders'
      ? '&status=any'
      : ''
  const answer = await ask({ path: `${listed}.json?limit=${pageSize}${condition}` })
  if (answer.kind !== 'ok') return answer
  const next = nextCursor(answer.value.headers.link)
  return readAnswer(answer, z.record(z.string(), z.array(z.unknown())), (body) => ({
    entries: body[listed] ?? [],
    next,
  }))
}

/** Only the cursor is taken from the address of the next page: where we ask is not the store's to say. */
function nextCursor(link: string | string[] | undefined): string | null {
  const [, address] = /<([^>]*)>;\s*rel="?next"?/.exec(String(link ?? '')) ?? []
  return address && URL.canParse(address) ? new URL(address).searchParams.get('page_info') : null
}

async function registerHooks(ask: Ask, url: string): Promise<StoreAnswer<null>> {
  const there = await listHooks(ask, url)
  if (there.kind !== 'ok') return there
  const known = new Set(there.value.map(({ topic }) => topic))
  for (const topic of shopifyTopics.filter((wanted) => !known.has(wanted))) {
    const answer = await ask({
      method: 'POST',
      path: 'webhooks.json',
      body: { webhook: { topic, address: url, format: 'json' } },
    })
    if (answer.kind === 'failed' && answer.code === 'connector/not-a-store')
      return { kind: 'failed', code: 'connector/hooks-refused', isPassing: false }
    if (answer.kind !== 'ok') return answer
  }
  return { kind: 'ok', value: null }
}

async function removeHooks(ask: Ask, url: string): Promise<StoreAnswer<null>> {
  const there = await listHooks(ask, url)
  if (there.kind !== 'ok') return there
  for (const { id } of there.value) {
    const answer = await ask({ method: 'DELETE', path: `webhooks/${id}.json` })
    if (answer.kind === 'failed') return answer
  }
  return { kind: 'ok', value: null }
}

async function listHooks(ask: Ask, url: string): Promise<StoreAnswer<{ id: number; topic: string }[]>> {
  const answer = await ask({ path: `webhooks.json?limit=250&address=${encodeURIComponent(url)}` })
  return readAnswer(answer, hooksReply, ({ webhooks }) => webhooks.filter(({ address }) => address === url))
}
