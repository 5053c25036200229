import type { ReviewTrait, Shop } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { dimensionsOf, type OrderLineFacts, readOrderLine } from '../catalogue/index.ts'
import { readShopRow } from '../shops/index.ts'
import { readReviewRules } from './change-review-rules.ts'
import { findInvitation, findReceiptOf, findReviewOfLine, type InvitationRow } from './review-queries.ts'
import { type LineRefusal, refusalOfLine, windowOf } from './review-rules.ts'
import { findReviewTraits } from './review-trait-store.ts'
import { readLink, signLink } from './signed-link.ts'

/**
 * What the holder of a review link may do: write now, no more, look at the review written already, or nothing in
 * public: the order fell, or its window is not open.
 */
export type InvitationState =
  | { kind: 'ok' }
  | { kind: 'expired' }
  | { kind: 'closed'; code: LineRefusal; opensAt: string | null }
  | { kind: 'used'; receiptToken: string }

export type Invitation = {
  shop: Shop
  product: { name: string; nameEn: string | null }
  order: { number: string }
  /** Codes of the dimensions that the product's category asks for. */
  dimensions: string[]
  /** What the shop lets authors tell about themselves. */
  traits: ReviewTrait[]
  state: InvitationState
}

/** What a review link is for. Refuses `review/link-invalid` for a token that was not signed here. */
export async function readInvitation(platform: Platform, token: string): Promise<Invitation> {
  const link = readLink(platform.keys, { purpose: 'review', token })
  if (!link) throw new AppError('review/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    const invitation = await findInvitation(scope, link.id)
    const line = invitation && (await readOrderLine(scope, invitation))
    if (!line) throw new AppError('review/link-invalid')
    return {
      shop: await readShopRow(scope),
      product: { name: line.productName, nameEn: line.productNameEn },
      order: { number: line.number },
      dimensions: await dimensionsOf(scope, line.categoryCode),
      traits: await findReviewTraits(scope),
      state: await stateOf(scope, invitation, line),
    }
  })
}

async function stateOf(
  scope: Scope,
  invitation: InvitationRow,
  line: OrderLineFacts,
): Promise<InvitationState> {
  const feedbackId = await findReviewOfLine(scope, invitation)
  const receiptId = feedbackId && (await findReceiptOf(scope, feedbackId))
  if (receiptId) {
    const receipt = { purpose: 'receipt' as const, shopId: scope.shopId, id: receiptId }
    return { kind: 'used', receiptToken: signLink(scope.keys, receipt) }
  }
  if (invitation.expiresAt <= scope.now) return { kind: 'expired' }
  const rules = await readReviewRules(scope)
  const code = refusalOfLine(line, { rules, now: scope.now })
  if (!code) return { kind: 'ok' }
  const { opensAt } = windowOf(line, rules)
  return { kind: 'closed', code, opensAt: opensAt?.toISOString() ?? null }
}
