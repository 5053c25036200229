import { canonicalJson } from '@echoloop/contract'
import { sha256 } from '../../../platform/crypto/keys.ts'

/**
 * The seed of a sample: SHA-256 of nonce ‖ root, 32 bytes each. The auditor has committed to the nonce before the root
 * existed and the shop cannot know the nonce, so that neither side can choose. Pure.
 */
export function seedOf(nonce: Buffer, root: Buffer): Buffer {
  return sha256(Buffer.concat([nonce, root]))
}

/** The fingerprint of a sample, whatever its order: SHA-256 of the canonical JSON of its sorted public ids. Pure. */
export function sampleHashOf(reviewIds: readonly string[]): string {
  return sha256(canonicalJson([...reviewIds].sort())).toString('hex')
}
