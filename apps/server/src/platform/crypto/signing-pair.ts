import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** An Ed25519 pair (RFC 8032): the public key raw, 32 bytes; the private key as PKCS 8, to be sealed. */
export type SigningPair = { id: string; publicKey: Buffer; privateKey: Buffer }

/** Bytes that stand before a raw Ed25519 public key in its SPKI form (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

export function newSigningPair(): SigningPair {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(spkiHead.length)
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' })
  return { id: keyIdOf(publicKey), publicKey, privateKey }
}

/** The name of a public key: the first 32 hex digits of its SHA-256, so that a key cannot borrow another's name. */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 32)
}

/** Ed25519 signature of a text, base64url. Equal texts give equal signatures. */
export function signText(privateKey: Buffer, text: string): string {
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })
  return sign(null, Buffer.from(text), key).toString('base64url')
}

export function isSignedText(publicKey: Uint8Array, text: string, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.concat([spkiHead, publicKey]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}
