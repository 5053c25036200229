import type { IncomingHttpHeaders } from 'node:http'

const dayMs = 86_400_000

/**
 * How long a server asked to be left alone, in milliseconds, a day at most: `Retry-After` in seconds or as a date, or
 * the `X-RateLimit-Reset` of Mastodon. 0 where it asked for nothing. Pure.
 */
export function waitOf(headers: IncomingHttpHeaders, now: Date): number {
  const asked = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}$/.test(asked)) return Math.min(Number(asked) * 1000, dayMs)
  const reset = headers['x-ratelimit-reset']
  const until = Date.parse(asked || (typeof reset === 'string' ? reset : ''))
  if (Number.isNaN(until)) return 0
  return Math.min(Math.max(until - now.getTime(), 0), dayMs)
}
