import { endpoints, publicId } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type FlagDraft, renderFlagAgainPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { problemOf } from '../../platform/http/problem-reply.ts'
import { readPart } from '../../platform/http/read-part.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { networkBlockOf, visitorOf } from '../../platform/http/visitor-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { flagReview } from '../screening/index.ts'
import { readShopRow } from '../shops/index.ts'
import { fieldProblems } from './field-problems.ts'
import { frameOf, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'
import { productAddressOf } from './product-address.ts'

const reviewSchema = z.object({ reviewId: publicId('feedback') })
const fieldsSchema = z.object({
  reason: z.string().default(''),
  words: z.string().default(''),
  email: z.string().default(''),
})

type Posted = {
  shop: string
  productId: string
  reviewId: string
  fields: z.infer<typeof fieldsSchema>
}

/**
 * POST /p/:productId/reviews/:reviewId/flags: sends the reader on to the page of the report, or shows the form again
 * with all that was written.
 */
export async function takeFlag(visit: PageVisit, address: unknown, body: unknown): Promise<void> {
  const { productId, shop } = productAddressOf(address)
  const review = reviewSchema.safeParse(address)
  const fields = fieldsSchema.safeParse(body)
  if (!review.success || !fields.success) throw new AppError('feedback/not-found')
  const posted = { shop, productId, reviewId: review.data.reviewId, fields: fields.data }
  try {
    sendOn(visit, `/flag/${await flagPosted(visit, posted)}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'feedback/not-found') throw error
    await showAgain(visit, posted, error)
  }
}

async function flagPosted(visit: PageVisit, { shop, reviewId, fields }: Posted): Promise<string> {
  const given = readPart(endpoints.flagReview.body, { shop, ...fields }, visit.language)
  const { flagToken } = await flagReview(visit.platform, {
    shopId: uuidOf('shop', shop),
    feedbackId: uuidOf('feedback', reviewId),
    reason: given.reason,
    words: (given.words ?? '').replaceAll('\r\n', '\n'),
    email: given.email ?? '',
    language: visit.language,
    visitor: visitorOf(visit.request),
    network: networkBlockOf(visit.request),
  })
  return flagToken
}

async function showAgain(visit: PageVisit, posted: Posted, error: AppError): Promise<void> {
  const { shop, productId, reviewId, fields } = posted
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const frame = frameOf(visit, await runInShop(visit.platform, who, readShopRow))
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const { status, problems } = problemsOf(visit, error)
  const body = renderFlagAgainPage(frame, {
    action: `/p/${productId}/reviews/${reviewId}/flags?shop=${shop}${chosen}`,
    pageUrl: `/p/${productId}?shop=${shop}${chosen}`,
    takesAddress: visit.canMail,
    draft: { ...fields, problems },
  })
  sendPrivate(visit, { status, body })
}

/** The page has the ids of its fields after the first one, `reason`. */
function problemsOf(visit: PageVisit, error: AppError): { status: number; problems: FlagDraft['problems'] } {
  const { language, request } = visit
  const { status, title, detail } = problemOf(error, language, request.id)
  if (error.fields.length === 0) {
    return { status, problems: [{ field: '', message: [title, detail].filter(Boolean).join(' ') }] }
  }
  const { choose } = locales[language].flags.form
  const problems = fieldProblems(language, error).map(({ field, message }) =>
    field === 'reason' ? { field, message: choose } : { field: `reason-${field}`, message },
  )
  return { status, problems }
}
