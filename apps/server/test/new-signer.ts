import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { canonicalJson } from '@echoloop/contract'

export type Signer = {
  /** Raw, base64url. */
  publicKey: string
  keyId: string
  /** The content with its Ed25519 signature, as outsiders make it. */
  sign<const T extends object>(content: T): T & { signature: string }
}

/** Somebody outside with an Ed25519 key of the own: an auditor, an institution. */
export function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
  return {
    publicKey: raw.toString('base64url'),
    keyId: createHash('sha256').update(raw).digest('hex').slice(0, 32),
    sign: (content) => ({
      ...content,
      signature: sign(null, Buffer.from(canonicalJson(content)), privateKey).toString('base64url'),
    }),
  }
}
