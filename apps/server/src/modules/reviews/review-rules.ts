import { followUpDays, type ReviewRules } from '@echoloop/contract'
import type { OrderLineFacts } from '../catalogue/index.ts'

const dayMs = 86_400_000

/** What counts for shops that have set nothing. */
export const defaultReviewRules: ReviewRules = {
  opensDaysAfterShipping: 15,
  closesDays: 180,
  editDays: 30,
}

/** From when to when the review of an order line may be written; nulls: nothing has been sent yet. */
export type ReviewWindow = { opensAt: Date | null; closesAt: Date | null }

/**
 * Opens with the delivery, or N days after shipping where none is known, and closes D days after it opened. The first
 * instant belongs to it, the last does not. Pure.
 */
export function windowOf(
  line: Pick<OrderLineFacts, 'deliveredAt' | 'shippedAt'>,
  rules: ReviewRules,
): ReviewWindow {
  const opensAt = line.deliveredAt ?? daysAfter(line.shippedAt, rules.opensDaysAfterShipping)
  return { opensAt, closesAt: daysAfter(opensAt, rules.closesDays) }
}

export type WindowState = 'not-open' | 'open' | 'closed'

/** Where a moment lies towards a window. Pure. */
export function stateOfWindow({ opensAt, closesAt }: ReviewWindow, now: Date): WindowState {
  if (opensAt === null || now < opensAt) return 'not-open'
  return closesAt !== null && now >= closesAt ? 'closed' : 'open'
}

type LineState = Pick<
  OrderLineFacts,
  | 'deliveredAt'
  | 'shippedAt'
  | 'refundedAt'
  | 'cancelledAt'
  | 'foundFalseAt'
  | 'quantity'
  | 'quantityRefunded'
>

export type LineRefusal = 'review/order-refunded' | 'review/window-not-open' | 'review/window-closed'

/** Why a line takes no review now; undefined when it does. An order that fell comes before any date. Pure. */
export function refusalOfLine(
  line: LineState,
  { rules, now }: { rules: ReviewRules; now: Date },
): LineRefusal | undefined {
  const isWhole = line.refundedAt === null && line.quantityRefunded < line.quantity
  if (!isWhole || line.cancelledAt !== null || line.foundFalseAt !== null) return 'review/order-refunded'
  const state = stateOfWindow(windowOf(line, rules), now)
  return state === 'open' ? undefined : `review/window-${state}`
}

type Written = { submittedAt: Date; refusedAt: Date | null }

/**
 * Until when an author may change the words: so many days after sending them, and as many after a refusal, so that
 * there is time to mend what it names. Pure.
 */
export function editableUntil(written: Written, rules: ReviewRules): Date {
  const from = [written.submittedAt.getTime(), written.refusedAt?.getTime() ?? 0]
  return new Date(Math.max(...from) + rules.editDays * dayMs)
}

/** Until when an author may add to a review. Pure. */
export function followUpUntil(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + (followUpDays + 1) * dayMs)
}

function daysAfter(from: Date | null, days: number): Date | null {
  return from && new Date(from.getTime() + days * dayMs)
}
