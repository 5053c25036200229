import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { ownReviewStates } from './own-review.ts'
import { doneReply } from './page.ts'
import { logEntryKinds } from './transparency.ts'

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))
const time = z.iso.datetime()

const receiptMembers = {
  kind: z.literal('echoloop-receipt'),
  shop: publicId('shop'),
  receipt: publicId('receipt'),
  feedback: publicId('feedback'),
  edition: z.number().int().min(1),
  submittedAt: time,
  contentHash: hex(64),
  /** First 32 hex digits of the SHA-256 of the public key. */
  keyId: hex(32),
  /** Where the shop publishes its keys and answers about receipts. */
  url: z.string().max(500),
  /** Base64url of 64 bytes. */
  signature: z.string().regex(/^[\w-]{86}$/),
}

/**
 * What an author holds in hand: signed by the shop with Ed25519 over the canonical JSON (RFC 8785) of all members but
 * `signature`. `contentHash`: SHA-256 of the canonical JSON of { rating, dimensions, title, text } as the shop keeps
 * them. `edition`: 1 for the words first sent, one more for each change. Version 2 is a promise: by `logBy` the log
 * holds an entry of this review whose `commitment` is SHA-256 of salt ‖ contentHash. Version 1 is of reviews from
 * before the log.
 */
export const receiptFileSchema = z.discriminatedUnion('version', [
  z.strictObject({ ...receiptMembers, version: z.literal(1) }),
  z.strictObject({
    ...receiptMembers,
    version: z.literal(2),
    /** 32 bytes; opens the commitments to this review, so it is nobody else's business. */
    salt: hex(64),
    logBy: time,
  }),
])

export type ReceiptFile = z.infer<typeof receiptFileSchema>

export const listSigningKeys = defineEndpoint({
  method: 'GET',
  path: '/v1/transparency/keys',
  permission: 'public',
  requestsPerMinute: 1200,
  summary: 'The public keys by which a shop signs receipts, newest first; retired ones stay.',
  tag: 'transparency',
  query: z.object({ shop: publicId('shop') }),
  reply: z.object({
    items: z.array(
      z.object({
        keyId: z.string(),
        /** Raw Ed25519 public key, 32 bytes in base64url. */
        publicKey: z.string(),
        createdAt: z.string(),
        retiredAt: z.string().nullable(),
      }),
    ),
  }),
  status: 200,
})

export const receiptDecisions = [...ownReviewStates, 'erased', 'unknown'] as const

export const receiptAnswerSchema = z.object({
  /** `unknown`: signed by this shop, and not known to it any more. */
  decision: z.enum(receiptDecisions),
  /** Code of the rule of a refusal or a hold. */
  code: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Whether the review still has the words of this receipt. */
  isPresent: z.boolean(),
  /** Where the log holds entries of this review; their proofs come from `proof/inclusion`. At most 200. */
  entries: z
    .array(z.object({ index: z.number().int(), kind: z.enum(logEntryKinds), at: z.string() }))
    .default([]),
})

export type ReceiptAnswer = z.infer<typeof receiptAnswerSchema>

export const askAboutReceipt = defineEndpoint({
  method: 'POST',
  path: '/v1/transparency/receipts',
  permission: 'public',
  summary: 'What was decided about the review of a signed receipt; answers only who holds the receipt.',
  tag: 'transparency',
  body: receiptFileSchema,
  reply: receiptAnswerSchema,
  status: 200,
})

export const readReceiptFile = defineEndpoint({
  method: 'GET',
  path: '/receipt/:token/receipt.json',
  permission: 'public',
  summary: 'The signed receipt of the own review, as a file.',
  tag: 'transparency',
  params: z.object({ token: z.string().min(1).max(500) }),
  reply: receiptFileSchema,
  status: 200,
})

export const rotateSigningKey = defineEndpoint({
  method: 'POST',
  path: '/v1/shop/signing-key',
  permission: 'key.write',
  summary: 'Sign with a new key from now on; the public half of the old one stays published.',
  tag: 'transparency',
  reply: doneReply,
  status: 200,
})
