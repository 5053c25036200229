import { sha256 } from '../crypto/keys.ts'

/** A strong ETag: equal exactly when the bytes are. */
export function etagOf(body: string | Uint8Array): string {
  return `"${sha256(body).toString('base64url').slice(0, 27)}"`
}

/** Whether If-None-Match names the tag. Proxies that compress make a tag weak; for this question that is the same tag. */
export function isKnownTag(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header === etag) return true
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '')
    return tag === etag || tag === '*'
  })
}
