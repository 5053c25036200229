import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FeedName } from '@echoloop/contract'
import {
  type FeedProduct,
  type FeedReview,
  type FeedShop,
  googleFeedHead,
  googleFeedReview,
  googleFeedTail,
  metaFeedHead,
  metaFeedReview,
} from '@echoloop/storefront'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { readJson } from '../read-json.ts'
import { feedPartQuestion } from './feed-questions.ts'
import { feedPartSchema, feedProductOf, feedReviewOf } from './feed-rows.ts'
import { saveFetch } from './feed-store.ts'
import type { FeedTurns } from './feed-turns.ts'
import { feedValidators, isFresh } from './feed-validators.ts'
import { type AskedFeed, readFeedShop } from './read-feed-shop.ts'
import { readerFamily } from './reader-family.ts'
import { takesGzip } from './takes-gzip.ts'

/** How a feed of all reviews is written. */
type WholeFeed = {
  feed: FeedName
  type: string
  head(shop: FeedShop): string
  review(shop: FeedShop, review: FeedReview, product: FeedProduct): string | undefined
  tail: string
}

export const wholeFeeds: readonly WholeFeed[] = [
  {
    feed: 'google-reviews',
    type: 'application/xml; charset=utf-8',
    head: googleFeedHead,
    review: googleFeedReview,
    tail: googleFeedTail,
  },
  {
    feed: 'meta-reviews',
    type: 'text/csv; charset=utf-8; header=present',
    head: () => metaFeedHead,
    review: metaFeedReview,
    tail: '',
  },
]

/** Reviews that are in memory at a time. */
const partSize = 250
/** A fetcher that takes nothing for so long has gone, whatever its connection says. */
const stalledAfterMs = 120_000
const firstId = '00000000-0000-0000-0000-000000000000'

type Parts = { platform: Platform; turns: FeedTurns; publicUrl: string }
type Exchange = { request: FastifyRequest; reply: FastifyReply }

/**
 * Sends all published reviews of a shop, part by part: each part is a question of its own, and no connection of the
 * pool is held while the fetcher reads. Refuses `feed/off` and `feed/busy`.
 */
export async function sendWholeFeed(parts: Parts, whole: WholeFeed, exchange: Exchange): Promise<void> {
  const { platform, turns, publicUrl } = parts
  const { request, reply } = exchange
  const asked = await readFeedShop(platform, { feed: whole.feed, query: request.query, publicUrl })
  const validators = feedValidators(whole.feed, asked)
  reply.header('etag', validators.etag)
  reply.header('cache-control', 'public, max-age=0, must-revalidate')
  reply.header('vary', 'accept-encoding')
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  if (validators.lastModified) reply.header('last-modified', validators.lastModified)
  if (isFresh(request, validators)) {
    reply.code(304).send()
    return
  }
  reply.type(whole.type)
  if (request.method === 'HEAD') {
    reply.send()
    return
  }
  const endTurn = turns.take(asked.shopId)
  const told = { reviews: 0, isWhole: false }
  const source = Readable.from(pieces({ platform, whole, asked, told }), { objectMode: false })
  const stopWatching = watchForStalls(reply)
  source.once('close', () => {
    endTurn()
    stopWatching()
    void noteFetch(platform, asked, {
      feed: whole.feed,
      by: readerFamily(request.headers['user-agent']),
      ...told,
    })
  })
  reply.send(takesGzip(request) ? zipped(source, reply) : source)
}

/** Notes a fetch when it is over; a feed goes out whether or not that can be noted. */
async function noteFetch(
  platform: Platform,
  { shopId }: AskedFeed,
  fetch: Parameters<typeof saveFetch>[1],
): Promise<void> {
  try {
    await runInShop(platform, { shopId, actor: { kind: 'system' } }, (scope) => saveFetch(scope, fetch))
  } catch (error) {
    platform.log.warn({ err: error }, 'the fetch of a feed could not be noted')
  }
}

type Writing = {
  platform: Platform
  whole: WholeFeed
  asked: AskedFeed
  told: { reviews: number; isWhole: boolean }
}

async function* pieces({ platform, whole, asked, told }: Writing): AsyncGenerator<string> {
  const { shop, shopId } = asked
  const place = { publicUrl: shop.publicUrl, shop: shop.id }
  yield whole.head(shop)
  let after: string | null = firstId
  while (after !== null) {
    const text = await readJson(platform, feedPartQuestion, { shop: shopId, after, limit: partSize })
    const part = feedPartSchema.parse(JSON.parse(text ?? '{}'))
    const products = new Map(part.products.map((row) => [row.id, feedProductOf(row, place)]))
    const written = part.reviews.flatMap((row) => {
      const product = products.get(row.productId)
      return (product && whole.review(shop, feedReviewOf(row, place), product)) ?? []
    })
    told.reviews += written.length
    after = part.last
    if (written.length > 0) yield written.join('')
  }
  told.isWhole = true
  if (whole.tail !== '') yield whole.tail
}

/** Hangs up when the fetcher has taken no byte between two looks. */
function watchForStalls({ raw }: FastifyReply): () => void {
  let before = -1
  const timer = setInterval(() => {
    const written = raw.socket?.bytesWritten ?? 0
    if (written === before) raw.destroy()
    before = written
  }, stalledAfterMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Ends together with what it compresses: whoever hangs up ends the reading too. */
function zipped(source: Readable, reply: FastifyReply): Readable {
  reply.header('content-encoding', 'gzip')
  return pipeline(source, createGzip(), () => undefined)
}
