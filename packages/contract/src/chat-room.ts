import { z } from 'zod'
import { chatKey, chatLimits, chatMessageSchema, chatStates } from './chat.ts'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'
import { mediaSchema } from './upload.ts'

/** Lists of the room. `left`: messages left while nobody was there. */
export const chatLists = ['waiting', 'mine', 'active', 'left', 'closed', 'all'] as const

export type ChatList = (typeof chatLists)[number]

const named = z.object({ id: z.string(), name: z.string() })

export const conversationSchema = z.object({
  id: z.string(),
  state: z.enum(chatStates),
  isLeft: z.boolean(),
  language: z.enum(['zh-CN', 'en']),
  /** As the visitor or the shop's data says it. */
  name: z.string().nullable(),
  customerId: z.string().nullable(),
  isKnown: z.boolean(),
  hasAddress: z.boolean(),
  page: z.string().nullable(),
  department: named.nullable(),
  assignee: named.nullable(),
  caseId: z.string().nullable(),
  lastSequence: z.number().int(),
  seenByVisitor: z.number().int(),
  seenByShop: z.number().int(),
  /** Messages of the visitor that nobody of the shop has read. */
  unread: z.number().int(),
  /** The visitor's window is open now. */
  isVisitorHere: z.boolean(),
  /** Last words, for the list. */
  lead: z.string().nullable(),
  leadBy: z.enum(['visitor', 'member', 'bot', 'chat']).nullable(),
  openedAt: z.string(),
  wantedAt: z.string().nullable(),
  lastAt: z.string(),
  closedAt: z.string().nullable(),
})

export type Conversation = z.output<typeof conversationSchema>

export const chatContextSchema = z.object({
  orders: z.array(
    z.object({ id: z.string(), number: z.string(), placedAt: z.string(), totalCents: z.number().nullable() }),
  ),
  voices: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      text: z.string().nullable(),
      rating: z.number().nullable(),
      occurredAt: z.string(),
    }),
  ),
  conversations: z.array(z.object({ id: z.string(), lastAt: z.string(), lead: z.string().nullable() })),
})

export type ChatContext = z.output<typeof chatContextSchema>

const params = z.object({ id: publicId('conversation') })
const room = { tag: 'chat', status: 200 } as const

export const listConversations = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/conversations',
  permission: 'case.read',
  summary: 'Conversations of the live chat, last words first.',
  query: pageQuery.extend({ list: z.enum(chatLists).default('all') }),
  reply: pageOf(conversationSchema),
  ...room,
})

export const countConversations = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/counts',
  permission: 'case.read',
  summary: 'How many conversations wait, are mine, are active.',
  reply: z.object({ waiting: z.number(), mine: z.number(), active: z.number(), left: z.number() }),
  ...room,
})

export const readConversation = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/conversations/:id',
  permission: 'case.read',
  summary: 'One conversation as it stands.',
  params,
  reply: conversationSchema,
  ...room,
})

export const readChatContext = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/conversations/:id/context',
  permission: 'case.read',
  summary: 'What the shop knows of who writes: orders, earlier voices, earlier conversations.',
  params,
  reply: chatContextSchema,
  ...room,
})

export const listChatMessages = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/conversations/:id/messages',
  permission: 'case.read',
  summary: 'Messages after a place in the conversation, in their order, notes included.',
  params,
  query: z.object({ after: z.coerce.number().int().min(0).max(chatLimits.place).default(0) }),
  reply: z.object({ items: z.array(chatMessageSchema), lastSequence: z.number().int() }),
  ...room,
})

export const sayInChat = defineEndpoint({
  method: 'POST',
  path: '/v1/chat/conversations/:id/messages',
  permission: 'case.write',
  summary: 'Say something to the visitor, or note it for colleagues. The same key again adds nothing.',
  params,
  body: z
    .strictObject({
      key: chatKey,
      text: z.string().trim().max(chatLimits.text).default(''),
      pictureIds: z.array(publicId('chatPicture')).max(chatLimits.pictures).default([]),
      isNote: z.boolean().default(false),
    })
    .refine(({ text, pictureIds }) => text !== '' || pictureIds.length > 0),
  reply: chatMessageSchema,
  tag: 'chat',
  status: 201,
})

export const putChatPicture = defineEndpoint({
  method: 'PUT',
  path: '/v1/chat/conversations/:id/pictures',
  permission: 'case.write',
  summary:
    'A picture (JPEG, PNG, WebP, GIF up to 25 MB) for a message; the same bytes give the same picture.',
  params,
  bodyKind: 'bytes',
  reply: mediaSchema,
  tag: 'chat',
  status: 201,
})

export const takeConversation = defineEndpoint({
  method: 'POST',
  path: '/v1/chat/conversations/:id/take',
  permission: 'case.write',
  summary: 'Take a conversation over.',
  params,
  reply: conversationSchema,
  ...room,
})

export const handConversationOver = defineEndpoint({
  method: 'POST',
  path: '/v1/chat/conversations/:id/hand-over',
  permission: 'case.write',
  summary: 'Hand a conversation to a colleague or a department, with all that was said and a word of why.',
  params,
  body: z.union([
    z.strictObject({ memberId: publicId('member'), reason: z.string().trim().max(chatLimits.reason) }),
    z.strictObject({
      departmentId: publicId('department'),
      reason: z.string().trim().max(chatLimits.reason),
    }),
  ]),
  reply: conversationSchema,
  ...room,
})

export const closeConversation = defineEndpoint({
  method: 'POST',
  path: '/v1/chat/conversations/:id/close',
  permission: 'case.write',
  summary: 'Finish a conversation; when the visitor writes again it is open again.',
  params,
  reply: conversationSchema,
  ...room,
})

export const markChatSeen = defineEndpoint({
  method: 'POST',
  path: '/v1/chat/conversations/:id/seen',
  permission: 'case.write',
  summary: 'Say that the shop has read up to a message.',
  params,
  body: z.strictObject({ sequence: z.number().int().min(0).max(chatLimits.place) }),
  reply: doneReply,
  ...room,
})

export const tellChatTyping = defineEndpoint({
  method: 'POST',
  path: '/v1/chat/conversations/:id/typing',
  permission: 'case.write',
  summary: 'Say that a colleague is writing; shown to the visitor for some seconds.',
  params,
  reply: doneReply,
  ...room,
})
