import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { orderChanged, orderDelivered, orderRefunded } from './catalogue-events.ts'
import { lockOrder, type MarkedOrder, saveMarks } from './order-store.ts'
import type { OrderMark } from './settle-order.ts'

export type OrderChange =
  | { action: 'mark'; mark: OrderMark; at?: string; reason: string }
  | { action: 'unmark'; mark: OrderMark }

const columnOf = { delivered: 'deliveredAt', refunded: 'refundedAt', false: 'foundFalseAt' } as const

/**
 * Marks an order where its source says nothing, or takes a mark back: then the source's word holds again. Refuses
 * `order/not-found`, `order/already-so`, `order/not-marked`, `order/contradicts-itself`.
 */
export async function changeOrder(scope: Scope, id: string, change: OrderChange): Promise<void> {
  const order = await lockOrder(scope, id)
  if (!order) throw new AppError('order/not-found')
  if (change.action === 'mark') await mark(scope, order, change)
  else await unmark(scope, order, change.mark)
  const customerIds = order.customerId === null ? [] : [order.customerId]
  await scope.announce(orderChanged, { orderIds: [order.id], customerIds })
  const action = change.action === 'mark' ? 'order.marked' : 'order.unmarked'
  await audit(scope, { action, subject: toPublicId('order', id), detail: { mark: change.mark } })
}

async function mark(
  scope: Scope,
  order: MarkedOrder,
  change: { mark: OrderMark; at?: string; reason: string },
): Promise<void> {
  const column = columnOf[change.mark]
  if (order[column]) throw new AppError('order/already-so')
  const at = change.at === undefined ? scope.now : new Date(change.at)
  refuseImpossible(at, { placedAt: order.placedAt, now: scope.now })
  const facts = {
    at: at.toISOString(),
    reason: change.reason,
    by: nameOfActor(scope.actor),
    markedAt: scope.now.toISOString(),
    sourceAt: null,
  }
  await saveMarks(scope, { ...order, [column]: at, marks: { ...order.marks, [change.mark]: facts } })
  await scope.announce(change.mark === 'delivered' ? orderDelivered : orderRefunded, { orderIds: [order.id] })
}

function refuseImpossible(at: Date, { placedAt, now }: { placedAt: Date; now: Date }): void {
  const code = at < placedAt ? 'before_placed' : at > now ? 'in_future' : undefined
  if (code) throw new AppError('order/contradicts-itself', {}, { fields: [{ path: 'at', code }] })
}

async function unmark(scope: Scope, order: MarkedOrder, kind: OrderMark): Promise<void> {
  const { [kind]: taken, ...marks } = order.marks
  if (!taken) throw new AppError('order/not-marked')
  const sourceAt = taken.sourceAt === null ? null : new Date(taken.sourceAt)
  await saveMarks(scope, { ...order, [columnOf[kind]]: sourceAt, marks })
}
