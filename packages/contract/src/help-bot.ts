import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { helpLanguages } from './help.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

export const botLimits = {
  question: 1000,
  /** Turns of a conversation that are looked at. */
  turns: 20,
  sentence: 300,
  thresholdMin: 0.3,
  thresholdMax: 0.95,
  keptDays: 180,
  /** Questions of one network that are kept and counted within a day; further ones are answered alike. */
  keptPerNetworkAndDay: 300,
} as const

/** Why the bot leaves a question to people. */
export const botReasons = [
  'danger',
  'medical',
  'legal',
  'person',
  'complaint',
  'abuse',
  'own-order',
  'not-allowed',
  'not-found',
  'not-understood',
  'off',
] as const

export type BotReason = (typeof botReasons)[number]

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const sentence = z.string().trim().max(botLimits.sentence).refine(wellFormed)
const both = z.strictObject({ 'zh-CN': sentence, en: sentence })

/** Words of the shop; empty ones are those of the product. None can change what is answered. */
export const botSettingsSchema = z.strictObject({
  isOn: z.boolean(),
  /** 0–1: below it nothing is answered. */
  threshold: z.number().min(botLimits.thresholdMin).max(botLimits.thresholdMax),
  words: z.strictObject({
    greeting: both,
    handOver: both,
    notFound: both,
    closing: both,
  }),
})

export type BotSettings = z.output<typeof botSettingsSchema>

export const botSourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  language: z.enum(helpLanguages),
})

const told = {
  text: z.string(),
  sources: z.array(botSourceSchema),
  /** The words of the pages alone, without the bot's own frame. */
  quoted: z.array(z.string()),
}

/** What the bot says. A `hand-over` may show what pages say in general, never more. */
export const botReplySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    form: z.enum(['told', 'choose', 'small-talk']),
    confidence: z.number(),
    ...told,
  }),
  z.object({ kind: z.literal('hand-over'), reason: z.enum(botReasons), ...told }),
])

export type BotReply = z.output<typeof botReplySchema>

const turn = z.strictObject({ by: z.enum(['customer', 'bot', 'agent']), text: z.string().max(4000) })
const question = z.string().trim().min(1).max(botLimits.question).refine(wellFormed)

export const askHelp = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/help/ask',
  permission: 'public',
  summary: 'Ask the bot: it answers with sentences of the help pages alone, or leaves it to a person.',
  tag: 'storefront',
  body: z.strictObject({
    shop: publicId('shop'),
    text: question,
    language: z.enum(['zh-CN', 'en']),
    turns: z.array(turn).max(botLimits.turns).default([]),
  }),
  reply: z.object({ id: z.string(), reply: botReplySchema }),
  status: 200,
  requestsPerMinute: 30,
})

export const judgeHelpAnswer = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/help/answers/:id/judgement',
  permission: 'public',
  summary: 'Whether what the bot said helped; the first word counts.',
  tag: 'storefront',
  params: z.object({ id: publicId('botQuestion') }),
  body: z.strictObject({ shop: publicId('shop'), isHelpful: z.boolean() }),
  reply: z.object({ done: z.literal(true) }),
  status: 200,
  requestsPerMinute: 60,
})

export const readBotSettings = defineEndpoint({
  method: 'GET',
  path: '/v1/help-bot',
  permission: 'feedback.read',
  summary: 'What the shop chose for the bot.',
  tag: 'help',
  reply: botSettingsSchema,
  status: 200,
})

export const putBotSettings = defineEndpoint({
  method: 'PUT',
  path: '/v1/help-bot',
  permission: 'help.write',
  summary: 'Switch the bot on or off, set how sure it must be, and its own sentences.',
  tag: 'help',
  body: botSettingsSchema,
  reply: botSettingsSchema,
  status: 200,
})

export const tryBot = defineEndpoint({
  method: 'POST',
  path: '/v1/help-bot/try',
  permission: 'feedback.read',
  summary: 'Ask the bot as a test: what it would say, and why. Nothing is kept or counted.',
  tag: 'help',
  body: z.strictObject({ text: question, language: z.enum(['zh-CN', 'en']) }),
  reply: z.object({
    reply: botReplySchema,
    threshold: z.number(),
    questions: z.array(
      z.object({
        question: z.string(),
        terms: z.array(z.object({ key: z.string(), weight: z.number() })),
        found: z.array(
          z.object({
            pageId: z.string(),
            title: z.string(),
            heading: z.string().nullable(),
            coverage: z.number(),
            confidence: z.number(),
            shared: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  status: 200,
})

export const readBotReport = defineEndpoint({
  method: 'GET',
  path: '/v1/help-bot/report',
  permission: 'figure.read',
  summary: 'What was asked, answered, handed over and found helpful in a time of days, with its counts.',
  tag: 'help',
  query: z.object({ days: z.coerce.number().int().min(1).max(botLimits.keptDays).default(30) }),
  reply: z.object({
    from: z.string(),
    until: z.string(),
    asked: z.number(),
    answered: z.number(),
    chosen: z.number(),
    smallTalk: z.number(),
    handedOver: z.array(z.object({ reason: z.enum(botReasons), count: z.number() })),
    judged: z.number(),
    helpful: z.number(),
    pages: z.array(
      z.object({
        pageId: z.string(),
        title: z.string(),
        answers: z.number(),
        judged: z.number(),
        helpful: z.number(),
      }),
    ),
  }),
  status: 200,
})

export const listBotQuestions = defineEndpoint({
  method: 'GET',
  path: '/v1/help-bot/questions',
  permission: 'feedback.read',
  summary: 'What was asked of the bot, newest first, with personal data masked.',
  tag: 'help',
  query: pageQuery.extend({ kind: z.enum(['answer', 'choose', 'small-talk', 'hand-over']).optional() }),
  reply: pageOf(
    z.object({
      id: z.string(),
      at: z.string(),
      channel: z.enum(['page', 'chat']),
      language: z.string(),
      text: z.string(),
      kind: z.enum(['answer', 'choose', 'small-talk', 'hand-over']),
      reason: z.enum(botReasons).nullable(),
      pages: z.array(z.object({ id: z.string(), title: z.string() })),
      confidence: z.number().nullable(),
      isHelpful: z.boolean().nullable(),
    }),
  ),
  status: 200,
})
