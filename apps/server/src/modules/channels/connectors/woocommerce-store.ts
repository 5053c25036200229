import { z } from 'zod'
import { askStore, type StoreAnswer, type StoreQuestion, type StoreReply } from './ask-store.ts'
import { readAnswer } from './read-answer.ts'
import { readWooCommerceEvent } from './read-woocommerce-event.ts'
import type { Listed, StoreDoor, StorePage } from './store-door.ts'
import { storeId } from './store-values.ts'
import { wooRefundSaid } from './woocommerce-changes.ts'
import { wooRefund } from './woocommerce-payloads.ts'

const pageSize = 100

export const wooTopics = [
  'order.created',
  'order.updated',
  'order.deleted',
  'order.restored',
  'product.created',
  'product.updated',
  'product.deleted',
  'product.restored',
] as const

/** A key of the store with the right to read and write, and the secret that we gave to its webhooks. */
export const wooSecrets = z.object({
  consumerKey: z.string(),
  consumerSecret: z.string(),
  webhookSecret: z.string(),
})

export type WooSecrets = z.infer<typeof wooSecrets>

type Access = { address: string; secrets: WooSecrets; mayBePrivate: boolean }
type Ask = (
  question: Pick<StoreQuestion, 'method' | 'body'> & { path: string },
) => Promise<StoreAnswer<StoreReply>>

/** The door to a WooCommerce store, by its REST API v3. */
export function openWooCommerceStore(access: Access): StoreDoor {
  const { address, secrets, mayBePrivate } = access
  const basic = Buffer.from(`${secrets.consumerKey}:${secrets.consumerSecret}`).toString('base64')
  const ask: Ask = ({ path, ...question }) =>
    askStore({
      ...question,
      url: `${address}/wp-json/wc/v3/${path}`,
      headers: { authorization: `Basic ${basic}` },
      mayBePrivate,
    })
  return {
    greet: () => greet(ask, address),
    registerHooks: ({ url }) => registerHooks(ask, { url, secret: secrets.webhookSecret }),
    removeHooks: ({ url }) => removeHooks(ask, url),
    async count(listed) {
      const answer = await ask({ path: `${listed}?per_page=1&status=any` })
      if (answer.kind !== 'ok') return answer
      const total = Number(answer.value.headers['x-wp-total'])
      return { kind: 'ok', value: Number.isSafeInteger(total) ? total : null }
    },
    page: (listed, cursor) => readPage(ask, listed, cursor),
    readEntry: (listed, entry, options) =>
      readWooCommerceEvent(listed === 'orders' ? 'order.updated' : 'product.updated', entry, options),
    async truth({ of, id }, options) {
      const answer = await ask({ path: `${of}s/${encodeURIComponent(id)}` })
      return readAnswer(answer, z.unknown(), (body) =>
        readWooCommerceEvent(`${of}.updated`, body, options).map((change) => ({
          ...change,
          isCertain: true,
        })),
      )
    },
    async refunds(orderId) {
      const answer = await ask({ path: `orders/${encodeURIComponent(orderId)}/refunds?per_page=100` })
      return readAnswer(answer, z.array(wooRefund), (refunds) => [
        { kind: 'order', id: orderId, shipments: [], refunds: refunds.map(wooRefundSaid) },
      ])
    },
  }
}

const settingReply = z.object({ value: z.string() })

async function greet(ask: Ask, address: string): ReturnType<StoreDoor['greet']> {
  const answer = await ask({ path: 'orders?per_page=1' })
  // A site without the plugin answers "not found" to the whole API.
  if (answer.kind === 'missing') return { kind: 'failed', code: 'connector/not-a-store', isPassing: false }
  if (answer.kind !== 'ok') return answer
  const setting = await ask({ path: 'settings/general/woocommerce_default_country' })
  const country = readAnswer(setting, settingReply, ({ value }) => value.split(':')[0] ?? null)
  return {
    kind: 'ok',
    value: { name: new URL(address).host, country: country.kind === 'ok' ? country.value : null },
  }
}

/** Pages by number, oldest first: what is new comes at the end. */
async function readPage(ask: Ask, listed: Listed, cursor: string | null): Promise<StoreAnswer<StorePage>> {
  const page = Number(cursor ?? 1)
  const answer = await ask({
    path: `${listed}?per_page=${pageSize}&page=${page}&orderby=id&order=asc&status=any`,
  })
  if (answer.kind !== 'ok') return answer
  const pages = Number(answer.value.headers['x-wp-totalpages'] ?? 0)
  return readAnswer(answer, z.array(z.unknown()), (entries) => ({
    entries,
    next: page < pages ? String(page + 1) : null,
  }))
}

async function registerHooks(ask: Ask, hook: { url: string; secret: string }): Promise<StoreAnswer<null>> {
  const there = await listHooks(ask, hook.url)
  if (there.kind !== 'ok') return there
  const known = new Set(there.value.map(({ topic }) => topic))
  for (const topic of wooTopics.filter((wanted) => !known.has(wanted))) {
    const body = { name: `Echoloop ${topic}`, topic, delivery_url: hook.url, secret: hook.secret }
    const answer = await ask({ method: 'POST', path: 'webhooks', body })
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
    const answer = await ask({ method: 'DELETE', path: `webhooks/${id}?force=true` })
    if (answer.kind === 'failed') return answer
  }
  return { kind: 'ok', value: null }
}

const hooksReply = z.array(z.object({ id: storeId, topic: z.string(), delivery_url: z.string() }))

async function listHooks(ask: Ask, url: string): Promise<StoreAnswer<{ id: string; topic: string }[]>> {
  const answer = await ask({ path: 'webhooks?per_page=100' })
  return readAnswer(answer, hooksReply, (hooks) => hooks.filter(({ delivery_url }) => delivery_url === url))
}
