import type { RemedyKind } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { refundableOf } from './judge-remedy.ts'
import { type OrderOfRemedy, priceOfLines } from './remedy-order.ts'
import { readOrderMoney } from './remedy-queries.ts'
import type { RemedyLine } from './remedy-tables.ts'

/** What somebody wants to give, with the order it is about. */
export type Wish = {
  kind: RemedyKind
  amountCents: number | null
  currency: string | null
  points: number | null
  lines: RemedyLine[]
  order: OrderOfRemedy | undefined
}

const needsAmount: readonly RemedyKind[] = ['refund', 'coupon']
const needsLines: readonly RemedyKind[] = ['exchange', 'repair', 'resend']

/** Refuses fields that do not belong to the kind, such as an amount of an apology. Pure. */
export function refuseUnfitFields({ kind, amountCents, points, lines }: Omit<Wish, 'order'>): void {
  const fields = [
    { path: 'amountCents', is: amountCents !== null, needed: needsAmount.includes(kind) },
    { path: 'points', is: points !== null, needed: kind === 'points' },
    { path: 'lines', is: lines.length > 0, needed: needsLines.includes(kind) },
  ].filter(({ is, needed }) => is !== needed)
  if (fields.length === 0) return
  throw new AppError(
    'remedy/unfit-fields',
    {},
    { fields: fields.map(({ path, needed }) => ({ path, code: needed ? 'missing' : 'unfit' })) },
  )
}

/**
 * What a remedy is worth, and in which currency, against the order it is about. Refuses what is above the order's
 * value or what is left of it, other money, and lines that were never bought. `exceptId`: the remedy itself, when it
 * stands already.
 */
export async function weighRemedy(
  scope: Scope,
  wish: Wish,
  { limitCurrency, exceptId }: { limitCurrency: string; exceptId: string | null },
): Promise<{ worth: number; currency: string | null }> {
  const { kind, order, amountCents, points } = wish
  if (kind === 'points') return { worth: points ?? 0, currency: null }
  if (kind === 'apology' || kind === 'explanation') return { worth: 0, currency: null }
  if (!order && kind !== 'coupon') throw new AppError('remedy/needs-order')
  const currency = order?.currency ?? limitCurrency
  if (wish.currency !== null && wish.currency !== currency)
    throw new AppError(
      'remedy/other-currency',
      { currency },
      { fields: [{ path: 'currency', code: 'other' }] },
    )
  if (amountCents === null) return { worth: worthOfLines(wish), currency }
  if (!order) return { worth: amountCents, currency }
  const money = await readOrderMoney(scope, { orderId: order.id, exceptId })
  const most = kind === 'refund' ? refundableOf(money) : money.valueCents
  if (amountCents > most)
    throw new AppError(
      'remedy/above-order',
      { mostCents: most, currency },
      { fields: [{ path: 'amountCents', code: 'above-order' }] },
    )
  return { worth: amountCents, currency }
}

function worthOfLines({ order, lines }: Wish): number {
  const price = order && priceOfLines(order, lines)
  if (price === undefined)
    throw new AppError('remedy/unknown-line', {}, { fields: [{ path: 'lines', code: 'unknown' }] })
  return price
}
