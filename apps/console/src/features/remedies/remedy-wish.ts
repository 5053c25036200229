import type { CaseRemedies, RemedyKind, RemedyProposal } from '@echoloop/contract'
import { centsOf } from './cents-of.ts'

/** What stands in the form. */
export type RemedyWish = {
  kind: RemedyKind
  amount: number | null
  points: number | null
  quantities: Record<string, number>
  note: string
}

export const hasAmount = (kind: RemedyKind): boolean => kind === 'refund' || kind === 'coupon'
export const hasLines = (kind: RemedyKind): boolean => ['exchange', 'repair', 'resend'].includes(kind)

/** Currency of an amount: the order's, else that of the limits. */
export function currencyOf({ order, currency }: Pick<CaseRemedies, 'order' | 'currency'>): string {
  return order?.currency ?? currency
}

/** What is sent, or undefined while something is missing. Pure. */
export function proposalOf(wish: RemedyWish, given: CaseRemedies): RemedyProposal | undefined {
  const { kind, amount, points, quantities } = wish
  const note = wish.note.trim() === '' ? {} : { note: wish.note.trim() }
  const currency = currencyOf(given)
  if (hasAmount(kind))
    return amount ? { kind, amountCents: centsOf(amount, currency), currency, ...note } : undefined
  if (kind === 'points') return points ? { kind, points, ...note } : undefined
  if (!hasLines(kind)) return { kind, ...note }
  const lines = Object.entries(quantities).flatMap(([sku, quantity]) =>
    quantity > 0 ? [{ sku, quantity }] : [],
  )
  return lines.length > 0 ? { kind, lines, ...note } : undefined
}

/** What a wish counts against limits: cents, points, or the price of the items. Pure. */
export function worthOf(wish: RemedyWish, given: CaseRemedies): number {
  if (hasAmount(wish.kind)) return centsOf(wish.amount ?? 0, currencyOf(given))
  if (wish.kind === 'points') return wish.points ?? 0
  if (!hasLines(wish.kind)) return 0
  const lines = given.order?.lines ?? []
  return lines.reduce((sum, line) => sum + line.priceCents * (wish.quantities[line.sku] ?? 0), 0)
}
