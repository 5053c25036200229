import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../platform/app-error.ts'
import type { Platform } from '../../../platform/scope.ts'
import { feedPaths } from './feed-settings.ts'
import { FeedTurns } from './feed-turns.ts'
import { sendRssFeed } from './send-rss-feed.ts'
import { sendWholeFeed, wholeFeeds } from './send-whole-feed.ts'

/** Fetches from one place: readers ask a few times an hour, Google and Meta a few times a day. */
const rateLimit = {
  max: 60,
  timeWindow: 60_000,
  errorResponseBuilder: () => new AppError('request/too-many'),
}

/** Puts the feeds of published reviews on the server, under /feeds/. `publicUrl`: without a slash at its end. */
export function addFeeds(
  server: FastifyInstance,
  platform: Platform,
  { publicUrl }: { publicUrl: string },
): void {
  const turns = new FeedTurns()
  for (const whole of wholeFeeds) {
    server.get(feedPaths[whole.feed], { config: { rateLimit } }, async (request, reply) => {
      await sendWholeFeed({ platform, turns, publicUrl }, whole, { request, reply })
      return reply
    })
  }
  server.get(feedPaths.rss, { config: { rateLimit } }, async (request, reply) => {
    await sendRssFeed({ platform, publicUrl }, { request, reply })
    return reply
  })
}
