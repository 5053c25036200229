import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { listeningLimits, listeningWords } from './listening-source.ts'
import { doneReply } from './page.ts'

export const monitorLanguages = ['zh', 'en', 'other'] as const

export type MonitorLanguage = (typeof monitorLanguages)[number]

const wordList = z.array(listeningWords(listeningLimits.word)).max(listeningLimits.words)

/** What a monitor listens for; of keywords and hashtags there is at least one. */
export const monitorRuleSchema = z
  .strictObject({
    keywords: wordList,
    hashtags: wordList.default([]),
    /** A text with one of these is none of ours. */
    exclusions: wordList.default([]),
    /** Empty: all languages. */
    languages: z.array(z.enum(monitorLanguages)).max(3).default([]),
    competitors: z
      .array(
        z.strictObject({
          name: listeningWords(listeningLimits.word),
          /** Other words by which it is known; the name itself counts too. */
          words: wordList.default([]),
        }),
      )
      .max(listeningLimits.competitors)
      .default([]),
    /** Empty: all sources. */
    sourceIds: z.array(publicId('listeningSource')).max(listeningLimits.sources).default([]),
  })
  .refine(({ keywords, hashtags }) => keywords.length + hashtags.length > 0, {
    path: ['keywords'],
    error: 'too_small',
  })
  .refine(({ competitors }) => new Set(competitors.map(({ name }) => name)).size === competitors.length, {
    path: ['competitors'],
    error: 'repeated',
  })

export type MonitorSettings = z.output<typeof monitorRuleSchema>

export const monitorSchema = z.object({
  id: z.string(),
  name: z.string(),
  rule: monitorRuleSchema,
  isOn: z.boolean(),
  version: z.number(),
  createdAt: z.string(),
  /** Voices of the last seven days. */
  week: z.number(),
})

export type Monitor = z.output<typeof monitorSchema>

/** Words in a text: `start` and `end` are UTF-16 offsets. */
export const mentionSpanSchema = z.object({
  start: z.number(),
  end: z.number(),
  kind: z.enum(['keyword', 'hashtag', 'competitor']),
})

const params = z.object({ id: publicId('monitor') })
const settings = {
  name: listeningWords(listeningLimits.name),
  rule: monitorRuleSchema,
  isOn: z.boolean(),
}
const tag = 'listening'

export const listMonitors = defineEndpoint({
  method: 'GET',
  path: '/v1/monitors',
  permission: 'feedback.read',
  summary: 'Monitors: what is listened for.',
  tag,
  reply: z.object({ items: z.array(monitorSchema) }),
  status: 200,
})

export const createMonitor = defineEndpoint({
  method: 'POST',
  path: '/v1/monitors',
  permission: 'listening.write',
  summary: 'Listen for words, hashtags and competitors from now on.',
  tag,
  body: z.strictObject(settings),
  reply: monitorSchema,
  status: 201,
  idempotent: true,
})

export const changeMonitor = defineEndpoint({
  method: 'PUT',
  path: '/v1/monitors/:id',
  permission: 'listening.write',
  summary: 'Change what is listened for from now on; what was found stays.',
  tag,
  params,
  body: z.strictObject({ ...settings, version: z.number().int() }),
  reply: monitorSchema,
  status: 200,
})

export const removeMonitor = defineEndpoint({
  method: 'DELETE',
  path: '/v1/monitors/:id',
  permission: 'listening.write',
  summary: 'Listen for it no more. Its voices stay, its figures go.',
  tag,
  params,
  reply: doneReply,
  status: 200,
})

export const previewMonitor = defineEndpoint({
  method: 'POST',
  path: '/v1/monitors/preview',
  permission: 'listening.write',
  summary: 'What a monitor would have found in all that came in the last seven days.',
  tag,
  body: monitorRuleSchema,
  reply: z.object({
    days: z.number(),
    /** Items of these days whose words are still there. */
    came: z.number(),
    matched: z.number(),
    /** Named a competitor and not us: counted, not kept. */
    competitorsOnly: z.number(),
    samples: z.array(
      z.object({
        text: z.string(),
        network: z.string(),
        saidAt: z.string(),
        spans: z.array(mentionSpanSchema),
      }),
    ),
  }),
  status: 200,
})
