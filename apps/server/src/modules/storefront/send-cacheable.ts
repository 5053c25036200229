import type { FastifyReply, FastifyRequest } from 'fastify'
import { etagOf, isKnownTag } from '../../platform/http/etag.ts'

/** Browsers ask each time; a CDN may answer for half a minute, unless it is told to forget. */
export const publicPage = 'public, max-age=0, s-maxage=30, must-revalidate'

/**
 * Sends a public text that browsers may keep but must ask about each time, so that a review that is taken down is
 * gone at the next look. Its ETag is of the bytes; who has them already gets 304 without them.
 */
export function sendCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  content: { type: string; body: string | Uint8Array; cacheControl?: string },
): void {
  const etag = etagOf(content.body)
  reply.header('etag', etag)
  reply.header('cache-control', content.cacheControl ?? publicPage)
  if (isKnownTag(request.headers['if-none-match'], etag)) reply.code(304).send()
  else reply.type(content.type).send(content.body)
}
