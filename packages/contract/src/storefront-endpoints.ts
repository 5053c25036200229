import { readFeeds, readProductJsonLd, switchFeed } from './feed.ts'
import { putPurgeHook, readPurgeHook, removePurgeHook } from './purge-hook.ts'
import { scoreEndpoints } from './score-endpoints.ts'
import { listProductReviews, readProductFacets, readProductSummary, submitReview } from './storefront.ts'
import { askForReviewLink, readReviewFormWidget, sendFeedback } from './storefront-voices.ts'
import { readProductWidget, readShopWidget } from './widget.ts'
import { windowEndpoints } from './window-endpoints.ts'

/** What shoppers, shops' own pages, search engines and catalogues read of reviews; spread into the table of endpoints. */
export const storefrontEndpoints = {
  readProductSummary,
  listProductReviews,
  readProductFacets,
  readFeeds,
  switchFeed,
  readProductJsonLd,
  readProductWidget,
  readShopWidget,
  submitReview,
  askForReviewLink,
  readReviewFormWidget,
  sendFeedback,
  ...scoreEndpoints,
  readPurgeHook,
  putPurgeHook,
  removePurgeHook,
  ...windowEndpoints,
} as const
