import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { problemCodes } from './problem.ts'

export const connectorKinds = ['shopify', 'woocommerce'] as const
export const connectorStates = ['connected', 'leaving', 'disconnected', 'uninstalled'] as const
export const syncPhases = ['hooks', 'products', 'orders', 'done'] as const
export const privacyWishes = ['erase-customer', 'tell-customer-data', 'erase-shop'] as const

/** Days after which goods count as delivered where the store does not report it. */
export const deliveredAfterDaysMax = 90

export const connectorSchema = z.object({
  id: z.string(),
  kind: z.enum(connectorKinds),
  address: z.string(),
  storeName: z.string().nullable(),
  state: z.enum(connectorStates),
  /** Null: never assumed. */
  deliveredAfterDays: z.number().nullable(),
  createdAt: z.string(),
  /** Until then a disconnection can be taken back. */
  leavesAt: z.string().nullable(),
  /** The first reading of the store. Totals are null while the store has not said them. */
  sync: z.object({
    phase: z.enum(syncPhases),
    productsRead: z.number(),
    productsTotal: z.number().nullable(),
    ordersRead: z.number(),
    ordersTotal: z.number().nullable(),
    doneAt: z.string().nullable(),
  }),
  lastEvent: z.object({ topic: z.string(), at: z.string() }).nullable(),
  /** Events of the last 24 hours; `refused`: with a wrong signature. */
  day: z.object({
    taken: z.number(),
    ignored: z.number(),
    waiting: z.number(),
    failed: z.number(),
    refused: z.number(),
  }),
  error: z.object({ code: z.enum(Object.keys(problemCodes)), at: z.string() }).nullable(),
  /** Wishes for privacy that the platform passed on and that wait for a person. */
  wishes: z.array(
    z.object({
      id: z.string(),
      wanted: z.enum(privacyWishes),
      /** The store's id of the customer. */
      subject: z.string().nullable(),
      at: z.string(),
    }),
  ),
})

export type Connector = z.infer<typeof connectorSchema>

const secret = z
  .string()
  .trim()
  .min(10)
  .max(300)
  .regex(/^[\x21-\x7e]+$/)

const address = z.string().trim().min(1).max(300)
const days = z.number().int().min(0).max(deliveredAfterDaysMax).nullable()

/** Address and keys of a store, as staff paste them. Keys are sealed and never shown again. */
export const storeAccessSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shopify'),
    address,
    /** The app's secret, which signs what Shopify sends. */
    apiSecret: secret,
    /** The app's client id; for older apps the token instead. */
    clientId: secret.optional(),
    accessToken: secret.optional(),
  }),
  z.strictObject({
    kind: z.literal('woocommerce'),
    address,
    consumerKey: secret,
    consumerSecret: secret,
  }),
])

export type StoreAccess = z.infer<typeof storeAccessSchema>

const connectorParams = z.object({ id: publicId('connector') })

export const listConnectors = defineEndpoint({
  method: 'GET',
  path: '/v1/connectors',
  permission: 'connector.write',
  summary: 'Stores connected to the shop, the one in use first.',
  tag: 'connectors',
  reply: z.object({ items: z.array(connectorSchema) }),
  status: 200,
})

export const testConnector = defineEndpoint({
  method: 'POST',
  path: '/v1/connectors/test',
  permission: 'connector.write',
  summary: 'Ask a store whether address and keys are right; nothing is kept.',
  tag: 'connectors',
  body: z.strictObject({ access: storeAccessSchema }),
  reply: z.object({ storeName: z.string().nullable() }),
  status: 200,
})

export const createConnector = defineEndpoint({
  method: 'POST',
  path: '/v1/connectors',
  permission: 'connector.write',
  summary: 'Connect a store: its events come in from now on, and its products and orders are read once.',
  tag: 'connectors',
  body: z.strictObject({ access: storeAccessSchema, deliveredAfterDays: days.default(7) }),
  reply: connectorSchema,
  status: 201,
})

export const changeConnector = defineEndpoint({
  method: 'PATCH',
  path: '/v1/connectors/:id',
  permission: 'connector.write',
  summary: 'Change after how many days goods count as delivered.',
  tag: 'connectors',
  params: connectorParams,
  body: z.strictObject({ deliveredAfterDays: days }),
  reply: connectorSchema,
  status: 200,
})

export const readStoreAgain = defineEndpoint({
  method: 'POST',
  path: '/v1/connectors/:id/sync',
  permission: 'connector.write',
  summary: 'Read the store once more from the beginning; what is known already is not taken twice.',
  tag: 'connectors',
  params: connectorParams,
  reply: connectorSchema,
  status: 200,
})

export const disconnectStore = defineEndpoint({
  method: 'POST',
  path: '/v1/connectors/:id/disconnect',
  permission: 'connector.write',
  summary: 'End the connection in a minute; what came in stays, the keys are forgotten.',
  tag: 'connectors',
  params: connectorParams,
  reply: connectorSchema,
  status: 200,
})

export const keepStore = defineEndpoint({
  method: 'POST',
  path: '/v1/connectors/:id/keep',
  permission: 'connector.write',
  summary: 'Take a disconnection back while its minute runs.',
  tag: 'connectors',
  params: connectorParams,
  reply: connectorSchema,
  status: 200,
})

export const settlePrivacyWish = defineEndpoint({
  method: 'POST',
  path: '/v1/connectors/:id/wishes/:wishId/settle',
  permission: 'connector.write',
  summary: 'Note that a wish for privacy has been dealt with.',
  tag: 'connectors',
  params: connectorParams.extend({ wishId: publicId('event') }),
  reply: connectorSchema,
  status: 200,
})

export const receiveStoreEvent = defineEndpoint({
  method: 'POST',
  path: '/v1/connectors/:id/webhook',
  permission: 'public',
  summary: 'Where Shopify and WooCommerce send events; each is signed by HMAC-SHA256 over the raw body.',
  tag: 'connectors',
  params: connectorParams,
  query: z.object({ shop: publicId('shop') }),
  bodyKind: 'raw',
  requestsPerMinute: 20_000,
  reply: z.object({ status: z.enum(['taken', 'repeated', 'greeted']) }),
  status: 200,
})
