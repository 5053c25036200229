import { z } from 'zod'
import { sentimentLabelSchema } from './analysis.ts'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { mentionSpanSchema } from './listening-monitor.ts'
import { listeningPostSchema, postVisibilities } from './listening-post.ts'
import { pageOf, pageQuery } from './page.ts'

/** Filters of the stream; the same names stand in the console's address. */
export const mentionFilter = z.object({
  monitorId: publicId('monitor').optional(),
  sourceId: publicId('listeningSource').optional(),
  network: z.string().max(40).optional(),
  sentiment: sentimentLabelSchema.optional(),
  language: z.enum(['zh', 'en', 'other']).optional(),
  answer: z.enum(['waiting', 'answered']).optional(),
  competitor: z.string().max(60).optional(),
  /** First and last day, in the shop's time zone, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})

export type MentionFilter = z.output<typeof mentionFilter>

export const mentionSchema = z.object({
  feedbackId: z.string(),
  network: z.string(),
  /** Null where the source is no more, or the words were imported. */
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  monitors: z.array(z.object({ id: z.string(), name: z.string() })),
  competitors: z.array(z.string()),
  /** True for words that were said to an official account. */
  isToUs: z.boolean(),
  /** The post of ours that it answers. */
  answersPostId: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  saidAt: z.string(),
  title: z.string().nullable(),
  /** Null once erased. */
  text: z.string().nullable(),
  spans: z.array(mentionSpanSchema),
  language: z.string(),
  visibility: z.enum(postVisibilities),
  /** Null until analysed. */
  sentiment: sentimentLabelSchema.nullable(),
  urgency: z.number().nullable(),
  caseId: z.string().nullable(),
  answers: z.array(listeningPostSchema),
  /** Accounts that can answer it where it was said. */
  accountIds: z.array(z.string()),
})

export type Mention = z.output<typeof mentionSchema>

export const listMentions = defineEndpoint({
  method: 'GET',
  path: '/v1/mentions',
  permission: 'feedback.read',
  summary: 'What people say elsewhere, newest first, with the words that were listened for.',
  tag: 'listening',
  query: pageQuery.extend(mentionFilter.shape),
  reply: pageOf(mentionSchema),
  status: 200,
})

const moods = {
  total: z.number(),
  positive: z.number(),
  negative: z.number(),
  mixed: z.number(),
  neutral: z.number(),
}

export const mentionFiguresSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** `expected`: by the 28 days before, weekday by weekday; null where that past is too short. */
  days: z.array(
    z.object({ day: z.string(), ...moods, expected: z.number().nullable(), isSpike: z.boolean() }),
  ),
  sum: z.object(moods),
  networks: z.array(z.object({ network: z.string(), count: z.number() })),
  /** All items that came in the period, and those that became voices. */
  came: z.number(),
  kept: z.number(),
  /**
   * Per monitor with competitors: items that name us, and items that name each competitor, also those that were only
   * counted. An item that names several counts for each; the denominator is the sum of all these.
   */
  shares: z.array(
    z.object({
      monitorId: z.string(),
      monitorName: z.string(),
      own: z.number(),
      competitors: z.array(z.object({ name: z.string(), count: z.number() })),
      denominator: z.number(),
    }),
  ),
  /** Sentences that compare us with a competitor, newest first. */
  comparisons: z.array(
    z.object({
      feedbackId: z.string(),
      sentence: z.string(),
      /** For us: better, worse, equal; `different`: compared without a preference. */
      relation: z.enum(['better', 'worse', 'equal', 'different']),
      competitor: z.string(),
      /** The sentence does not name us; the text does. */
      isImplied: z.boolean(),
      saidAt: z.string(),
      network: z.string(),
    }),
  ),
})

export type MentionFigures = z.output<typeof mentionFiguresSchema>

export const readMentionFigures = defineEndpoint({
  method: 'GET',
  path: '/v1/mentions/figures',
  permission: 'feedback.read',
  summary: 'Volume beside the own rhythm, sentiment, share of voice and comparisons of a period.',
  tag: 'listening',
  query: z.object({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    monitorId: publicId('monitor').optional(),
  }),
  reply: mentionFiguresSchema,
  status: 200,
})
