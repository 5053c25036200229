import { bytesOf, fromBase64url } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './hash-tree.ts'

/** Raw Ed25519 public key, 32 bytes in base64url. */
export type PublicKey = string

/** First 32 hex digits of the SHA-256 of the raw key: the name under which the shop publishes it. */
export async function keyIdOf(publicKey: PublicKey): Promise<string | undefined> {
  const raw = fromBase64url(publicKey)
  return raw?.length === 32 ? (await sha256(raw)).slice(0, 32) : undefined
}

/**
 * Ed25519 (RFC 8032) over the canonical JSON of all members but `signature`. Rejects where this machine cannot check
 * Ed25519 at all: that is neither a good signature nor a wrong one.
 */
export async function isSigned(document: Record<string, unknown>, publicKey: PublicKey): Promise<boolean> {
  const { signature, ...content } = document
  const bytes = typeof signature === 'string' ? fromBase64url(signature) : undefined
  const raw = fromBase64url(publicKey)
  if (bytes?.length !== 64 || raw?.length !== 32) return false
  const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'Ed25519' }, key, bytes, bytesOf(canonicalJson(content)))
}

/** Whether this machine's Web Crypto knows Ed25519. */
export async function canCheckSignatures(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])
    return true
  } catch {
    return false
  }
}
