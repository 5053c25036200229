import type { OrderDetail } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { orderTimeline } from './order-timeline.ts'

const order: OrderDetail = {
  id: 'ord_1',
  number: '1',
  state: 'delivered',
  customer: null,
  placedAt: '2026-01-01T00:00:00.000Z',
  shippedAt: '2026-01-02T00:00:00.000Z',
  deliveredAt: '2026-01-05T00:00:00.000Z',
  refundedAt: null,
  cancelledAt: null,
  foundFalseAt: null,
  isInternational: false,
  currency: null,
  totalCents: 100,
  quantity: 1,
  quantityRefunded: 0,
  productNames: [],
  courier: null,
  warehouse: null,
  region: null,
  lines: [],
  shipments: [],
  refunds: [],
  marks: [],
  updatedAt: null,
  changedAt: null,
}
const kinds = (one: OrderDetail) => orderTimeline(one).map(({ kind }) => kind)

test('an order without shipments goes from placed to delivered', () => {
  expect(kinds(order)).toEqual(['placed', 'shipped', 'delivered'])
})

test('shipments tell of themselves, and the last one makes the order delivered', () => {
  const part = { courier: null, lines: null, tracking: null }
  const shipments = [
    {
      ...part,
      id: 'b',
      externalId: 'b',
      shippedAt: '2026-01-03T00:00:00.000Z',
      deliveredAt: order.deliveredAt,
    },
    {
      ...part,
      id: 'a',
      externalId: 'a',
      shippedAt: order.shippedAt,
      deliveredAt: '2026-01-04T00:00:00.000Z',
    },
  ]
  const steps = orderTimeline({ ...order, shipments })
  expect(steps.map(({ kind, name }) => name ?? kind)).toEqual(['placed', 'a', 'b', 'a', 'b', 'delivered'])
})

test('what staff said carries the reason', () => {
  const at = '2026-01-09T00:00:00.000Z'
  const mark = { mark: 'false' as const, at, reason: '刷单', by: 'Lin', markedAt: at }
  const [last] = orderTimeline({ ...order, foundFalseAt: at, marks: [mark] }).slice(-1)
  expect(last).toMatchObject({ kind: 'false', mark: { reason: '刷单' } })
})

test('a refund of everything is told once', () => {
  const at = '2026-01-09T00:00:00.000Z'
  const refund = { id: 'r', externalId: 'r', at, amountCents: null }
  expect(kinds({ ...order, refundedAt: at, refunds: [{ ...refund, lines: null }] })).toHaveLength(4)
  expect(kinds({ ...order, refunds: [{ ...refund, lines: [] }] }).at(-1)).toBe('money')
})
