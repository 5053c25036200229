import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** What limits votes on reviews; docs/scores.md says why. */
export const voteLimits = {
  /** More votes than this within a day from one network, and none of it ever counts. */
  perNetworkAndDay: 30,
  /** Votes on a review are shown and read once they come from so many networks. */
  networksMin: 3,
  /** So many networks count on one review within a minute; further ones do not. */
  networksPerMinute: 5,
} as const

export const voteForReview = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/reviews/:id/vote',
  permission: 'public',
  summary: 'Say whether a review helped; null takes it back. Counted once per network and review.',
  tag: 'storefront',
  params: z.object({ id: publicId('feedback') }),
  body: z.strictObject({ shop: publicId('shop'), isHelpful: z.boolean().nullable() }),
  /** What everybody sees: votes that count, and how many of them say helpful. */
  reply: z.object({ helpful: z.number(), of: z.number() }),
  status: 200,
})
