import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))
const hash = hex(64)
const time = z.iso.datetime()
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** What can stand in the log, in the order of a review's life; the last three are about no single review. */
export const logEntryKinds = [
  'received',
  'published',
  'held',
  'refused',
  'edited',
  'withdrawn',
  'removed',
  'restored',
  'appeal',
  'flag-decided',
  'order-delivered',
  'method-changed',
  'audit-committed',
  'audit-drawn',
  'audit-attested',
  'audit-abandoned',
  'auditor-key',
] as const

export type LogEntryKind = (typeof logEntryKinds)[number]

/** What proves that the author bought the product. */
export const logEvidences = ['order', 'unverified', 'imported'] as const

export type LogEvidence = (typeof logEvidences)[number]

/**
 * One entry as everybody may read it. Its leaf is SHA-256 of 0x00 and the canonical JSON (RFC 8785) of exactly these
 * members, those that a later version adds among them. `commitment`: SHA-256 of salt ‖ contentHash; the salt is in
 * the author's receipt. `order`: the same about an order, alike in its `order-delivered` entry and in its reviews.
 */
export const logEntrySchema = z.looseObject({
  v: z.literal(1),
  kind: z.enum(logEntryKinds),
  review: publicId('feedback').optional(),
  product: publicId('product').optional(),
  stars: z.number().int().min(1).max(5).optional(),
  evidence: z.enum(logEvidences).optional(),
  /** Policy code of a decision, or what a flag came to. */
  code: z.string().optional(),
  edition: z.number().int().min(1).optional(),
  order: hash.optional(),
  commitment: hash.optional(),
  /** Of `method-changed`: which method, and its version from now on. */
  method: z.string().optional(),
  version: z.string().optional(),
  at: time,
})

export type LogEntry = z.infer<typeof logEntrySchema>

/**
 * A signed head: Ed25519 over the canonical JSON of all members but `signature`, by a key of the shop that
 * `GET /v1/transparency/keys` lists. `root`: RFC 9162 over the first `size` entries.
 */
export const logHeadSchema = z.strictObject({
  kind: z.literal('echoloop-log-head'),
  version: z.literal(1),
  shop: publicId('shop'),
  size: z.number().int().min(0),
  root: hash,
  at: time,
  keyId: hex(32),
  /** Base64url of 64 bytes. */
  signature: z.string().regex(/^[\w-]{86}$/),
})

export type LogHead = z.infer<typeof logHeadSchema>

/** All that the log shows is open: no personal data is in it. */
const openLog = { permission: 'public', tag: 'transparency', requestsPerMinute: 1200, status: 200 } as const

const ofShop = z.object({ shop: publicId('shop') })

export const readLogHead = defineEndpoint({
  ...openLog,
  method: 'GET',
  path: '/v1/transparency/head',
  summary: 'The newest signed head of a shop’s log; at most an hour old. 404 before the first one.',
  query: ofShop,
  reply: logHeadSchema,
})

export const listLogHeads = defineEndpoint({
  ...openLog,
  method: 'GET',
  path: '/v1/transparency/heads',
  summary: 'Every head that was ever signed, newest first; `before` is the `at` of the last one seen.',
  query: ofShop.extend({
    before: time.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ items: z.array(logHeadSchema), nextBefore: z.string().nullable() }),
})

export const inclusionProofSchema = z.object({
  index: z.number().int(),
  entry: logEntrySchema,
  leafHash: hash,
  /** Sibling hashes from the leaf upwards (RFC 9162, 2.1.3). */
  path: z.array(hash),
})

export type InclusionProof = z.infer<typeof inclusionProofSchema>

export const readInclusionProof = defineEndpoint({
  ...openLog,
  method: 'GET',
  path: '/v1/transparency/proof/inclusion',
  summary:
    'Proofs that entries stand in the tree of the first `size` entries: one by `index`, or all with that `review` or `commitment`. Without `size`: the newest signed head.',
  query: ofShop
    .extend({
      index: count.optional(),
      review: publicId('feedback').optional(),
      commitment: hash.optional(),
      size: count.optional(),
    })
    .refine(
      ({ index, review, commitment }) =>
        [index, review, commitment].filter((given) => given !== undefined).length === 1,
      { path: ['index'] },
    ),
  /** `items` is empty for a review or commitment that the log of that size does not hold. At most 200. */
  reply: z.object({ size: z.number().int(), items: z.array(inclusionProofSchema) }),
})

