import { type FeedbackRecord, type ReceiptFile, type ReviewIncentive, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { type OrderLineFacts, readOrderLine } from '../catalogue/index.ts'
import {
  acceptFeedback,
  attachUploads,
  insertReceipt,
  reviewFormSource,
  type Visitor,
} from '../feedback/index.ts'
import { readReviewRules } from './change-review-rules.ts'
import { disclosureFacts, isSameDisclosure } from './disclosure-facts.ts'
import { isSameReview } from './is-same-review.ts'
import { signReceipt } from './receipt-file.ts'
import { refuseUnknownDimensions } from './refuse-unknown-dimensions.ts'
import { refuseUnknownTraits } from './refuse-unknown-traits.ts'
import { reviewSubmitted } from './review-events.ts'
import {
  findInvitation,
  findReceiptOf,
  findReviewOfLine,
  findWrittenReview,
  type InvitationRow,
  lockInvitations,
  type OrderLineKey,
} from './review-queries.ts'
import { refusalOfLine } from './review-rules.ts'
import { markInvitationUsed } from './review-store.ts'
import { readLink, signLink } from './signed-link.ts'
import { uploadOwnerOf } from './upload-owner.ts'
import { readState } from './with-own-review.ts'

export type Submission = {
  token: string
  rating: number
  dimensions?: Record<string, number>
  title?: string
  text?: string
  isAnonymous: boolean
  /** What the author says about the own interest, and about the own person. */
  incentive?: ReviewIncentive
  byStaff?: boolean
  traits?: Record<string, string>
  /** Language of the form; counts only where the words do not tell. */
  language: string
  /** Public ids of pictures and a video that were sent before. */
  attachmentIds?: string[]
  /** From where and with what it was sent. */
  visitor?: Visitor
  /** Where this server publishes the keys of receipts. */
  publicUrl: string
}

/** Public id of the review, the token of its author's own page, and the signed receipt. */
export type Submitted = { id: string; receiptToken: string; receipt: ReceiptFile }

/**
 * Takes the one review of an order line by its signed link, whole or not at all. The same words sent again give the
 * first answer again, whichever link of the line they come by. Refuses `review/link-invalid`, `review/link-expired`,
 * `review/already-written`, `review/order-refunded`, `review/window-not-open`, `review/window-closed`, and what
 * `acceptFeedback` refuses, with the field that is wrong.
 */
export async function submitReview(platform: Platform, submission: Submission): Promise<Submitted> {
  const link = readLink(platform.keys, { purpose: 'review', token: submission.token })
  if (!link) throw new AppError('review/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    const invitation = await findInvitation(scope, link.id)
    if (!invitation) throw new AppError('review/link-invalid')
    const written = await findWritten(scope, invitation)
    if (written) return repeatAnswer(scope, written, submission)
    if (invitation.expiresAt <= scope.now) throw new AppError('review/link-expired')
    const line = await readOpenLine(scope, invitation)
    await refuseUnknownDimensions(scope, line, submission.dimensions ?? {})
    await refuseUnknownTraits(scope, submission.traits ?? {})
    return acceptReview(scope, invitation, submission)
  })
}

/** Asks without a lock first, so that a hundred repeats need not wait for each other. */
async function findWritten(scope: Scope, invitation: InvitationRow): Promise<string | undefined> {
  const known = await findReviewOfLine(scope, invitation)
  if (known) return known
  const ofLine = await lockInvitations(scope, invitation)
  return ofLine.find(({ feedbackId }) => feedbackId !== null)?.feedbackId ?? undefined
}

/** The order line, when it takes a review now. */
async function readOpenLine(scope: Scope, invitation: InvitationRow): Promise<OrderLineFacts> {
  const line = await readOrderLine(scope, invitation)
  if (!line) throw new AppError('review/link-invalid')
  const refusal = refusalOfLine(line, { rules: await readReviewRules(scope), now: scope.now })
  if (refusal) throw new AppError(refusal)
  return line
}

/** A double tap or a lost reply is answered as the first time; other words do not replace the first ones. */
async function repeatAnswer(scope: Scope, feedbackId: string, submission: Submission): Promise<Submitted> {
  const written = await findWrittenReview(scope, feedbackId)
  const receiptId = await findReceiptOf(scope, feedbackId)
  if (!written || !receiptId || !isSameReview(written, submission) || !isSameDisclosure(written, submission))
    throw new AppError('review/already-written')
  return answerOf(scope, receiptId, submission)
}

async function acceptReview(
  scope: Scope,
  invitation: InvitationRow,
  submission: Submission,
): Promise<Submitted> {
  const record = recordOf(scope, invitation, submission)
  const { isAnonymous, visitor } = submission
  const options = { channel: 'link' as const, isSingle: true, isAnonymous, visitor }
  const [result] = await acceptFeedback(scope, [record], options)
  if (result?.status === 'refused') {
    const fields = result.field ? [{ path: result.field, code: result.code }] : []
    throw new AppError(result.code, {}, { fields })
  }
  if (result?.status !== 'accepted') throw new AppError('review/already-written')
  const feedbackId = uuidOf('feedback', result.id)
  await attachUploads(scope, {
    feedbackId,
    attachmentIds: submission.attachmentIds ?? [],
    tokenHash: uploadOwnerOf({ purpose: 'review', shopId: scope.shopId, id: invitation.id }),
  })
  await markInvitationUsed(scope, invitation.id, feedbackId)
  const receiptId = await insertReceipt(scope, feedbackId)
  await scope.announce(reviewSubmitted, { ids: [feedbackId] })
  return answerOf(scope, receiptId, submission)
}

/** The id names the line, so that the key of voices holds one review per line whatever link was used. */
function recordOf(scope: Scope, line: OrderLineKey, submission: Submission): FeedbackRecord {
  const orderId = toPublicId('order', line.orderId)
  const productId = toPublicId('product', line.productId)
  return {
    kind: 'review',
    source: reviewFormSource,
    externalId: `${orderId}/${productId}`,
    occurredAt: scope.now.toISOString(),
    rating: submission.rating,
    dimensions: submission.dimensions ?? {},
    title: submission.title || undefined,
    text: submission.text || undefined,
    orderId,
    productId,
    language: submission.language,
    facts: disclosureFacts(submission),
  }
}

async function answerOf(
  scope: Scope,
  receiptId: string,
  { publicUrl }: { publicUrl: string },
): Promise<Submitted> {
  const receipt = await signReceipt(scope, await readState(scope, receiptId), publicUrl)
  const receiptToken = signLink(scope.keys, { purpose: 'receipt', shopId: scope.shopId, id: receiptId })
  return { id: receipt.feedback, receiptToken, receipt }
}
