import { z } from 'zod'

export const aspectCodes = [
  'product.quality',
  'product.performance',
  'product.appearance',
  'product.fit',
  'product.material',
  'product.sensory',
  'product.freshness',
  'product.usability',
  'product.content',
  'trust.authenticity',
  'trust.description',
  'price.value',
  'price.promotion',
  'logistics.speed',
  'logistics.packaging',
  'logistics.accuracy',
  'logistics.courier',
  'service.attitude',
  'service.returns',
  'service.warranty',
  'platform.experience',
  'overall',
] as const

export const sentimentLabels = ['positive', 'negative', 'mixed', 'neutral'] as const
export const polarities = ['positive', 'negative', 'neutral'] as const
export const intents = ['praise', 'complaint', 'suggestion', 'question', 'request', 'advice'] as const
export const languages = ['zh-Hans', 'zh-Hant', 'en', 'mixed', 'other'] as const

export const aspectCodeSchema = z.enum(aspectCodes)
export const sentimentLabelSchema = z.enum(sentimentLabels)
export const polaritySchema = z.enum(polarities)

export type AspectCode = z.infer<typeof aspectCodeSchema>
export type SentimentLabel = z.infer<typeof sentimentLabelSchema>
export type Polarity = z.infer<typeof polaritySchema>

/** One aspect with the verbatim words: `span === text.slice(start, end)`, UTF-16 offsets. */
export const aspectMentionSchema = z.object({
  code: aspectCodeSchema,
  polarity: polaritySchema,
  span: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  confidence: z.number().min(0).max(1),
})

/** Code of an aspect that a shop made itself: `own.` and small letters, digits or hyphens. */
export const ownAspectCodeSchema = z.string().regex(/^own\.[a-z0-9][a-z0-9-]{0,39}$/)

/** A mention of an aspect of the shop's own. */
export const ownAspectMentionSchema = aspectMentionSchema.extend({ code: ownAspectCodeSchema })

/** What one text says, as stored and shown. */
export const analysisSchema = z.object({
  language: z.enum(languages),
  sentiment: z.object({
    label: sentimentLabelSchema,
    score: z.number().min(-1).max(1),
    confidence: z.number().min(0).max(1),
  }),
  aspects: z.array(aspectMentionSchema),
  intents: z.array(z.enum(intents)),
  urgency: z.number().int().min(0).max(2),
  urgencyReason: z.string().optional(),
  needs: z.array(z.object({ span: z.string(), start: z.number().int(), end: z.number().int() })),
  keywords: z.array(z.string()),
  phrases: z.array(z.string()),
  junk: z.number().int().min(0).max(2),
  ratingMismatch: z.literal(true).optional(),
  explanation: z.array(z.object({ word: z.string(), weight: z.number() })),
  analyser: z.string(),
  ownAspects: z.array(ownAspectMentionSchema).optional(),
  /** Rules of the shop's layer that changed the reading, and the voices whose corrections they rest on. */
  learnt: z.array(z.object({ rule: z.string(), from: z.array(z.string()) })).optional(),
})

export type AnalysisResult = z.infer<typeof analysisSchema>