export const readConsistencyProof = defineEndpoint({
  ...openLog,
  method: 'GET',
  path: '/v1/transparency/proof/consistency',
  summary: 'Proof that the first `from` entries of the log of size `to` are the log of size `from`.',
  query: ofShop.extend({ from: count, to: count }),
  reply: z.object({
    from: z.number().int(),
    to: z.number().int(),
    /** RFC 9162, 2.1.4; empty when `from` is 0 or equals `to`. */
    path: z.array(hash),
  }),
})

/** Entries in one answer, as JSON and as a file. */
export const logPageMax = 1000
export const logFileMax = 20_000

export const listLogEntries = defineEndpoint({
  ...openLog,
  method: 'GET',
  path: '/v1/transparency/entries',
  summary: 'Entries from index `from` on, in order, as far as the newest signed head reaches.',
  query: ofShop.extend({
    from: count.default(0),
    limit: z.coerce.number().int().min(1).max(logPageMax).default(100),
  }),
  reply: z.object({
    from: z.number().int(),
    /** Entries under the newest signed head. */
    size: z.number().int(),
    entries: z.array(logEntrySchema),
  }),
})

export const downloadLogEntries = defineEndpoint({
  ...openLog,
  method: 'GET',
  path: '/v1/transparency/entries.jsonl',
  summary: 'The same as a file: each line is one entry in canonical JSON, byte by byte what was hashed.',
  query: ofShop.extend({
    from: count.default(0),
    limit: z.coerce.number().int().min(1).max(logFileMax).default(logFileMax),
  }),
  /** The body is application/x-ndjson. */
  reply: z.unknown(),
})

export const witnessKinds = ['webhook', 'mail', 'file', 'echoloop'] as const

export type WitnessKind = (typeof witnessKinds)[number]

export const witnessSchema = z.object({
  id: publicId('witness'),
  kind: z.enum(witnessKinds),
  /** Address of a webhook or of another Echoloop, a mail address, or the path of the file. */
  target: z.string(),
  createdAt: z.string(),
  /** Of the newest head that arrived there; null before the first. */
  lastSize: z.number().int().nullable(),
  lastHeadAt: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  /** Tries that failed since then, why the last one did, and when the next is made. */
  failures: z.number().int(),
  lastError: z.string().nullable(),
  nextTryAt: z.string().nullable(),
})

export type Witness = z.infer<typeof witnessSchema>

const ofWitnesses = { permission: 'log.write', tag: 'transparency', status: 200 } as const

export const listWitnesses = defineEndpoint({
  ...ofWitnesses,
  method: 'GET',
  path: '/v1/witnesses',
  summary: 'Who is told each head of the log, and whether it arrived.',
  reply: z.object({ items: z.array(witnessSchema) }),
})

export const addWitness = defineEndpoint({
  ...ofWitnesses,
  method: 'POST',
  path: '/v1/witnesses',
  summary: 'Tell the heads of the log to a webhook, a mail address, a file, or another Echoloop.',
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('webhook'), url: z.url().max(500) }),
    z.strictObject({ kind: z.literal('echoloop'), url: z.url().max(500) }),
    z.strictObject({ kind: z.literal('mail'), address: z.string().max(254) }),
    z.strictObject({ kind: z.literal('file') }),
  ]),
  /** The secret by which a webhook is signed is shown once; null for the other kinds. */
  reply: z.object({ witness: witnessSchema, secret: z.string().nullable() }),
})

export const removeWitness = defineEndpoint({
  ...ofWitnesses,
  method: 'DELETE',
  path: '/v1/witnesses/:id',
  summary: 'Tell that witness nothing more; what it got stays there.',
  params: z.object({ id: publicId('witness') }),
  reply: z.object({ done: z.literal(true) }),
})

