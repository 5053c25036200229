import type { FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '../../platform/crypto/keys.ts'

/**
 * Sends a public text that any cache may keep but must ask about each time, so that a review that is taken down is
 * gone at the next look. Its ETag is of the bytes; who has them already gets 304 without them.
 */
export function sendCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  content: { type: string; body: string | Uint8Array; cacheControl?: string },
): void {
  const etag = etagOf(content.body)
  reply.header('etag', etag)
  reply.header('cache-control', content.cacheControl ?? 'public, max-age=0, must-revalidate')
  if (isKnown(request.headers['if-none-match'], etag)) reply.code(304).send()
  else reply.type(content.type).send(content.body)
}

/** Strong: equal exactly when the bytes are. */
function etagOf(body: string | Uint8Array): string {
  return `"${sha256(body).toString('base64url').slice(0, 27)}"`
}

/** Proxies that compress make a tag weak; for a question of this kind that is the same tag. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (!header) return false
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '')
    return tag === etag || tag === '*'
  })
}
