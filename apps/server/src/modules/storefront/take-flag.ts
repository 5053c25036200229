import { endpoints, publicId } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { readPart } from '../../platform/http/read-part.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { visitorOf } from '../../platform/http/visitor-of.ts'
import { flagReview } from '../screening/index.ts'
import { type PageVisit, sendOn } from './page-visit.ts'
import { productAddressOf } from './product-address.ts'

const reviewSchema = z.object({ reviewId: publicId('feedback') })
const fieldsSchema = z.object({
  reason: z.string().default(''),
  words: z.string().default(''),
  email: z.string().default(''),
})

/** POST /p/:productId/reviews/:reviewId/flags: sends the reader on to the page of the report. */
export async function takeFlag(visit: PageVisit, address: unknown, body: unknown): Promise<void> {
  const { shop } = productAddressOf(address)
  const review = reviewSchema.safeParse(address)
  const fields = fieldsSchema.safeParse(body)
  if (!review.success || !fields.success) throw new AppError('feedback/not-found')
  const given = readPart(endpoints.flagReview.body, { shop, ...fields.data }, visit.language)
  const { flagToken } = await flagReview(visit.platform, {
    shopId: uuidOf('shop', shop),
    feedbackId: uuidOf('feedback', review.data.reviewId),
    reason: given.reason,
    words: (given.words ?? '').replaceAll('\r\n', '\n'),
    email: given.email ?? '',
    language: visit.language,
    visitor: visitorOf(visit.request),
  })
  sendOn(visit, `/flag/${flagToken}`)
}
