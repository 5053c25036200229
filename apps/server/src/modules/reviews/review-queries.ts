import type { FeedbackKind, ReviewRules } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './review-tables.ts'

export type InvitationRow = { id: string; orderId: string; productId: string; expiresAt: Date }

export function findInvitation(scope: Scope, id: string): Promise<InvitationRow | undefined> {
  return scope.db
    .selectFrom('reviewInvitation')
    .select(['id', 'orderId', 'productId', 'expiresAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The rules that the shop has set, if any. */
export function findReviewRules(scope: Scope): Promise<ReviewRules | undefined> {
  return scope.db
    .selectFrom('reviewRule')
    .select(['opensDaysAfterShipping', 'closesDays', 'editDays'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

export type OrderLineKey = { orderId: string; productId: string }

/** The review that an order line has already, by whichever link it came. */
export async function findReviewOfLine(scope: Scope, line: OrderLineKey): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('reviewInvitation')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', line.orderId)
    .where('productId', '=', line.productId)
    .where('feedbackId', 'is not', null)
    .executeTakeFirst()
  return row?.feedbackId ?? undefined
}

/**
 * All invitations of an order line, locked until the transaction ends, so that its submissions take turns. Always
 * in one order, so that two of them never deadlock.
 */
export function lockInvitations(
  scope: Scope,
  line: OrderLineKey,
): Promise<{ id: string; feedbackId: string | null }[]> {
  return scope.db
    .selectFrom('reviewInvitation')
    .select(['id', 'feedbackId'])
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', line.orderId)
    .where('productId', '=', line.productId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export type FollowUpText = { feedbackId: string; text: string }

/** What authors added to these reviews. */
export function readFollowUps(scope: Scope, feedbackIds: readonly string[]): Promise<FollowUpText[]> {
  return scope.db
    .selectFrom('followUp')
    .select(['feedbackId', 'text'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .orderBy('feedbackId')
    .execute()
}

/** What an author said in a review, as it is kept. */
export type WrittenReview = {
  id: string
  kind: FeedbackKind
  occurredAt: Date
  rating: number | null
  title: string | null
  text: string | null
  dimensions: Record<string, number>
  isAnonymous: boolean
  facts: Record<string, string | number | boolean>
  erasedAt: Date | null
}

export function findWrittenReview(scope: Scope, feedbackId: string): Promise<WrittenReview | undefined> {
  return scope.db
    .selectFrom('feedback')
    .select([
      'id',
      'kind',
      'occurredAt',
      'rating',
      'title',
      'text',
      'dimensions',
      'isAnonymous',
      'facts',
      'erasedAt',
    ])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .executeTakeFirst()
}

/** The first receipt given for a review. */
export async function findReceiptOf(scope: Scope, feedbackId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('feedbackReceipt')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}
