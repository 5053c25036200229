import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'

/** `webhook`: any other one, by a signed webhook in and out. */
export const messengerKinds = ['webhook', 'wechat', 'wecom', 'whatsapp', 'line'] as const

export type MessengerKind = (typeof messengerKinds)[number]

/** Where each platform answers; a door may be pointed elsewhere, for a test or a relay. */
export const messengerHosts = {
  webhook: null,
  wechat: 'https://api.weixin.qq.com',
  wecom: 'https://qyapi.weixin.qq.com',
  whatsapp: 'https://graph.facebook.com',
  line: 'https://api.line.me',
} as const satisfies Record<MessengerKind, string | null>

/** Hours after a person’s last words in which the platform takes free words; null: always. */
export const messengerWindowHours = {
  webhook: null,
  wechat: 48,
  wecom: 48,
  whatsapp: 24,
  line: null,
} as const satisfies Record<MessengerKind, number | null>

const word = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[\x21-\x7e]+$/)

/** What staff copy from the platform's own pages. Sealed, and of secrets only their presence is shown again. */
export const messengerAccessSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webhook') }),
  z.strictObject({
    kind: z.literal('wechat'),
    appId: word(64),
    appSecret: word(200),
    /** Safe mode: whatever comes unencrypted is refused. */
    isSafe: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('wecom'),
    corpId: word(64),
    corpSecret: word(200),
    openKfId: word(64),
  }),
  z.strictObject({
    kind: z.literal('whatsapp'),
    phoneNumberId: word(64),
    appSecret: word(200),
    accessToken: word(1000),
    /** Approved template with one slot in its body, which carries an answer after 24 hours. */
    template: z
      .strictObject({ name: word(512), language: word(20) })
      .nullable()
      .default(null),
  }),
  z.strictObject({ kind: z.literal('line'), channelSecret: word(200), channelAccessToken: word(1000) }),
])

export type MessengerAccess = z.infer<typeof messengerAccessSchema>

const doorName = z.string().trim().min(1).max(100)
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .nullable()

export const messengerDoorSchema = z.object({
  id: z.string(),
  kind: z.enum(messengerKinds),
  name: z.string(),
  /** Null: the platform's own host. */
  baseUrl: z.string().nullable(),
  /** What is entered on the platform's page. */
  callbackUrl: z.string(),
  /** The word that the platform repeats when it asks whether the address is ours. */
  callbackToken: z.string().nullable(),
  /** EncodingAESKey, 43 characters. */
  callbackKey: z.string().nullable(),
  /** What staff entered and may see again. */
  account: z.string().nullable(),
  isSafe: z.boolean(),
  template: z.object({ name: z.string(), language: z.string() }).nullable(),
  department: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** `waiting`: nobody has called yet. `troubled`: the last thing that was tried failed. */
  state: z.enum(['waiting', 'working', 'troubled']),
  verifiedAt: z.string().nullable(),
  firstCallAt: z.string().nullable(),
  lastInAt: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: z.string().nullable(),
  pausedUntil: z.string().nullable(),
  formerUntil: z.string().nullable(),
  /** Whether answers can leave by it: the generic webhook needs an address to post to. */
  canSend: z.boolean(),
  day: z.object({
    came: z.number().int(),
    left: z.number().int(),
    failed: z.number().int(),
    refused: z.number().int(),
  }),
})

export type MessengerDoor = z.infer<typeof messengerDoorSchema>

const doorParams = z.object({ id: publicId('messengerDoor') })

export const listMessengers = defineEndpoint({
  method: 'GET',
  path: '/v1/messengers',
  permission: 'outreach.write',
  summary: 'Accounts on messengers: what to enter on the platform, whether it calls, how it does.',
  tag: 'messengers',
  reply: z.object({ items: z.array(messengerDoorSchema) }),
  status: 200,
})

export const createMessenger = defineEndpoint({
  method: 'POST',
  path: '/v1/messengers',
  permission: 'outreach.write',
  summary: 'Open a door for an account; of a generic webhook the reply carries its secret, this once.',
  tag: 'messengers',
  body: z.strictObject({
    name: doorName,
    access: messengerAccessSchema,
    baseUrl: baseUrl.default(null),
    departmentId: publicId('department').nullable().default(null),
  }),
  reply: z.object({ door: messengerDoorSchema, secret: z.string().nullable() }),
  status: 201,
})

export const changeMessenger = defineEndpoint({
  method: 'PATCH',
  path: '/v1/messengers/:id',
  permission: 'outreach.write',
  summary: 'Change name, department or address of a door, or enter its keys anew.',
  tag: 'messengers',
  params: doorParams,
  body: z.strictObject({
    name: doorName.optional(),
    access: messengerAccessSchema.optional(),
    baseUrl: baseUrl.optional(),
    departmentId: publicId('department').nullable().optional(),
  }),
  reply: messengerDoorSchema,
  status: 200,
})

export const rotateMessengerSecret = defineEndpoint({
  method: 'POST',
  path: '/v1/messengers/:id/secret',
  permission: 'outreach.write',
  summary: 'New secret of a generic webhook, shown this once; the former one counts beside it for 24 hours.',
  tag: 'messengers',
  params: doorParams,
  reply: z.object({ door: messengerDoorSchema, secret: z.string() }),
  status: 200,
})

