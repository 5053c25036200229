import { type FeedbackRecord, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { dimensionsOf, findOrderLine } from '../catalogue/index.ts'
import { acceptFeedback, insertReceipt } from '../feedback/index.ts'
import { isSameReview } from './is-same-review.ts'
import {
  findInvitation,
  findReceiptOf,
  findWrittenReview,
  lockInvitations,
  type OrderLineKey,
} from './review-queries.ts'
import { markInvitationUsed } from './review-store.ts'
import { readLink, signLink } from './signed-link.ts'

export type Submission = {
  token: string
  rating: number
  dimensions?: Record<string, number>
  title?: string
  text?: string
  isAnonymous: boolean
  /** Language of the form; counts only where the words do not tell. */
  language: string
}

/** Public id of the review, and the token of its author's own page. */
export type Submitted = { id: string; receiptToken: string }

/**
 * Takes the one review of an order line by its signed link, whole or not at all. The same words sent again give the
 * first answer again. Refuses `review/link-invalid`, `review/link-expired`, `review/already-written`, and what
 * `acceptFeedback` refuses, with the field that is wrong.
 */
export async function submitReview(platform: Platform, submission: Submission): Promise<Submitted> {
  const link = readLink(platform.keys, { purpose: 'review', token: submission.token })
  if (!link) throw new AppError('review/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    const invitation = await findInvitation(scope, link.id)
    if (!invitation) throw new AppError('review/link-invalid')
    const ofLine = await lockInvitations(scope, invitation)
    const written = ofLine.find(({ feedbackId }) => feedbackId !== null)?.feedbackId
    if (written) return repeatAnswer(scope, written, submission)
    if (invitation.expiresAt <= scope.now) throw new AppError('review/link-expired')
    await refuseUnknownDimensions(scope, invitation, submission.dimensions ?? {})
    const feedbackId = await acceptReview(scope, recordOf(scope, invitation, submission), submission)
    await markInvitationUsed(scope, invitation.id, feedbackId)
    return answerOf(scope, feedbackId, await insertReceipt(scope, feedbackId))
  })
}

/** A double tap or a lost reply is answered as the first time; other words do not replace the first ones. */
async function repeatAnswer(scope: Scope, feedbackId: string, submission: Submission): Promise<Submitted> {
  const written = await findWrittenReview(scope, feedbackId)
  const receiptId = await findReceiptOf(scope, feedbackId)
  if (!written || !receiptId || !isSameReview(written, submission))
    throw new AppError('review/already-written')
  return answerOf(scope, feedbackId, receiptId)
}

/** Names of dimensions are shown in public, so that only those of the category are taken from outside. */
async function refuseUnknownDimensions(
  scope: Scope,
  line: OrderLineKey,
  given: Record<string, number>,
): Promise<void> {
  const product = await findOrderLine(scope, line)
  const known = await dimensionsOf(scope, product?.categoryCode ?? null)
  const unknown = Object.keys(given).find((code) => !known.includes(code))
  if (unknown === undefined) return
  const field = { path: `dimensions.${unknown}`, code: 'unknown_dimension' }
  throw new AppError('request/invalid', {}, { fields: [field] })
}

function recordOf(
  scope: Scope,
  invitation: OrderLineKey & { id: string },
  submission: Submission,
): FeedbackRecord {
  return {
    kind: 'review',
    source: 'review-form',
    externalId: toPublicId('invitation', invitation.id),
    occurredAt: scope.now.toISOString(),
    rating: submission.rating,
    dimensions: submission.dimensions ?? {},
    title: submission.title || undefined,
    text: submission.text || undefined,
    orderId: toPublicId('order', invitation.orderId),
    productId: toPublicId('product', invitation.productId),
    language: submission.language,
  }
}

async function acceptReview(
  scope: Scope,
  record: FeedbackRecord,
  { isAnonymous }: { isAnonymous: boolean },
): Promise<string> {
  const [result] = await acceptFeedback(scope, [record], { channel: 'link', isSingle: true, isAnonymous })
  if (result?.status === 'accepted') return uuidOf('feedback', result.id)
  if (result?.status !== 'refused') throw new AppError('review/already-written')
  const fields = result.field ? [{ path: result.field, code: result.code }] : []
  throw new AppError(result.code, {}, { fields })
}

function answerOf(scope: Scope, feedbackId: string, receiptId: string): Submitted {
  const receiptToken = signLink(scope.keys, { purpose: 'receipt', shopId: scope.shopId, id: receiptId })
  return { id: toPublicId('feedback', feedbackId), receiptToken }
}
