import { z } from 'zod'
import { mediaSchema } from './upload.ts'

/** Longest texts, in UTF-16 units, and most of each list. */
export const chatLimits = {
  text: 4000,
  name: 60,
  email: 254,
  greeting: 500,
  reason: 1000,
  pictures: 4,
  picturesOfChat: 60,
  sites: 20,
  page: 500,
  /** Bytes of one frame of the socket. */
  frameBytes: 32_768,
  /** Messages that one page of a conversation has at most. */
  messagesAtOnce: 200,
  /** The last place of a message that a conversation may have. */
  place: 2_147_483_647,
  retentionDays: 3650,
} as const

/**
 * `bot`: the bot answers; `waiting`: a person is wanted and none has taken it; `open`: a colleague has it; `closed`:
 * finished, and open again when the visitor writes.
 */
export const chatStates = ['bot', 'waiting', 'open', 'closed'] as const

export type ChatState = (typeof chatStates)[number]

/** Who said it: the visitor, a colleague (or a program of the shop), the bot, or the chat itself. */
export const chatSpeakers = ['visitor', 'member', 'bot', 'chat'] as const

/** Things that happen in a conversation and stand in its course. */
export const chatEvents = [
  'person-wanted',
  'taken',
  'handed-over',
  'closed',
  'reopened',
  'left',
  'nobody-here',
] as const

export type ChatEvent = (typeof chatEvents)[number]

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')

export const chatWords = (max: number): z.ZodType<string, string> =>
  z.string().trim().min(1).max(max).refine(wellFormed)

/** Made by whoever sends, once per message: the same key again is the same message. */
export const chatKey: z.ZodString = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)

/** A page on which the bot bases an answer. */
export const chatSourceSchema = z.object({ id: z.string(), title: z.string(), url: z.string() })

export const chatMessageSchema = z.object({
  /** Place in the conversation, from 1; greater is later. Visitors do not get notes, so that theirs has gaps. */
  sequence: z.number().int(),
  key: z.string(),
  by: z.enum(chatSpeakers),
  /** Words only for colleagues. */
  isNote: z.boolean(),
  /** Of the colleague who said it; null for visitors, the bot and the chat. */
  name: z.string().nullable(),
  text: z.string().nullable(),
  event: z.enum(chatEvents).nullable(),
  /** Of a handing over: to whom, and what colleagues are told. Only colleagues get the reason. */
  detail: z.object({ to: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  sources: z.array(chatSourceSchema),
  pictures: z.array(mediaSchema),
  at: z.string(),
})

export type ChatMessage = z.output<typeof chatMessageSchema>

/** What a visitor may know of the own conversation. */
export const chatStatusSchema = z.object({
  id: z.string(),
  state: z.enum(chatStates),
  /** Name of the colleague who has it. */
  with: z.string().nullable(),
  /** Somebody is there to answer now. */
  isStaffed: z.boolean(),
  /** Up to which message the other side has read. */
  seenByShop: z.number().int(),
  /** The shop's own word, signed, says who writes. */
  isKnown: z.boolean(),
  /** An address was left, so that the answer reaches the visitor by mail. */
  hasAddress: z.boolean(),
  lastSequence: z.number().int(),
})

export type ChatStatus = z.output<typeof chatStatusSchema>
