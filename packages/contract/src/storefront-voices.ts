import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** Kinds of voices that the feedback form takes. None of them is ever published. */
export const voiceKinds = ['suggestion', 'complaint', 'praise', 'question'] as const

export type VoiceKind = (typeof voiceKinds)[number]

/** Longest words of the feedback form, and its longest page address, in UTF-16 units. */
export const voiceLimits = { text: 20_000, page: 2000, email: 254, orderNumber: 200 } as const

/** Letters with a review link that one order gets in a day, however often it is asked for. */
export const askedLinksPerDay = 3

const languages = z.enum(['zh-CN', 'en'])
const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
/** A form that a browser posts knows no booleans. */
const ticked = z.union([z.boolean(), z.enum(['true', 'on']).transform(() => true)])

export const askForReviewLink = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/review-links',
  permission: 'public',
  summary:
    'Have the review link of an own order mailed. The answer is the same whether or not the order number and the address belong together; at most three letters a day and order.',
  tag: 'storefront',
  body: z.strictObject({
    shop: publicId('shop'),
    productId: publicId('product'),
    orderNumber: z.string().trim().min(1).max(voiceLimits.orderNumber).refine(wellFormed),
    email: z.string().trim().max(voiceLimits.email).pipe(z.email()),
    /** Of the letter; by default that of the request. */
    language: languages.optional(),
  }),
  /** `message`: one sentence for the buyer, always the same. */
  reply: z.object({ message: z.string() }),
  status: 202,
  requestsPerMinute: 10,
})

export const readReviewFormWidget = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/review-forms/:token',
  permission: 'public',
  summary:
    'The review form of a signed link as HTML (text/html), for the element `echoloop-form`; kept by no cache.',
  tag: 'storefront',
  params: z.object({ token: z.string().min(1).max(500) }),
  query: z.object({ language: languages.optional() }),
  reply: z.string(),
  status: 200,
  requestsPerMinute: 60,
})

export const sendFeedback = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/feedback',
  permission: 'public',
  summary:
    'A suggestion, complaint, praise or question for the shop alone; never published. An address is kept only with consent, to answer.',
  tag: 'storefront',
  body: z.strictObject({
    shop: publicId('shop'),
    kind: z.enum(voiceKinds),
    text: z.string().max(voiceLimits.text),
    /** Where an answer may be sent; only kept with `consent`. */
    email: z.union([z.literal(''), z.string().trim().max(voiceLimits.email).pipe(z.email())]).optional(),
    consent: ticked.default(false),
    /** Address or path of the page on which it was written; the path alone is kept. */
    page: z.string().max(voiceLimits.page).optional(),
    language: languages.optional(),
  }),
  /** `receipt`: `rcp_…`, the number to quote. `statusUrl`: where its writer sees what became of it. */
  reply: z.object({ receipt: z.string(), statusUrl: z.string() }),
  status: 201,
  requestsPerMinute: 10,
})
