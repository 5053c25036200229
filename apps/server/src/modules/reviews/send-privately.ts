import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { readOrderLine } from '../catalogue/index.ts'
import { acceptFeedback, reviewFormSource } from '../feedback/index.ts'
import { readReviewRules } from './change-review-rules.ts'
import { findInvitation } from './review-queries.ts'
import { refusalOfLine } from './review-rules.ts'
import { readLink } from './signed-link.ts'

export type PrivateWords = { token: string; text: string; language: string }

/**
 * Brings the words of a buyer whose order line takes no public review to the shop, as a message that nobody else reads;
 * once per line, the same or others sent again change nothing. Refuses `review/link-invalid`, `review/link-expired`,
 * `review/still-open` while a review can be written, and empty or broken words.
 */
export async function sendPrivately(
  platform: Platform,
  { token, text, language }: PrivateWords,
): Promise<{ id: string }> {
  const link = readLink(platform.keys, { purpose: 'review', token })
  if (!link) throw new AppError('review/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    const invitation = await findInvitation(scope, link.id)
    const line = invitation && (await readOrderLine(scope, invitation))
    if (!line) throw new AppError('review/link-invalid')
    if (invitation.expiresAt <= scope.now) throw new AppError('review/link-expired')
    const rules = await readReviewRules(scope)
    if (!refusalOfLine(line, { rules, now: scope.now })) throw new AppError('review/still-open')
    const orderId = toPublicId('order', line.orderId)
    const productId = toPublicId('product', line.productId)
    const record = {
      kind: 'message',
      source: reviewFormSource,
      externalId: `${orderId}/${productId}/private`,
      occurredAt: scope.now.toISOString(),
      text,
      orderId,
      productId,
      language,
    }
    const [result] = await acceptFeedback(scope, [record], { channel: 'link', isSingle: true })
    if (result && result.status !== 'refused') return { id: result.id }
    const code = result?.code ?? 'feedback/nothing-said'
    throw new AppError(code, {}, { fields: [{ path: result?.field ?? 'text', code }] })
  })
}