export const listWitnessDeliveries = defineEndpoint({
  ...ofWitnesses,
  method: 'GET',
  path: '/v1/witnesses/:id/deliveries',
  summary: 'Heads that arrived at a witness, newest first.',
  params: z.object({ id: publicId('witness') }),
  query: pageQuery,
  reply: pageOf(z.object({ id: z.string(), size: z.number().int(), headAt: z.string(), at: z.string() })),
})

/** A head that another shop tells; `url` is where its log answers, asked for keys and consistency. */
export const witnessedHeadBody = z.strictObject({
  head: logHeadSchema,
  /** Raw Ed25519 public key, 32 bytes in base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  url: z.url().max(500),
})

/** `first`: nothing to compare. `proven`: continues the one before. `unproven`: the shop did not answer. `broken`: it is another log. */
export const headConsistencies = ['first', 'proven', 'unproven', 'broken'] as const

export type HeadConsistency = (typeof headConsistencies)[number]

/** A key of a shop elsewhere. Its heads count once an owner here has confirmed it. */
export const witnessedLogSchema = z.object({
  shop: z.string(),
  url: z.string(),
  /** First 32 hex digits of the SHA-256 of the key: the fingerprint that people compare. */
  keyId: z.string(),
  publicKey: z.string(),
  seenAt: z.string(),
  confirmedAt: z.string().nullable(),
  heads: z.number().int(),
  /** Heads that contradict the others, those that were only counted among them. */
  contradictions: z.number().int(),
})

export type WitnessedLog = z.infer<typeof witnessedLogSchema>

export const listWitnessedLogs = defineEndpoint({
  ...ofWitnesses,
  method: 'GET',
  path: '/v1/witnessed-logs',
  summary: 'Shops elsewhere whose heads this server keeps, and those that wait for an owner to confirm them.',
  reply: z.object({ items: z.array(witnessedLogSchema) }),
})

export const watchLog = defineEndpoint({
  ...ofWitnesses,
  method: 'POST',
  path: '/v1/witnessed-logs',
  summary:
    'Be a witness of a shop elsewhere: its heads count from now on. Compare the fingerprint with the shop before.',
  body: z.strictObject({
    shop: publicId('shop'),
    /** Origin of the shop’s server: https, no path. */
    url: z.url().max(500),
    publicKey: z.string().regex(/^[\w-]{43}$/),
  }),
  reply: witnessedLogSchema,
})

export const giveWitnessHead = defineEndpoint({
  method: 'POST',
  path: '/v1/witness/heads',
  permission: 'public',
  summary:
    'Take the signed head of another shop and keep it for ever, once an owner here has confirmed its key; until then `unregistered`. Of many heads within minutes one is kept.',
  tag: 'transparency',
  body: witnessedHeadBody,
  reply: z.object({ kept: z.boolean(), consistency: z.enum([...headConsistencies, 'unregistered']) }),
  status: 200,
})

export const listWitnessedHeads = defineEndpoint({
  ...openLog,
  method: 'GET',
  path: '/v1/witness/heads',
  summary: 'Heads of another shop that this server keeps, newest first, with the keys they were signed by.',
  query: ofShop.extend({
    before: time.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    items: z.array(
      z.object({
        head: logHeadSchema,
        publicKey: z.string(),
        url: z.string(),
        receivedAt: z.string(),
        consistency: z.enum(headConsistencies),
      }),
    ),
    nextBefore: z.string().nullable(),
  }),
})

/** All endpoints of the log, as the table of endpoints takes them. */
export const transparencyEndpoints = {
  readLogHead,
  listLogHeads,
  readInclusionProof,
  readConsistencyProof,
  listLogEntries,
  downloadLogEntries,
  listWitnesses,
  addWitness,
  removeWitness,
  listWitnessDeliveries,
  listWitnessedLogs,
  watchLog,
  giveWitnessHead,
  listWitnessedHeads,
} as const
