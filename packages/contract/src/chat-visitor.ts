import { z } from 'zod'
import { chatKey, chatLimits, chatMessageSchema, chatStatusSchema, chatWords } from './chat.ts'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'
import { mediaSchema } from './upload.ts'

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const language = z.enum(['zh-CN', 'en'])
const token = z.string().min(1).max(500)
const name = z.string().trim().max(chatLimits.name).refine(wellFormed).default('')
const pictureIds = z.array(publicId('chatPicture')).max(chatLimits.pictures).default([])
const page = z.string().max(chatLimits.page).refine(wellFormed).optional()
const signed = z.string().max(4000).optional()
const place = z.number().int().min(0).max(chatLimits.place)
const door = { permission: 'public', tag: 'chat', status: 200 } as const

/** Everything that is told of a conversation: where it stands, and messages after a place, in their order. */
export const chatNewsSchema = z.object({
  status: chatStatusSchema,
  messages: z.array(chatMessageSchema),
})

export type ChatNews = z.output<typeof chatNewsSchema>

export const chatDoorSchema = z.object({
  isOn: z.boolean(),
  /** Somebody is there to answer: within the hours, and at the desk. */
  isStaffed: z.boolean(),
  opensAt: z.string().nullable(),
  hasBot: z.boolean(),
  greeting: z.string(),
  notice: z.object({ version: z.number(), text: z.string() }),
})

export type ChatDoor = z.output<typeof chatDoorSchema>

export const readChatDoor = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/chat',
  summary: 'Whether somebody is there to chat with now, and what one agrees to by leaving a message.',
  query: z.object({ shop: publicId('shop'), language: language.default('en') }),
  reply: chatDoorSchema,
  ...door,
})

export const startChat = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/chat/conversations',
  summary: 'Begin a conversation with its first words. The same key again gives the same conversation.',
  body: z.strictObject({
    shop: publicId('shop'),
    key: chatKey,
    text: chatWords(chatLimits.text),
    language,
    name,
    page,
    signed,
  }),
  requestsPerMinute: 30,
  reply: chatNewsSchema.extend({ token: z.string() }),
  ...door,
  status: 201,
})

export const sayAsVisitor = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/chat/messages',
  summary: 'Say something in the own conversation. The same key again adds nothing.',
  body: z
    .strictObject({
      token,
      key: chatKey,
      text: z.string().trim().max(chatLimits.text).default(''),
      pictureIds,
    })
    .refine(({ text, pictureIds: ids }) => text !== '' || ids.length > 0),
  requestsPerMinute: 120,
  reply: z.object({ sequence: z.number().int() }),
  ...door,
  status: 201,
})

export const readChatNews = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/chat/news',
  summary:
    'Messages after a place; with nothing new the answer waits up to so many seconds. For what knows no socket.',
  body: z.strictObject({
    token,
    after: place.default(0),
    waitSeconds: z.number().int().min(0).max(25).default(0),
  }),
  requestsPerMinute: 120,
  reply: chatNewsSchema,
  ...door,
})

export const actInChat = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/chat/acts',
  summary: 'Ask for a person, end the conversation, or say that messages were read.',
  body: z.union([
    z.strictObject({ token, act: z.enum(['person', 'end']) }),
    z.strictObject({ token, act: z.literal('seen'), sequence: place }),
  ]),
  requestsPerMinute: 240,
  reply: doneReply,
  ...door,
})

export const leaveChatMessage = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/chat/left',
  summary: 'Leave a message with an address while nobody is there; of a conversation that runs, all of it.',
  body: z.strictObject({
    shop: publicId('shop'),
    key: chatKey,
    token: token.optional(),
    text: z.string().trim().max(chatLimits.text).refine(wellFormed).default(''),
    language,
    name,
    email: z.string().trim().max(chatLimits.email).pipe(z.email()),
    hasAgreed: z.boolean(),
    page,
    signed,
  }),
  requestsPerMinute: 20,
  reply: chatNewsSchema.extend({ token: z.string() }),
  ...door,
  status: 201,
})

export const mailChatTranscript = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/chat/transcripts',
  summary: 'Send the conversation to a mail address.',
  body: z.strictObject({
    token,
    email: z.string().trim().max(chatLimits.email).pipe(z.email()),
  }),
  requestsPerMinute: 6,
  reply: doneReply,
  ...door,
  status: 202,
})

export const readChatHistory = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/chat/history',
  summary: 'Earlier conversations of a customer whom the shop vouches for.',
  body: z.strictObject({ shop: publicId('shop'), signed: z.string().max(4000) }),
  requestsPerMinute: 30,
  reply: z.object({
    conversations: z.array(z.object({ lastAt: z.string(), messages: z.array(chatMessageSchema) })),
  }),
  ...door,
})

export const sendChatPicture = defineEndpoint({
  method: 'PUT',
  path: '/v1/storefront/chat/pictures',
  summary: 'A picture (JPEG, PNG, WebP, GIF up to 25 MB) for a message of the own conversation.',
  query: z.object({ token }),
  bodyKind: 'bytes',
  requestsPerMinute: 30,
  reply: mediaSchema,
  ...door,
  status: 201,
})

export const readChatPicture = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/chat/pictures/:file',
  summary: 'A picture of a conversation, for a key that ends after a day.',
  params: z.object({ file: z.string().max(60) }),
  query: z.object({ shop: publicId('shop'), key: z.string().max(500) }),
  reply: z.string(),
  ...door,
})

/** The socket speaks JSON: what it hears is `chatFrameSchema`, what it says `ChatSaid`. */
export const openChatSocket = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/socket',
  summary: 'A WebSocket of one conversation: join with its token, say, type, read, and hear what is new.',
  query: z.object({ shop: publicId('shop') }),
  reply: z.string(),
  ...door,
  status: 101,
})

/** What a visitor's window sends over the socket. */
export const chatFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join'), token, after: place }),
  z.strictObject({
    type: z.literal('say'),
    key: chatKey,
    text: z.string().trim().max(chatLimits.text),
    pictureIds: z.array(publicId('chatPicture')).max(chatLimits.pictures).optional(),
  }),
  z.strictObject({ type: z.literal('typing') }),
  z.strictObject({ type: z.literal('seen'), sequence: place }),
  z.strictObject({ type: z.literal('person') }),
  z.strictObject({ type: z.literal('end') }),
  z.strictObject({ type: z.literal('alive') }),
])

export type ChatFrame = z.output<typeof chatFrameSchema>

/** What the server says over the socket. */
export type ChatSaid =
  | ({ type: 'news' } & ChatNews)
  | { type: 'said'; key: string; sequence: number }
  | { type: 'typing' }
  | { type: 'alive' }
  | { type: 'refused'; key: string | null; code: string; title: string; mend: string }
