import type { CaseRemedies } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { proposalOf, type RemedyWish, worthOf } from './remedy-wish.ts'

const given: CaseRemedies = {
  items: [],
  currency: 'CNY',
  hasDoor: true,
  limits: [],
  order: {
    id: 'ord_1',
    number: '1',
    currency: 'JPY',
    valueCents: 3000,
    refundableCents: 3000,
    lines: [{ sku: 'CUP', name: '茶杯', quantity: 2, priceCents: 1500 }],
  },
}
const wish: RemedyWish = { kind: 'refund', amount: null, points: null, quantities: {}, note: '' }

test('a form becomes a remedy once nothing is missing', () => {
  expect(proposalOf(wish, given)).toBeUndefined()
  expect(proposalOf({ ...wish, amount: 1200, note: ' 退差价 ' }, given)).toEqual({
    kind: 'refund',
    amountCents: 1200,
    currency: 'JPY',
    note: '退差价',
  })
  expect(proposalOf({ ...wish, amount: 12.5 }, { ...given, order: null })).toEqual({
    kind: 'refund',
    amountCents: 1250,
    currency: 'CNY',
  })
  expect(proposalOf({ ...wish, kind: 'exchange' }, given)).toBeUndefined()
  const exchange = { ...wish, kind: 'exchange' as const, quantities: { CUP: 2, KET: 0 } }
  expect(proposalOf(exchange, given)).toEqual({ kind: 'exchange', lines: [{ sku: 'CUP', quantity: 2 }] })
  expect(worthOf(exchange, given)).toBe(3000)
  expect(proposalOf({ ...wish, kind: 'apology' }, given)).toEqual({ kind: 'apology' })
  expect(worthOf({ ...wish, kind: 'apology' }, given)).toBe(0)
})
