import type { OrderInput, RefundInput, ShipmentInput } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './catalogue-tables.ts'

export type Parts = {
  quantityRefunded: number
  shipments: (ShipmentInput & { id: string })[]
  refunds: (RefundInput & { id: string })[]
}

/** Shipments and refunds of orders, in the shape in which a source sends them. */
export async function readParts(scope: Scope, orderIds: string[]): Promise<Map<string, Parts>> {
  const found = await sql<{ id: string } & Parts>`
    select
      shop_order.id,
      (
        select coalesce(sum(quantity_refunded), 0)::int
        from order_line
        where order_line.shop_id = ${scope.shopId}
          and order_id = shop_order.id
      ) as quantity_refunded,
      (
        select coalesce(json_agg(json_strip_nulls(json_build_object(
          'id', id,
          'externalId', external_id,
          'courier', courier,
          'tracking', tracking,
          'shippedAt', shipped_at,
          'deliveredAt', delivered_at,
          'lines', case when not is_whole then (
            select json_agg(json_build_object('sku', sku, 'quantity', quantity) order by sku)
            from shipment_line
            where shipment_line.shop_id = ${scope.shopId}
              and shipment_id = shipment.id
          ) end
        )) order by id), '[]')
        from shipment
        where shipment.shop_id = ${scope.shopId}
          and order_id = shop_order.id
      ) as shipments,
      (
        select coalesce(json_agg(json_strip_nulls(json_build_object(
          'id', id,
          'externalId', external_id,
          'at', at,
          'amountCents', amount_cents,
          'lines', case when not is_whole then (
            select coalesce(json_agg(json_build_object('sku', sku, 'quantity', quantity) order by sku), '[]')
            from refund_line
            where refund_line.shop_id = ${scope.shopId}
              and refund_id = refund.id
          ) end
        )) order by id), '[]')
        from refund
        where refund.shop_id = ${scope.shopId}
          and order_id = shop_order.id
      ) as refunds
    from shop_order
    where shop_id = ${scope.shopId}
      and id = any(${orderIds}::uuid[])`.execute(scope.db)
  return new Map(found.rows.map(({ id, ...parts }) => [id, parts]))
}

type NamedOrders = { ids: string[]; orders: (OrderInput & { id: string })[] }

/** Shipments of orders, each known by the source's name for it: what is no longer told goes. */
export async function saveShipments(scope: Scope, { ids, orders }: NamedOrders): Promise<void> {
  const rows = orders.flatMap(({ id, shipments = [] }) =>
    shipments.map((shipment) => ({
      id: scope.newId(),
      order_id: id,
      external_id: shipment.externalId,
      courier: shipment.courier,
      tracking: shipment.tracking,
      shipped_at: shipment.shippedAt,
      delivered_at: shipment.deliveredAt,
      lines: shipment.lines,
    })),
  )
  const told = JSON.stringify(rows)
  await sql`
    delete from shipment_line
    using shipment
    where shipment_line.shop_id = ${scope.shopId}
      and shipment.shop_id = ${scope.shopId}
      and shipment.id = shipment_id
      and shipment.order_id = any(${ids}::uuid[])`.execute(scope.db)
  await sql`
    delete from shipment
    where shop_id = ${scope.shopId}
      and order_id = any(${ids}::uuid[])
      and (order_id, external_id) not in (
        select order_id, external_id
        from json_to_recordset(${told}::json) as row (order_id uuid, external_id text)
      )`.execute(scope.db)
  if (rows.length === 0) return
  await sql`
    insert into shipment
      (shop_id, id, order_id, external_id, courier, tracking, shipped_at, delivered_at, is_whole)
    select
      ${scope.shopId}, id, order_id, external_id, courier, tracking, shipped_at, delivered_at, lines is null
    from json_to_recordset(${told}::json) as row (
      id uuid, order_id uuid, external_id text, courier text, tracking text, shipped_at timestamptz,
      delivered_at timestamptz, lines json
    )
    on conflict (shop_id, order_id, external_id) do update set
      courier = excluded.courier,
      tracking = excluded.tracking,
      shipped_at = excluded.shipped_at,
      delivered_at = excluded.delivered_at,
      is_whole = excluded.is_whole`.execute(scope.db)
  await sql`
    insert into shipment_line (shop_id, shipment_id, sku, quantity)
    select ${scope.shopId}, shipment.id, line.sku, line.quantity
    from json_to_recordset(${told}::json) as row (order_id uuid, external_id text, lines json)
    join shipment on shipment.shop_id = ${scope.shopId}
      and shipment.order_id = row.order_id
      and shipment.external_id = row.external_id
    cross join json_to_recordset(row.lines) as line (sku text, quantity int)`.execute(scope.db)
}

/** Refunds of orders, kept like shipments. */
export async function saveRefunds(scope: Scope, { ids, orders }: NamedOrders): Promise<void> {
  const rows = orders.flatMap(({ id, refunds = [] }) =>
    refunds.map((refund) => ({
      id: scope.newId(),
      order_id: id,
      external_id: refund.externalId,
      at: refund.at,
      amount_cents: refund.amountCents,
      lines: refund.lines,
    })),
  )
  const told = JSON.stringify(rows)
  await sql`
    delete from refund_line
    using refund
    where refund_line.shop_id = ${scope.shopId}
      and refund.shop_id = ${scope.shopId}
      and refund.id = refund_id
      and refund.order_id = any(${ids}::uuid[])`.execute(scope.db)
  await sql`
    delete from refund
    where shop_id = ${scope.shopId}
      and order_id = any(${ids}::uuid[])
      and (order_id, external_id) not in (
        select order_id, external_id
        from json_to_recordset(${told}::json) as row (order_id uuid, external_id text)
      )`.execute(scope.db)
  if (rows.length === 0) return
  await sql`
    insert into refund (shop_id, id, order_id, external_id, at, amount_cents, is_whole)
    select ${scope.shopId}, id, order_id, external_id, at, amount_cents, lines is null
    from json_to_recordset(${told}::json) as row (
      id uuid, order_id uuid, external_id text, at timestamptz, amount_cents bigint, lines json
    )
    on conflict (shop_id, order_id, external_id) do update set
      at = excluded.at,
      amount_cents = excluded.amount_cents,
      is_whole = excluded.is_whole`.execute(scope.db)
  await sql`
    insert into refund_line (shop_id, refund_id, sku, quantity)
    select ${scope.shopId}, refund.id, line.sku, line.quantity
    from json_to_recordset(${told}::json) as row (order_id uuid, external_id text, lines json)
    join refund on refund.shop_id = ${scope.shopId}
      and refund.order_id = row.order_id
      and refund.external_id = row.external_id
    cross join json_to_recordset(row.lines) as line (sku text, quantity int)`.execute(scope.db)
}
