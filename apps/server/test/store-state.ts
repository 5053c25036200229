import { sql } from 'kysely'
import type { TestShop } from './start-api.ts'

/** All that the catalogue holds of a shop, by names instead of ids and without the times of taking it in. */
export async function storeState(shop: TestShop): Promise<Record<string, unknown[]>> {
  const ask = (text: string) =>
    shop.run(
      async (scope) =>
        (await sql.raw<unknown>(text.replaceAll('$shop', scope.shopId)).execute(scope.db)).rows,
    )
  return {
    products: await ask(`
      select sku, name, description, handle, url, image_url, gtins, brand, archived_at is not null as is_archived
      from product where shop_id = '$shop' order by sku`),
    variants: await ask(`
      select product_variant.sku, product.sku as product, product_variant.name, price_cents, barcode
      from product_variant
      join product on product.shop_id = '$shop' and product.id = product_id
      where product_variant.shop_id = '$shop' and product_variant.archived_at is null
      order by product_variant.sku`),
    orders: await ask(`
      select number, placed_at, shipped_at, delivered_at, refunded_at, cancelled_at, currency, is_international,
        courier, region, split_part(external_id, ':', case when external_id like 'guest:%' then 1 else 2 end) as buyer
      from shop_order
      left join customer_identity on customer_identity.shop_id = '$shop'
        and customer_identity.customer_id = shop_order.customer_id
      where shop_order.shop_id = '$shop' order by number`),
    lines: await ask(`
      select number, line, product.sku as product, order_line.sku, quantity, quantity_refunded, price_cents
      from order_line
      join shop_order on shop_order.shop_id = '$shop' and shop_order.id = order_id
      join product on product.shop_id = '$shop' and product.id = product_id
      where order_line.shop_id = '$shop' order by number, line`),
    shipments: await ask(`
      select number, external_id, shipment.courier, tracking, shipment.shipped_at, shipment.delivered_at, is_whole,
        (select json_agg(json_build_object('sku', sku, 'quantity', quantity) order by sku) from shipment_line
         where shipment_line.shop_id = '$shop' and shipment_id = shipment.id) as lines
      from shipment
      join shop_order on shop_order.shop_id = '$shop' and shop_order.id = order_id
      where shipment.shop_id = '$shop' order by number, external_id`),
    refunds: await ask(`
      select number, external_id, at, amount_cents, is_whole,
        (select json_agg(json_build_object('sku', sku, 'quantity', quantity) order by sku) from refund_line
         where refund_line.shop_id = '$shop' and refund_id = refund.id) as lines
      from refund
      join shop_order on shop_order.shop_id = '$shop' and shop_order.id = order_id
      where refund.shop_id = '$shop' order by number, external_id`),
  }
}
