import { type OrderDetail, type OrderItem, orderMarks, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { type Parts, readParts } from './order-parts-store.ts'
import {
  listOrderRows,
  type OrderFilter,
  type OrderRow,
  readLineRows,
  readOrderRow,
} from './order-queries.ts'

type Reader = { locale: 'zh-CN' | 'en' }

/** Orders, newest first. */
export async function listOrders(
  scope: Scope,
  page: Reader & OrderFilter & { cursor?: string; limit: number },
): Promise<{ items: OrderItem[]; nextCursor: string | null }> {
  const rows = await listOrderRows(scope, {
    filter: page,
    after: decodeCursor(page.cursor),
    limit: page.limit + 1,
  })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => itemOf(row, page)),
    nextCursor: rows.length > page.limit && last ? encodeCursor({ at: last.placedAt, id: last.id }) : null,
  }
}

/** One order with all that is known of it. Refuses `order/not-found`. */
export async function readOrder(scope: Scope, id: string, reader: Reader): Promise<OrderDetail> {
  const row = await readOrderRow(scope, id)
  if (!row) throw new AppError('order/not-found')
  const lines = await readLineRows(scope, id)
  const parts = (await readParts(scope, [id])).get(id)
  return {
    ...itemOf(row, reader),
    courier: row.courier,
    warehouse: row.warehouse,
    region: row.region,
    lines: lines.map(({ productId, name, nameEn, batchCode, ...line }) => ({
      ...line,
      productId: toPublicId('product', productId),
      productName: nameIn(reader, { name, nameEn }),
      batch: batchCode,
    })),
    ...presentParts(parts),
    marks: orderMarks.flatMap((mark) => {
      const found = row.marks[mark]
      if (!found) return []
      const { at, reason, by, markedAt } = found
      return [{ mark, at, reason, by, markedAt }]
    }),
    updatedAt: isoOf(row.versionAt),
    changedAt: isoOf(row.changedAt),
  }
}

function itemOf(row: OrderRow, reader: Reader): OrderItem {
  const { customerId } = row
  return {
    id: toPublicId('order', row.id),
    number: row.number,
    state: row.state,
    customer: customerId ? { id: toPublicId('customer', customerId), name: row.customerName } : null,
    placedAt: row.placedAt.toISOString(),
    shippedAt: isoOf(row.shippedAt),
    deliveredAt: isoOf(row.deliveredAt),
    refundedAt: isoOf(row.refundedAt),
    cancelledAt: isoOf(row.cancelledAt),
    foundFalseAt: isoOf(row.foundFalseAt),
    isInternational: row.isInternational,
    currency: row.currency,
    totalCents: row.totalCents,
    quantity: row.quantity,
    quantityRefunded: row.quantityRefunded,
    productNames: [...new Set(row.products.map((product) => nameIn(reader, product)))].slice(0, 3),
  }
}

function presentParts(parts: Parts | undefined): Pick<OrderDetail, 'shipments' | 'refunds'> {
  return {
    shipments: (parts?.shipments ?? []).map((shipment) => ({
      id: toPublicId('shipment', shipment.id),
      externalId: shipment.externalId,
      courier: shipment.courier ?? null,
      tracking: shipment.tracking ?? null,
      shippedAt: isoOf(shipment.shippedAt),
      deliveredAt: isoOf(shipment.deliveredAt),
      lines: shipment.lines ?? null,
    })),
    refunds: (parts?.refunds ?? []).map((refund) => ({
      id: toPublicId('refund', refund.id),
      externalId: refund.externalId,
      at: new Date(refund.at).toISOString(),
      amountCents: refund.amountCents ?? null,
      lines: refund.lines ?? null,
    })),
  }
}

function nameIn({ locale }: Reader, product: { name: string; nameEn: string | null }): string {
  return (locale === 'en' ? product.nameEn : null) ?? product.name
}

function isoOf(time: Date | string | null | undefined): string | null {
  return time ? new Date(time).toISOString() : null
}
