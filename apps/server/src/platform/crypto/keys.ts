import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** All that the server's master key is used for; each purpose has a key of its own, derived by HKDF-SHA-256. */
export type Keys = {
  /** AES-256-GCM: nonce (12) + tag (16) + cipher text. `key` is a person's key; without it the server's own. */
  seal(plain: Uint8Array, key?: Uint8Array): Buffer
  /** Opens what `seal` closed. Throws when it was changed or the key is another. */
  open(sealed: Uint8Array, key?: Uint8Array): Buffer
  /** Keyed hash for look-ups of contact data; equal texts give equal hashes in one shop. */
  lookup(shopId: string, text: string): Buffer
  /** `payload.signature`, both base64url. */
  sign(purpose: string, payload: string): string
  /** The payload of a token of that purpose, or undefined when it was not signed here. */
  verify(purpose: string, token: string): string | undefined
  /** Secret for sessions. */
  sessionSecret: string
}

/** Derives all keys from the 32-byte master key. */
export function createKeys(master: Uint8Array): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, 'echoloop', purpose, 32))
  const sealKey = derive('seal')
  const lookupKey = derive('lookup')
  const signKey = derive('sign')
  const mac = (purpose: string, payload: string) =>
    createHmac('sha256', signKey).update(`${purpose}\n${payload}`).digest()
  return {
    seal: (plain, key = sealKey) => seal(plain, key),
    open: (sealed, key = sealKey) => open(sealed, key),
    lookup: (shopId, text) => createHmac('sha256', lookupKey).update(`${shopId}\n${text}`).digest(),
    sign: (purpose, payload) =>
      `${Buffer.from(payload).toString('base64url')}.${mac(purpose, payload).toString('base64url')}`,
    verify(purpose, token) {
      const [body = '', signature = ''] = token.split('.')
      const payload = Buffer.from(body, 'base64url').toString()
      const given = Buffer.from(signature, 'base64url')
      const wanted = mac(purpose, payload)
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? payload : undefined
    },
    sessionSecret: derive('session').toString('base64url'),
  }
}

function seal(plain: Uint8Array, key: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function open(sealed: Uint8Array, key: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/** A secret of 32 random bytes, base64url, 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A fresh 32-byte key. */
export function newKey(): Buffer {
  return randomBytes(32)
}

/** SHA-256, for secrets that are random already and for fingerprints. */
export function sha256(text: string | Uint8Array): Buffer {
  return createHash('sha256').update(text).digest()
}
