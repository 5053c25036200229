import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { postVisibilities } from './listening-post.ts'
import { listeningLimits } from './listening-source.ts'

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const label = (max: number) => z.string().min(1).max(max).refine(wellFormed)

/** One item of a signed delivery. */
export const deliveredItemSchema = z.strictObject({
  /** Stable id within the network. */
  id: label(200),
  text: z.string().max(50_000).refine(wellFormed),
  title: z.string().max(500).refine(wellFormed).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  saidAt: z.iso.datetime({ offset: true }).optional(),
  author: z.strictObject({ id: label(200), name: label(200).optional() }).optional(),
  hashtags: z.array(label(100)).max(50).default([]),
  visibility: z.enum(postVisibilities).default('public'),
  /** It was said to the shop's account: kept whatever the monitors say. */
  isToUs: z.boolean().default(false),
  /** Id of the post that it answers, within the network. */
  inReplyTo: label(200).optional(),
})

export type DeliveredItem = z.output<typeof deliveredItemSchema>

/** What an adapter sends: items, and what became of posts whose fate was not known. */
export const deliverySchema = z.strictObject({
  items: z.array(deliveredItemSchema).max(listeningLimits.itemsPerDelivery).default([]),
  outcomes: z
    .array(
      z.strictObject({
        /** Our id of the post: `lpo_…`. */
        id: publicId('listeningPost'),
        state: z.enum(['sent', 'failed']),
        externalId: label(200).optional(),
        url: z
          .url({ protocol: /^https?$/ })
          .max(2000)
          .optional(),
      }),
    )
    .max(100)
    .default([]),
})

export type Delivery = z.output<typeof deliverySchema>

/** What an adapter answers to a post. */
export const adapterAnswerSchema = z.object({
  state: z.enum(['sent', 'failed', 'accepted']),
  externalId: label(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
})

export const receiveListeningDelivery = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-sources/:id/inbox',
  permission: 'public',
  summary:
    'Where adapters deliver items, signed as Standard Webhooks has it (HMAC-SHA256 over id.timestamp.body, five minutes).',
  tag: 'listening',
  params: z.object({ id: publicId('listeningSource') }),
  query: z.object({ shop: publicId('shop') }),
  bodyKind: 'raw',
  requestsPerMinute: 600,
  /** `known`: items that had come before. */
  reply: z.object({ kept: z.number(), counted: z.number(), known: z.number() }),
  status: 200,
})
