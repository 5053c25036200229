import { z } from 'zod'
import {
  attestationContentSchema,
  attestationSchema,
  auditorKeyFileSchema,
  certificateFileSchema,
  findingOutcomes,
  publicKeySchema,
} from './attestation.ts'
import { defineEndpoint } from './endpoint.ts'
import { doerKinds, publicationStates } from './feedback.ts'
import { publicId } from './id.ts'
import { logEvidences } from './transparency.ts'

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))

/** `committed`: the nonce’s hash is in the log. `drawn`: the sample stands. `attested`: signed and closed. */
export const auditStates = ['committed', 'drawn', 'attested', 'abandoned'] as const

export type AuditState = (typeof auditStates)[number]

export const auditLimits = { sampleMin: 5, sampleMax: 500, words: 1000 } as const

export const auditorKeySchema = z.object({
  id: z.string(),
  keyId: z.string(),
  publicKey: publicKeySchema,
  auditor: z.string(),
  registeredAt: z.string(),
  /** By whom it was pinned: only then its attestations count. */
  pinnedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

export type AuditorKey = z.infer<typeof auditorKeySchema>

export const auditSchema = z.object({
  id: z.string(),
  state: z.enum(auditStates),
  auditor: z.string(),
  from: z.string(),
  to: z.string(),
  sampleSize: z.number().int(),
  nonceHash: z.string(),
  committedAt: z.string(),
  /** Index of the commitment in the log; null until the log has taken it. */
  index: z.number().int().nullable(),
  /** The first signed head over it, which fixes the seed; null until it is signed. */
  head: z.object({ size: z.number().int(), root: z.string(), at: z.string() }).nullable(),
  seed: z.string().nullable(),
  population: z.number().int().nullable(),
  findings: z.object({
    correct: z.number().int(),
    incorrect: z.number().int(),
    unclear: z.number().int(),
    open: z.number().int(),
  }),
  drawnAt: z.string().nullable(),
  attestedAt: z.string().nullable(),
})

export type Audit = z.infer<typeof auditSchema>

/** One drawn review with all that is known about it; contacts and names in its words are masked. */
export const auditItemSchema = z.object({
  reviewId: z.string(),
  place: z.number().int(),
  finding: z.enum(findingOutcomes).nullable(),
  words: z.string().nullable(),
  review: z
    .object({
      state: z.enum(publicationStates),
      rating: z.number().nullable(),
      title: z.string().nullable(),
      text: z.string().nullable(),
      language: z.string(),
      receivedAt: z.string(),
      /** Without a name: the same author has the same mark within one audit, and another in the next. */
      author: z.string().nullable(),
      product: z.string().nullable(),
      evidence: z.enum(logEvidences),
      order: z
        .object({ placedAt: z.string(), deliveredAt: z.string().nullable(), hasProduct: z.boolean() })
        .nullable(),
    })
    /** Null: erased at its author’s wish; what the log says stays. */
    .nullable(),
  decisions: z.array(
    z.object({
      state: z.string(),
      code: z.string().nullable(),
      reason: z.string().nullable(),
      by: z.enum(doerKinds),
      at: z.string(),
    }),
  ),
  /** What the screening noticed, in the reader’s language; newest first. */
  signals: z.array(
    z.object({ decision: z.string(), score: z.number(), reasons: z.array(z.string()), at: z.string() }),
  ),
  flags: z.array(z.object({ reason: z.string(), state: z.string(), at: z.string() })),
  /** Entries of the log about it: index and kind. */
  entries: z.array(
    z.object({ index: z.number().int(), kind: z.string(), code: z.string().nullable(), at: z.string() }),
  ),
})

export type AuditItem = z.infer<typeof auditItemSchema>

const audits = { tag: 'audits', status: 200 } as const
const ofAudit = z.object({ id: publicId('reviewAudit') })

export const listAudits = defineEndpoint({
  ...audits,
  method: 'GET',
  path: '/v1/audits',
  permission: 'audit.read',
  summary: 'Audits of this shop, newest first, and the keys of its auditors.',
  reply: z.object({ items: z.array(auditSchema), keys: z.array(auditorKeySchema) }),
})

export const commitAudit = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/audits',
  permission: 'audit.sample',
  summary:
    'Begin an audit: period, sample size and the hash of a secret nonce go into the log, before anybody can know the sample.',
  body: z.strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    sampleSize: z.number().int().min(auditLimits.sampleMin).max(auditLimits.sampleMax),
    nonceHash: hex(64),
  }),
  reply: auditSchema,
  status: 201,
})

