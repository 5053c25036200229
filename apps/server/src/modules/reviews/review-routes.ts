import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { createReviewLink } from './create-review-link.ts'
import { submitReview } from './submit-review.ts'

/** `publicUrl`: address under which buyers reach this server, without a slash at its end. */
export function reviewsRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [
    inShop(endpoints.createReviewLink, (scope, { body }) => createReviewLink(scope, { ...body, publicUrl })),
    open(endpoints.submitReview, async ({ platform, reply }, { body, locale }) => {
      reply.header('cache-control', 'no-store')
      const { id, receiptToken } = await submitReview(platform, { ...body, language: locale })
      return { id, receiptUrl: `${publicUrl}/receipt/${receiptToken}` }
    }),
  ]
}
