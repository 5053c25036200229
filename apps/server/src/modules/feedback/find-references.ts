import type { FeedbackRecord } from '@echoloop/contract'
import { toUuid } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import {
  findOrderFacts,
  findOrdersById,
  findOrdersByNumber,
  findProductIds,
  findProductsBySku,
  type KnownOrder,
  type OrderFacts,
} from '../catalogue/index.ts'
import type { Refusal } from './read-record.ts'

/** What the products and orders named in a batch are in this shop. */
export type References = {
  productIds: Set<string>
  productBySku: Map<string, string>
  orderById: Map<string, KnownOrder>
  orderByNumber: Map<string, KnownOrder>
  factsByOrder: Map<string, OrderFacts>
}

/** Looks up all that a batch names, a query per kind. */
export async function findReferences(scope: Scope, records: readonly FeedbackRecord[]): Promise<References> {
  const named = <T>(values: (T | undefined)[]) => values.filter((value) => value !== undefined)
  const orderNames = named(records.map((record) => record.orderId))
  const orderById = await findOrdersById(scope, named(orderNames.map((name) => toUuid('order', name))))
  const orderByNumber = await findOrdersByNumber(
    scope,
    orderNames.filter((name) => !name.startsWith('ord_')),
  )
  return {
    productIds: await findProductIds(
      scope,
      named(records.map((record) => toUuid('product', record.productId ?? ''))),
    ),
    productBySku: await findProductsBySku(scope, named(records.map((record) => record.sku))),
    orderById,
    orderByNumber,
    factsByOrder: await findOrderFacts(
      scope,
      [...orderById.values(), ...orderByNumber.values()].map(({ id }) => id),
    ),
  }
}

export type Resolved = {
  kind: 'resolved'
  productId: string | null
  order: KnownOrder | null
  facts: Record<string, string>
}

/** Product, order and the facts they bring for one record; refuses names this shop does not know. */
export function resolveRecord(record: FeedbackRecord, references: References): Resolved | Refusal {
  const productId = productOf(record, references)
  if (productId === undefined) {
    return {
      kind: 'refused',
      code: 'feedback/unknown-product',
      field: record.productId === undefined ? 'sku' : 'productId',
    }
  }
  const order = orderOf(record, references)
  if (order === undefined) return { kind: 'refused', code: 'feedback/unknown-order', field: 'orderId' }
  return { kind: 'resolved', productId, order, facts: factsOf(record, { productId, order }, references) }
}

function productOf(record: FeedbackRecord, references: References): string | null | undefined {
  if (record.productId !== undefined) {
    const id = toUuid('product', record.productId)
    return id && references.productIds.has(id) ? id : undefined
  }
  return record.sku === undefined ? null : references.productBySku.get(record.sku)
}

/** An id of ours must exist; a number of the shop's that we do not know yet is kept as a fact instead. */
function orderOf(record: FeedbackRecord, references: References): KnownOrder | null | undefined {
  const { orderId } = record
  if (orderId === undefined) return null
  if (orderId.startsWith('ord_')) return references.orderById.get(toUuid('order', orderId) ?? '')
  return references.orderByNumber.get(orderId) ?? null
}

function factsOf(
  record: FeedbackRecord,
  found: { productId: string | null; order: KnownOrder | null },
  references: References,
): Record<string, string> {
  if (!found.order) return record.orderId === undefined ? {} : { order: record.orderId }
  const known = references.factsByOrder.get(found.order.id)
  if (!known) return {}
  const batch = found.productId ? known.batches[found.productId] : undefined
  return { ...known.facts, ...(batch ? { batch } : {}) }
}