export const readAudit = defineEndpoint({
  ...audits,
  method: 'GET',
  path: '/v1/audits/:id',
  permission: 'audit.read',
  summary: 'Where an audit stands.',
  params: ofAudit,
  reply: auditSchema,
})

export const drawSample = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/audits/:id/draw',
  permission: 'audit.sample',
  summary:
    'Reveal the nonce. With the root of the first head over the commitment it is the seed of the sample.',
  params: ofAudit,
  body: z.strictObject({ nonce: hex(64) }),
  reply: auditSchema,
})

export const abandonAudit = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/audits/:id/abandon',
  permission: 'audit.sample',
  summary:
    'End an audit without an attestation. Its entries stay in the log: everybody sees that it was begun.',
  params: ofAudit,
  reply: auditSchema,
})

export const listSample = defineEndpoint({
  ...audits,
  method: 'GET',
  path: '/v1/audits/:id/sample',
  permission: 'audit.read',
  summary: 'The drawn reviews with order, decisions, flags and log entries; personal data masked.',
  params: ofAudit,
  reply: z.object({ items: z.array(auditItemSchema) }),
})

export const recordFinding = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/audits/:id/findings',
  permission: 'audit.sample',
  summary:
    'Say whether the decision about one drawn review was right; may be changed until the audit is signed.',
  params: ofAudit,
  body: z.strictObject({
    reviewId: publicId('feedback'),
    finding: z.enum(findingOutcomes),
    words: z.string().trim().max(auditLimits.words).optional(),
  }),
  reply: auditSchema,
})

export const draftAttestation = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/audits/:id/attestation/draft',
  permission: 'audit.sample',
  summary: 'What the auditor is about to sign. The private key never comes here.',
  params: ofAudit,
  body: z.strictObject({ keyId: hex(32), statement: z.string().trim().max(2000) }),
  reply: attestationContentSchema,
})

export const attestAudit = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/audits/:id/attestation',
  permission: 'audit.sample',
  summary: 'Hand in the signed attestation. Refused unless every figure, the head and the signature fit.',
  params: ofAudit,
  body: attestationSchema,
  reply: auditSchema,
})

export const registerAuditorKey = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/auditor-keys',
  permission: 'audit.sample',
  summary: 'Register the public half of an auditor’s key, with a signature by the private half.',
  body: auditorKeyFileSchema,
  reply: auditorKeySchema,
  status: 201,
})

export const pinAuditorKey = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/auditor-keys/:id/pin',
  permission: 'key.write',
  summary: 'The owner has compared the fingerprint: from now on the public page shows this key. Logged.',
  params: z.object({ id: publicId('auditorKey') }),
  reply: auditorKeySchema,
})

export const revokeAuditorKey = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/auditor-keys/:id/revoke',
  permission: 'key.write',
  summary: 'Take no further attestation by this key. What it signed before stays. Logged.',
  params: z.object({ id: publicId('auditorKey') }),
  reply: auditorKeySchema,
})

