import type { FastifyRequest } from 'fastify'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { AskedFeed } from './read-feed-shop.ts'

/** A change is seen by its time, which is that of the beginning of its transaction: this long may one take. */
const settledAfterMs = 600_000
/** Names of authors and evidence of orders have no time of change: what shows them is asked for anew each day. */
const dayMs = 86_400_000

export type FeedValidators = { etag: string; lastModified: string | undefined }

/**
 * What tells a fetcher whether anything changed, without making the feed. Until ten minutes have passed since the last
 * change, the tag is another one each time and there is no date, so that nothing that came in between can be missed.
 */
export function feedValidators(feed: string, { shop, now, changedAt }: AskedFeed): FeedValidators {
  const isSettled = now.getTime() - changedAt.getTime() > settledAfterMs
  const state = isSettled ? Math.floor(now.getTime() / dayMs) : now.getTime()
  const facts = JSON.stringify([feed, 1, shop, changedAt.getTime(), state])
  return {
    etag: `W/"${sha256(facts).toString('base64url').slice(0, 27)}"`,
    lastModified: isSettled ? changedAt.toUTCString() : undefined,
  }
}

/** Whether the fetcher has these bytes. A tag counts before a date, as RFC 9110 wants it. */
export function isFresh(request: FastifyRequest, { etag, lastModified }: FeedValidators): boolean {
  const tags = request.headers['if-none-match']
  if (tags !== undefined)
    return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return lastModified !== undefined && since >= Date.parse(lastModified)
}
