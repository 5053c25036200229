import { publicId } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { networkBlockOf, visitOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { voteForReview } from '../../reviews/index.ts'
import { type PageVisit, redirectTo } from '../page-visit.ts'
import { productAddressOf } from '../product-address.ts'

const reviewSchema = z.object({ reviewId: publicId('feedback') })
/** What the two buttons of the form send; empty takes the vote back. */
const fieldsSchema = z.object({ isHelpful: z.enum(['true', 'false', '']) })

/** POST /p/:productId/reviews/:reviewId/votes: a vote without a script, which leads back to the review. */
export async function takeReviewVote(visit: PageVisit, address: unknown, body: unknown): Promise<void> {
  const { productId, shop } = productAddressOf(address)
  const review = reviewSchema.safeParse(address)
  const fields = fieldsSchema.safeParse(body)
  if (!review.success || !fields.success) throw new AppError('feedback/not-found')
  const { reviewId } = review.data
  const shopId = uuidOf('shop', shop)
  const { isHelpful } = fields.data
  await voteForReview(visit.platform, {
    shopId,
    feedbackId: uuidOf('feedback', reviewId),
    isHelpful: isHelpful === '' ? null : isHelpful === 'true',
    visitor: visitorOf(visit.request),
    network: networkBlockOf(visit.request),
    visit: visitOf(visit.request),
    isStaff: await visit.isStaff(visit.request, shopId),
  })
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  redirectTo(visit, `/p/${productId}?shop=${shop}${chosen}#${reviewId}`)
}
