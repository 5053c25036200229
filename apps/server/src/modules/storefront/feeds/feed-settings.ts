import { type Feed, type FeedName, type Feeds, feedNames, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import {
  countPublished,
  countReviewedProducts,
  type PublishedCounts,
  readFeedSettings,
  saveFeedSetting,
} from './feed-store.ts'

/** Where each feed stands on this server. */
export const feedPaths: Record<FeedName, string> = {
  'google-reviews': '/feeds/google-reviews.xml',
  'meta-reviews': '/feeds/meta-reviews.csv',
  rss: '/feeds/reviews.rss',
}

/** Reviews that a feed for readers holds. */
export const newestMax = 50

/** All feeds with their addresses, what they hold, and who fetched them last. */
export async function readFeeds(scope: Scope, publicUrl: string): Promise<Feeds> {
  const settings = new Map((await readFeedSettings(scope)).map((row) => [row.feed, row]))
  const counts = await countPublished(scope)
  const items = feedNames.map((feed): Feed => {
    const row = settings.get(feed)
    return {
      feed,
      isOn: row?.isOn ?? false,
      url: `${publicUrl}${feedPaths[feed]}?shop=${toPublicId('shop', scope.shopId)}`,
      ...heldBy(feed, counts),
      changedAt: row?.changedAt.toISOString() ?? null,
      lastFetch: row?.lastFetchedAt
        ? {
            at: row.lastFetchedAt.toISOString(),
            by: row.lastFetchedBy ?? 'unknown',
            isWhole: row.lastFetchWasWhole ?? false,
            reviews: row.lastReviews ?? 0,
          }
        : null,
    }
  })
  return { items, products: await countReviewedProducts(scope) }
}

function heldBy(feed: FeedName, counts: PublishedCounts): Pick<Feed, 'reviews' | 'leftOut'> {
  const { fit, ...leftOut } = counts
  if (feed !== 'rss') return { reviews: fit, leftOut }
  const { withoutProduct, byStaff, withoutStars, withoutText } = leftOut
  return {
    reviews: Math.min(newestMax, fit + byStaff + withoutStars + withoutText),
    leftOut: { withoutProduct, byStaff: 0, withoutStars: 0, withoutText: 0 },
  }
}

/** Switches one feed; from then on its address answers, or says that it is off. */
export async function switchFeed(
  scope: Scope,
  wanted: { feed: FeedName; isOn: boolean },
  publicUrl: string,
): Promise<Feeds> {
  await saveFeedSetting(scope, wanted)
  await audit(scope, { action: wanted.isOn ? 'feed.on' : 'feed.off', subject: wanted.feed })
  return readFeeds(scope, publicUrl)
}
