import { publicId } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { visitorOf } from '../../platform/http/visitor-of.ts'
import { voteForAnswer } from '../reviews/index.ts'
import { type PageVisit, redirectTo } from './page-visit.ts'
import { productAddressOf } from './product-address.ts'

const answerSchema = z.object({ answerId: publicId('answer') })

/** POST /p/:productId/answers/:answerId: without a script a vote can be given, not taken back. */
export async function takeVote(visit: PageVisit, address: unknown): Promise<void> {
  const { productId, shop } = productAddressOf(address)
  const answer = answerSchema.safeParse(address)
  if (!answer.success) throw new AppError('question/not-found')
  await voteForAnswer(visit.platform, {
    shopId: uuidOf('shop', shop),
    answerId: uuidOf('answer', answer.data.answerId),
    isHelpful: true,
    visitor: visitorOf(visit.request),
  })
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  redirectTo(visit, `/p/${productId}?shop=${shop}${chosen}#${answer.data.answerId}`)
}
