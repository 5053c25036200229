import { sha256 } from '../../../platform/crypto/keys.ts'

const keyMax = 200

/** A key that fits: what is longer is told by its hash. */
export function itemKey(text: string): string {
  const key = text.toWellFormed().replaceAll('\0', '').trim()
  if (key !== '' && key.length <= keyMax) return key
  return `sha256:${sha256(text).toString('base64url')}`
}
