import { messengerAccessSchema } from '@echoloop/contract'
import { z } from 'zod'
import type { Keys } from '../../platform/crypto/keys.ts'

/** All secrets of a door, kept sealed as one: what staff entered and what was made here for the platform's page. */
const keptAccessSchema = z.strictObject({
  access: messengerAccessSchema,
  /** WeChat, WeCom: the token of signatures. WhatsApp: the word that its question repeats. */
  token: z.string(),
  /** EncodingAESKey: 43 characters of base64 without its padding. */
  aesKey: z.string(),
  /** Of a generic webhook: `whsec_…`. */
  secret: z.string(),
})

export type KeptAccess = z.infer<typeof keptAccessSchema>

export function sealAccess(keys: Keys, kept: KeptAccess): Buffer {
  return keys.seal(Buffer.from(JSON.stringify(kept)))
}

export function openAccess(keys: Keys, sealed: Buffer): KeptAccess {
  return keptAccessSchema.parse(JSON.parse(keys.open(sealed).toString('utf8')))
}
