import { publicId } from '@echoloop/contract'
import { renderFlagAgainPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { frameOf, type PageVisit, sendPrivate } from './page-visit.ts'
import { productAddressOf } from './product-address.ts'

const reviewSchema = z.object({ reviewId: publicId('feedback') })

/** GET /p/:productId/reviews/:reviewId/flags: the form by which a reader of a shop's own page reports a review. */
export async function showFlagForm(visit: PageVisit, address: unknown): Promise<void> {
  const { productId, shop } = productAddressOf(address)
  const review = reviewSchema.safeParse(address)
  if (!review.success) throw new AppError('feedback/not-found')
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const frame = frameOf(visit, await runInShop(visit.platform, who, readShopRow))
  const query = `?shop=${shop}${visit.languageQuery && `&${visit.languageQuery}`}`
  const body = renderFlagAgainPage(frame, {
    action: `/p/${productId}/reviews/${review.data.reviewId}/flags${query}`,
    pageUrl: `/p/${productId}${query}`,
    takesAddress: visit.canMail,
    draft: { reason: '', words: '', email: '', problems: [] },
  })
  sendPrivate(visit, { status: 200, body })
}