export const listAttestations = defineEndpoint({
  ...audits,
  method: 'GET',
  path: '/v1/transparency/attestations',
  permission: 'public',
  requestsPerMinute: 1200,
  summary:
    'Signed attestations of a shop’s audits, newest first, the keys that are pinned, and audits without one.',
  query: z.object({ shop: publicId('shop') }),
  reply: z.object({
    items: z.array(attestationSchema),
    keys: z.array(auditorKeySchema),
    /** Begun and never signed, so that a bad result cannot be left out unseen. */
    unsigned: z.array(z.object({ audit: z.string(), state: z.enum(auditStates), committedAt: z.string() })),
    /** Positions in the log of each attestation and of the key that signed it; null while the log has not taken them. */
    entries: z.array(
      z.object({
        audit: z.string(),
        attested: z.number().int().nullable(),
        key: z.number().int().nullable(),
      }),
    ),
  }),
})

export const certificateSchema = z.object({
  id: z.string(),
  certificate: certificateFileSchema,
  publicKey: publicKeySchema,
  /** Since when this institution’s key is known here. */
  pinnedAt: z.string(),
  addedAt: z.string(),
  file: z.object({ url: z.string(), mediaType: z.string(), byteSize: z.number().int() }).nullable(),
  revokedAt: z.string().nullable(),
  revokeReason: z.string().nullable(),
  productName: z.string(),
})

export type Certificate = z.infer<typeof certificateSchema>

export const listCertificates = defineEndpoint({
  ...audits,
  method: 'GET',
  path: '/v1/certificates',
  permission: 'product.read',
  summary: 'Certificates of outside institutions, newest first.',
  query: z.object({ productId: publicId('product').optional() }),
  reply: z.object({ items: z.array(certificateSchema) }),
})

export const addCertificate = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/certificates',
  permission: 'certificate.write',
  summary: 'Add a certificate as the institution signed it. Its key is pinned with its first certificate.',
  body: z.strictObject({ certificate: certificateFileSchema, publicKey: publicKeySchema }),
  reply: certificateSchema,
  status: 201,
})

export const certificateFileMax = 5 * 1024 * 1024

export const putCertificateFile = defineEndpoint({
  ...audits,
  method: 'PUT',
  path: '/v1/certificates/:id/file',
  permission: 'certificate.write',
  summary: 'The PDF, PNG or JPEG whose hash the certificate names, at most 5 MB.',
  params: z.object({ id: publicId('certificate') }),
  bodyKind: 'bytes',
  reply: certificateSchema,
})

export const readCertificateFile = defineEndpoint({
  ...audits,
  method: 'GET',
  path: '/v1/transparency/certificates/:id/file',
  permission: 'public',
  requestsPerMinute: 240,
  summary: 'The file of a certificate, always as a download.',
  params: z.object({ id: publicId('certificate') }),
  query: z.object({ shop: publicId('shop') }),
  reply: z.unknown(),
})

export const revokeCertificate = defineEndpoint({
  ...audits,
  method: 'POST',
  path: '/v1/certificates/:id/revoke',
  permission: 'certificate.write',
  summary: 'The certificate no longer counts; it leaves the product’s page at once and stays on record.',
  params: z.object({ id: publicId('certificate') }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(300) }),
  reply: certificateSchema,
})

export const listProductCertificates = defineEndpoint({
  ...audits,
  method: 'GET',
  path: '/v1/transparency/certificates',
  permission: 'public',
  requestsPerMinute: 240,
  summary: 'Certificates of a shop’s products with the keys that signed them; revoked ones are marked.',
  query: z.object({ shop: publicId('shop'), productId: publicId('product').optional() }),
  reply: z.object({ items: z.array(certificateSchema) }),
})

/** All endpoints of audits and certificates, as the table of endpoints takes them. */
export const auditEndpoints = {
  listAudits,
  commitAudit,
  readAudit,
  drawSample,
  abandonAudit,
  listSample,
  recordFinding,
  draftAttestation,
  attestAudit,
  registerAuditorKey,
  pinAuditorKey,
  revokeAuditorKey,
  listAttestations,
  listCertificates,
  addCertificate,
  putCertificateFile,
  readCertificateFile,
  revokeCertificate,
  listProductCertificates,
} as const
