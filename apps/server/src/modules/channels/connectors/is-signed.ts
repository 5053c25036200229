import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether a platform signed this very body: base64 of HMAC-SHA256, compared in constant time. */
export function isSigned(body: Uint8Array, signed: { signature: string; secret: string }): boolean {
  const wanted = createHmac('sha256', signed.secret).update(body).digest()
  const given = Buffer.from(signed.signature, 'base64')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
