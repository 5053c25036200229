import type { ReviewRules } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { isEvidence, type OrderLineFacts, readOrderLines } from '../../catalogue/index.ts'
import { readReviewRules } from '../change-review-rules.ts'
import { windowOf } from '../review-rules.ts'
import { readRequestPolicy } from './invitation-policy.ts'
import type { PastSend, RequestFacts, RequestLine } from './plan-request.ts'
import {
  findReviewedLines,
  lineKey,
  listOfOrder,
  ordersNamedWith,
  type RequestRow,
} from './request-queries.ts'

/** What the rules need to know of one line. Pure. */
export function requestLineOf(
  line: OrderLineFacts,
  known: { rules: ReviewRules; isReviewed: boolean },
): RequestLine {
  return {
    orderId: line.orderId,
    productId: line.productId,
    categoryCode: line.categoryCode,
    isInternational: line.isInternational,
    deliveredAt: line.deliveredAt,
    isEvidence: isEvidence(line),
    isRefunded: line.quantityRefunded >= line.quantity,
    isReviewed: known.isReviewed,
    ...windowOf(line, known.rules),
  }
}

export type KnownLine = { line: RequestLine; facts: OrderLineFacts }

/** The lines of some orders as they stand now, those of one person only. */
export async function readRequestLines(
  scope: Scope,
  wanted: { orderIds: string[]; customerId?: string },
): Promise<KnownLine[]> {
  const rules = await readReviewRules(scope)
  const reviewed = await findReviewedLines(scope, wanted.orderIds)
  const lines = await readOrderLines(scope, wanted.orderIds)
  return lines
    .filter((line) => wanted.customerId === undefined || line.customerId === wanted.customerId)
    .map((facts) => ({
      facts,
      line: requestLineOf(facts, { rules, isReviewed: reviewed.has(lineKey(facts)) }),
    }))
}

/** All that decides about a planned request, as it stands now. */
export async function readRequestFacts(
  scope: Scope,
  request: RequestRow,
): Promise<{ facts: RequestFacts; known: KnownLine[] }> {
  const orderIds = await ordersNamedWith(scope, request.orderId)
  const known = await readRequestLines(scope, { orderIds, customerId: request.customerId })
  const past = await listOfOrder(scope, request.orderId)
  const facts = {
    lines: known.map(({ line }) => line),
    policy: await readRequestPolicy(scope),
    history: past.filter(({ step }) => step < request.step).map(pastSendOf),
    now: scope.now,
    isHastened: request.isHastened,
  }
  return { facts, known }
}

/** A message that was joined to another counts as dropped; what has not ended cannot be followed by anything. */
export function pastSendOf({ state, endedAt, plannedFor }: RequestRow): PastSend {
  const isEnd = state === 'sent' || state === 'failed' || state === 'unknown'
  return { state: isEnd ? state : 'dropped', endedAt: endedAt ?? plannedFor }
}
