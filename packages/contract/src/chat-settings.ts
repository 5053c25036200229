import { z } from 'zod'
import { chatLimits } from './chat.ts'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const greeting = z.string().trim().max(chatLimits.greeting).refine(wellFormed)

/** `https://shop.example`, without a path. */
const site = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/)

export const chatSettingsSchema = z.strictObject({
  isOn: z.boolean(),
  /** First words of the window; empty ones are the usual words. */
  greeting: z.strictObject({ 'zh-CN': greeting, en: greeting }),
  /** Who answers, and whose calendar has the hours; null: the shop's first calendar and everybody. */
  departmentId: publicId('department').nullable(),
  /** Sites whose pages may hold the chat; none: every site. */
  sites: z.array(site).max(chatLimits.sites),
  /** The bot answers first, where there is one. */
  botAnswers: z.boolean(),
  /** Minutes without a word after which a conversation is finished. */
  idleMinutes: z.number().int().min(5).max(10_080),
  /** Days after its end during which a conversation is kept. */
  retentionDays: z.number().int().min(1).max(chatLimits.retentionDays),
})

export type ChatSettings = z.output<typeof chatSettingsSchema>

export const chatDeskSchema = z.object({
  isOn: z.boolean(),
  /** Within the hours of the calendar. */
  isInHours: z.boolean(),
  /** When the hours begin next; null: they run, or no calendar says. */
  opensAt: z.string().nullable(),
  /** Colleagues who take chats at this moment. */
  present: z.array(z.object({ id: z.string(), name: z.string() })),
  amIHere: z.boolean(),
})

export type ChatDesk = z.output<typeof chatDeskSchema>

const settingsReply = z.object({
  settings: chatSettingsSchema,
  /** A bot can answer on this server. */
  hasBot: z.boolean(),
  /** The page for shops without a site. */
  pageUrl: z.string(),
})

export type ChatSettingsReply = z.output<typeof settingsReply>

export const readChatSettings = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/settings',
  permission: 'case.read',
  summary: 'How the live chat is set up.',
  tag: 'chat',
  reply: settingsReply,
  status: 200,
})

export const putChatSettings = defineEndpoint({
  method: 'PUT',
  path: '/v1/chat/settings',
  permission: 'shop.write',
  summary: 'Set the live chat up: greeting, department with its hours, sites, bot, how long it is kept.',
  tag: 'chat',
  body: chatSettingsSchema,
  reply: settingsReply,
  status: 200,
})

export const readChatDesk = defineEndpoint({
  method: 'GET',
  path: '/v1/chat/desk',
  permission: 'case.read',
  summary: 'Who takes chats now, and whether the hours run.',
  tag: 'chat',
  reply: chatDeskSchema,
  status: 200,
})

export const putChatDesk = defineEndpoint({
  method: 'PUT',
  path: '/v1/chat/desk',
  permission: 'case.write',
  summary:
    'Say that I take chats, for a minute and a half; asked again meanwhile it goes on. Or that I do not.',
  tag: 'chat',
  body: z.strictObject({ isHere: z.boolean() }),
  reply: chatDeskSchema,
  status: 200,
})
