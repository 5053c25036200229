import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { publicId } from './id.ts'

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))
const time = z.iso.datetime()
const count = z.number().int().min(0)
/** Between 0 and 1, rounded to four places so that every program writes the same bytes. */
const share = z.number().min(0).max(1)

/** Raw Ed25519 public key, 32 bytes in base64url. */
export const publicKeySchema = z.string().regex(/^[\w-]{43}$/)
/** Ed25519 signature, 64 bytes in base64url. */
export const signatureSchema = z.string().regex(/^[\w-]{86}$/)

/**
 * How a sample is drawn. seed = SHA-256(nonce ‖ root), 32 bytes each. The population: reviews whose first entry among
 * the first `size` entries of the log has `at` from `from` on and before `to`. The sample: the `sampleSize` reviews
 * with the smallest SHA-256 of the text `seed:review`, seed in hex, compared as hex.
 */
export const samplingMethod = 'echoloop-sample-1'

export const findingOutcomes = ['correct', 'incorrect', 'unclear'] as const

export type FindingOutcome = (typeof findingOutcomes)[number]

/** What an auditor signs: all members but `signature`. */
export const attestationContentSchema = z.strictObject({
  kind: z.literal('echoloop-attestation'),
  version: z.literal(1),
  shop: publicId('shop'),
  audit: publicId('reviewAudit'),
  auditor: z.string().min(1).max(120),
  period: z.strictObject({ from: time, to: time }),
  method: z.literal(samplingMethod),
  draw: z.strictObject({
    /** SHA-256 of the nonce, in the log before the head below. */
    nonceHash: hex(64),
    nonce: hex(64),
    /** Index of the entry of the commitment. */
    index: count,
    /** The first signed head over that entry. */
    size: count,
    root: hex(64),
    seed: hex(64),
  }),
  population: count,
  sampleSize: count,
  /** SHA-256 of the canonical JSON of the drawn reviews, sorted. */
  sampleHash: hex(64),
  findings: z.strictObject({ correct: count, incorrect: count, unclear: count }),
  /** Of those judged clearly: how many decisions were right, with the Wilson 95 % interval; null when none was. */
  agreement: z.strictObject({
    correct: count,
    of: count,
    share: share.nullable(),
    low: share.nullable(),
    high: share.nullable(),
  }),
  /** The newest signed head of the log when the auditor signed. */
  head: z.strictObject({ size: count, root: hex(64), at: time }),
  statement: z.string().max(2000),
  signedAt: time,
  /** First 32 hex digits of the SHA-256 of the public key. */
  keyId: hex(32),
})

export type AttestationContent = z.infer<typeof attestationContentSchema>

/** Signed with Ed25519 over the canonical JSON (RFC 8785) of all members but `signature`. */
export const attestationSchema = attestationContentSchema.extend({ signature: signatureSchema })

export type Attestation = z.infer<typeof attestationSchema>

/** What an outside institution says about a product, signed by it. */
export const certificateContentSchema = z.strictObject({
  kind: z.literal('echoloop-certificate'),
  version: z.literal(1),
  product: publicId('product'),
  institution: z.string().trim().min(1).max(120),
  title: z.string().trim().min(1).max(160),
  statement: z.string().trim().max(1000).default(''),
  /** A mark of the institution’s own, such as 4.5 of 5; it is never mixed with the stars of buyers. */
  rating: z.strictObject({ value: z.number().min(0).max(1000), of: z.number().min(1).max(1000) }).nullable(),
  /** The institution’s own number of it. */
  reference: z.string().max(120).nullable(),
  /** SHA-256 of the file beside it. */
  fileHash: hex(64).nullable(),
  validFrom: time,
  validUntil: time,
  keyId: hex(32),
})

export type CertificateContent = z.infer<typeof certificateContentSchema>

/** Signed as an attestation is, by a key of the institution. */
export const certificateFileSchema = certificateContentSchema.extend({ signature: signatureSchema })

export type CertificateFile = z.infer<typeof certificateFileSchema>

/** By what an auditor proves to hold the private half of the key that is registered. */
export const auditorKeyContentSchema = z.strictObject({
  kind: z.literal('echoloop-auditor-key'),
  version: z.literal(1),
  shop: publicId('shop'),
  auditor: z.string().trim().min(1).max(120),
  publicKey: publicKeySchema,
})

export const auditorKeyFileSchema = auditorKeyContentSchema.extend({ signature: signatureSchema })

export type AuditorKeyFile = z.infer<typeof auditorKeyFileSchema>

/** The file that an auditor keeps; it is read and written in the auditor's browser and never sent. */
export const keyFileSchema = z.object({
  kind: z.literal('echoloop-private-key'),
  version: z.literal(1),
  auditor: z.string(),
  keyId: hex(32),
  publicKey: publicKeySchema,
  privateKey: z.string(),
})

export type KeyFile = z.infer<typeof keyFileSchema>

/** The text that a signature of any of these is over. Pure. */
export function signedTextOf(signed: Record<string, unknown>): string {
  const { signature: _, ...content } = signed
  return canonicalJson(content)
}