export const checkMessenger = defineEndpoint({
  method: 'POST',
  path: '/v1/messengers/:id/check',
  permission: 'outreach.write',
  summary: 'Ask the platform whether it takes the keys; nobody is written to.',
  tag: 'messengers',
  params: doorParams,
  reply: messengerDoorSchema,
  status: 200,
})

export const removeMessenger = defineEndpoint({
  method: 'DELETE',
  path: '/v1/messengers/:id',
  permission: 'outreach.write',
  summary: 'Close a door: its keys are forgotten, what was said stays.',
  tag: 'messengers',
  params: doorParams,
  reply: doneReply,
  status: 200,
})

const hookParams = z.object({ shop: publicId('shop'), id: publicId('messengerDoor') })

export const verifyMessengerHook = defineEndpoint({
  method: 'GET',
  path: '/v1/messenger-hooks/:shop/:id',
  permission: 'public',
  summary:
    'What WeChat, WeCom and WhatsApp ask before they call: answered with the word they sent, if it is signed.',
  tag: 'messengers',
  params: hookParams,
  query: z.record(z.string(), z.unknown()),
  requestsPerMinute: 600,
  reply: z.string(),
  status: 200,
})

export const receiveMessengerEvent = defineEndpoint({
  method: 'POST',
  path: '/v1/messenger-hooks/:shop/:id',
  permission: 'public',
  summary:
    'Where messengers call: WeChat and WeCom in XML, WhatsApp, LINE and the generic webhook in JSON; signed.',
  tag: 'messengers',
  params: hookParams,
  query: z.record(z.string(), z.unknown()),
  bodyKind: 'raw',
  requestsPerMinute: 20_000,
  reply: z.string(),
  status: 200,
})

export const messengerConversationSchema = z.object({
  id: z.string(),
  kind: z.enum(messengerKinds),
  /** `wechat`, or the name that a generic webhook gave. */
  source: z.string(),
  doorName: z.string(),
  isDoorOpen: z.boolean(),
  customerName: z.string().nullable(),
  case: z.object({ id: z.string(), number: z.number().int(), state: z.string() }).nullable(),
  lastInAt: z.string(),
  lastOutAt: z.string().nullable(),
  /** Until then free words are taken; null: always. */
  closesAt: z.string().nullable(),
  isOpen: z.boolean(),
  messages: z.number().int(),
  /** Beginning of the last words of the person. */
  lastText: z.string().nullable(),
})

export type MessengerConversation = z.infer<typeof messengerConversationSchema>

export const outStates = ['sending', 'sent', 'delivered', 'read', 'failed', 'unknown'] as const

export const conversationMessageSchema = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  kind: z.string(),
  text: z.string().nullable(),
  at: z.string(),
  receivedAt: z.string(),
  /** Came later than what was said after it. */
  isLate: z.boolean(),
  state: z.enum(outStates).nullable(),
  reason: z.string().nullable(),
  isByTemplate: z.boolean(),
  byName: z.string().nullable(),
  sentiment: z.string().nullable(),
})

export type ConversationMessage = z.infer<typeof conversationMessageSchema>

export const listMessengerConversations = defineEndpoint({
  method: 'GET',
  path: '/v1/conversations',
  permission: 'case.read',
  summary: 'Conversations on messengers, the latest words first.',
  tag: 'messengers',
  query: pageQuery.extend({ kind: z.enum(messengerKinds).optional() }),
  reply: pageOf(messengerConversationSchema),
  status: 200,
})

export const readMessengerConversation = defineEndpoint({
  method: 'GET',
  path: '/v1/conversations/:id',
  permission: 'case.read',
  summary:
    'One conversation, in the order in which the platform says things were said; the last 500 of them.',
  tag: 'messengers',
  params: z.object({ id: publicId('messengerConversation') }),
  reply: z.object({
    conversation: messengerConversationSchema,
    messages: z.array(conversationMessageSchema),
  }),
  status: 200,
})

const source = z.string().regex(/^[a-z][a-z0-9-]{1,38}$/)
const text = (max: number) => z.string().max(max)
const time = z.iso.datetime({ offset: true })

/** What a generic webhook posts. Unknown fields are ignored, so that senders may grow. */
export const messengerEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message.received'),
    data: z.object({
      /** The platform's own id of the message: the same one twice is one message. */
      id: z.string().min(1).max(200),
      /** Name of the platform in small letters, such as `telegram`. */
      source,
      from: z.object({
        externalId: z.string().min(1).max(200),
        name: text(200).optional(),
        phone: text(40).optional(),
        email: text(254).optional(),
      }),
      /** `text` unless said otherwise; anything else is kept as a note. */
      kind: z.string().min(1).max(40).optional(),
      text: text(1_000_000).optional(),
      at: time,
    }),
  }),
  z.object({
    type: z.literal('message.status'),
    data: z.object({
      /** `msg_…`, as it was posted to the adapter. */
      id: publicId('message'),
      state: z.enum(['delivered', 'read', 'failed']),
      at: time,
      reason: text(60).optional(),
    }),
  }),
])
