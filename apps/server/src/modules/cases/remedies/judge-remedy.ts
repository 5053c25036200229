import type { RemedyKind, RemedyLimit, remedyAboves } from '@echoloop/contract'

export type Above = (typeof remedyAboves)[number]

/** What was given before, in the same measure as the worth; declined, cancelled and refused remedies do not count. */
export type Given = {
  /** In this case, of this kind, by anybody. */
  inCase: number
  /** Within the last 24 hours, of this kind, by the same person alone. */
  inDay: number
}

export type Judged = {
  kind: RemedyKind
  worth: number
  /** Of the remedy; null where it is not about money. */
  currency: string | null
  limitCurrency: string
  limit: Pick<RemedyLimit, 'onceMax' | 'caseMax' | 'dayMax'>
  given: Given
}

/**
 * Which limit a remedy goes above, or null when whoever proposes it decides alone. Money of another currency cannot be
 * compared with a limit, so only those without limit decide about it. Pure; it knows no stars and no mood.
 */
export function judgeRemedy(judged: Judged): Above | null {
  const { worth, currency, limitCurrency, limit, given } = judged
  if (worth === 0) return null
  const { onceMax, caseMax, dayMax } = limit
  const isBounded = onceMax !== null || caseMax !== null || dayMax !== null
  if (isBounded && currency !== null && currency !== limitCurrency) return 'currency'
  if (onceMax !== null && worth > onceMax) return 'once'
  if (caseMax !== null && given.inCase + worth > caseMax) return 'case'
  if (dayMax !== null && given.inDay + worth > dayMax) return 'day'
  return null
}

/** True when somebody's own limit covers a remedy that another person proposed. Pure. */
export function mayApprove(judged: Pick<Judged, 'worth' | 'currency' | 'limitCurrency' | 'limit'>): boolean {
  const { onceMax } = judged.limit
  if (onceMax === null) return true
  return (judged.currency === null || judged.currency === judged.limitCurrency) && judged.worth <= onceMax
}

/** What can still be refunded of an order. */
export type OrderMoney = {
  valueCents: number
  /** As the shop's own system tells. */
  refundedCents: number
  /** Refunds given here and done. */
  doneCents: number
  /** Refunds given here and still under way. */
  openCents: number
}

/**
 * What is left to refund. A refund done here usually comes back in the order's own refunds, so that the larger of the
 * two sums counts, not both. Pure.
 */
export function refundableOf(money: OrderMoney): number {
  const { valueCents, refundedCents, doneCents, openCents } = money
  return Math.max(0, valueCents - Math.max(refundedCents, doneCents) - openCents)
}
