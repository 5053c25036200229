import { type ReviewRequest, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findReviewedLines, lineKey } from './request-queries.ts'
import './request-tables.ts'

type ListQuery = { show?: 'planned' | 'sent' | 'stopped'; q?: string; cursor?: string; limit: number }
type ListRow = Omit<ReviewRequest, 'plannedFor' | 'endedAt' | 'products'> & {
  plannedFor: Date
  endedAt: Date | null
}
type Product = { orderId: string; productId: string; name: string; nameEn: string | null }

const statesOf = {
  planned: ['planned', 'leaving'],
  sent: ['sent'],
  stopped: ['joined', 'failed', 'unknown', 'dropped'],
} as const

/** One page of the shop's requests, what comes latest first. */
export async function listRequests(
  scope: Scope,
  query: ListQuery,
): Promise<{ items: ReviewRequest[]; nextCursor: string | null }> {
  const rows = await findRows(scope, query)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const orderIds = [...new Set(page.map(({ orderId }) => orderId))]
  const products = await findProducts(scope, orderIds)
  const reviewed = await findReviewedLines(scope, orderIds)
  const items = page.map((row) => ({
    ...row,
    id: toPublicId('request', row.id),
    orderId: toPublicId('order', row.orderId),
    plannedFor: row.plannedFor.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    products: products
      .filter(({ orderId }) => orderId === row.orderId)
      .map((product) => ({
        id: toPublicId('product', product.productId),
        name: product.name,
        nameEn: product.nameEn,
        isReviewed: reviewed.has(lineKey(product)),
      })),
  }))
  const hasMore = rows.length > query.limit && last
  return { items, nextCursor: hasMore ? encodeCursor({ at: last.plannedFor, id: last.id }) : null }
}

async function findRows(scope: Scope, query: ListQuery): Promise<ListRow[]> {
  const cursor = decodeCursor(query.cursor)
  const states = query.show ? statesOf[query.show] : Object.values(statesOf).flat()
  const rows = await sql<ListRow>`
    select
      review_request.id, review_request.order_id as "orderId", shop_order.number as "orderNumber",
      review_request.step, review_request.state, review_request.reason,
      review_request.planned_for as "plannedFor", review_request.ended_at as "endedAt",
      review_request.is_hastened as "isHastened", lead_order.number as "joinedTo"
    from review_request
    join shop_order on shop_order.shop_id = ${scope.shopId} and shop_order.id = review_request.order_id
    left join review_request as lead on lead.shop_id = ${scope.shopId} and lead.id = review_request.joined_to
    left join shop_order as lead_order on lead_order.shop_id = ${scope.shopId} and lead_order.id = lead.order_id
    where review_request.shop_id = ${scope.shopId}
      and review_request.state = any(${[...states]}::text[])
      and (${query.q ?? ''} = '' or starts_with(shop_order.number, ${query.q ?? ''}))
      and (
        ${cursor === undefined}
        or (review_request.planned_for, review_request.id) < (${cursor?.at ?? scope.now}, ${cursor?.id ?? null}::uuid)
      )
    order by review_request.planned_for desc, review_request.id desc
    limit ${query.limit + 1}`.execute(scope.db)
  return rows.rows
}

async function findProducts(scope: Scope, orderIds: readonly string[]): Promise<Product[]> {
  const rows = await sql<Product>`
    select distinct on (order_line.order_id, min(order_line.line))
      order_line.order_id as "orderId", product.id as "productId", product.name, product.name_en as "nameEn"
    from order_line
    join product on product.shop_id = ${scope.shopId} and product.id = order_line.product_id
    where order_line.shop_id = ${scope.shopId}
      and order_line.order_id = any(${[...orderIds]}::uuid[])
    group by order_line.order_id, product.shop_id, product.id
    order by order_line.order_id, min(order_line.line)`.execute(scope.db)
  return rows.rows
}

/** Some products for a preview: the newest. */
export function listSampleProducts(scope: Scope): Promise<{ name: string; nameEn: string | null }[]> {
  return scope.db
    .selectFrom('product')
    .select(['name', 'nameEn'])
    .where('shopId', '=', scope.shopId)
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
}
