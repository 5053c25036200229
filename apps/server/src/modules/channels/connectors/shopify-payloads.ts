import { z } from 'zod'
import { storeCount, storeId, storeIdOrNone, storeMoney, storeText, storeTime } from './store-values.ts'

// Fields of the Admin REST API's resources, 2025-01; webhooks carry the same. What is not named here is not read.

const line = z.object({
  id: storeId,
  product_id: storeIdOrNone,
  variant_id: storeIdOrNone,
  sku: storeText(200),
  title: storeText(300),
  variant_title: storeText(300),
  quantity: storeCount,
  price: storeMoney,
})

export const shopifyFulfillment = z.object({
  id: storeId,
  order_id: storeId,
  status: storeText(40),
  shipment_status: storeText(40),
  created_at: storeTime,
  updated_at: storeTime,
  tracking_company: storeText(100),
  tracking_number: storeText(200),
  line_items: z.array(z.object({ id: storeId, quantity: storeCount })).default([]),
})

export const shopifyRefund = z.object({
  id: storeId,
  order_id: storeId,
  created_at: storeTime,
  processed_at: storeTime.nullish(),
  refund_line_items: z.array(z.object({ line_item_id: storeId, quantity: storeCount })).default([]),
  transactions: z
    .array(z.object({ kind: storeText(40), status: storeText(40), amount: storeMoney }))
    .default([]),
})

const consent = z.object({ state: storeText(40), consent_updated_at: storeTime.nullish() }).nullish()

export const shopifyCustomer = z.object({
  id: storeId,
  email: storeText(254),
  phone: storeText(40),
  first_name: storeText(100),
  last_name: storeText(100),
  updated_at: storeTime.nullish(),
  email_marketing_consent: consent,
})

const address = z
  .object({ country_code: storeText(10), province: storeText(60), country: storeText(60) })
  .nullish()

export const shopifyOrder = z.object({
  id: storeId,
  name: storeText(100),
  created_at: storeTime,
  processed_at: storeTime.nullish(),
  updated_at: storeTime,
  cancelled_at: storeTime.nullish(),
  currency: storeText(3),
  financial_status: storeText(40),
  total_price: storeMoney,
  email: storeText(254),
  phone: storeText(40),
  customer_locale: storeText(10),
  customer: shopifyCustomer.nullish(),
  shipping_address: address,
  line_items: z.array(line).max(1000),
  fulfillments: z.array(shopifyFulfillment).default([]),
  refunds: z.array(shopifyRefund).default([]),
})

export const shopifyProduct = z.object({
  id: storeId,
  title: storeText(300),
  body_html: storeText(50_000),
  handle: storeText(200),
  vendor: storeText(70),
  status: storeText(40),
  updated_at: storeTime,
  image: z.object({ src: storeText(1000) }).nullish(),
  variants: z
    .array(
      z.object({
        id: storeId,
        title: storeText(300),
        sku: storeText(200),
        price: storeMoney,
        barcode: storeText(100),
      }),
    )
    .default([]),
})

/** A removed product comes as its id alone: anything more is another kind of event. */
export const shopifyRemoved = z.strictObject({ id: storeId })

/** The shop itself, sent when the app is taken out. */
export const shopifyShop = z.object({ id: storeId, myshopify_domain: z.string().max(300) })

export const shopifyPrivacy = z.object({
  shop_domain: z.string().max(300),
  customer: z.object({ id: storeId }).nullish(),
})

export type ShopifyOrder = z.output<typeof shopifyOrder>
export type ShopifyFulfillment = z.output<typeof shopifyFulfillment>
export type ShopifyRefund = z.output<typeof shopifyRefund>
export type ShopifyCustomer = z.output<typeof shopifyCustomer>
export type ShopifyProduct = z.output<typeof shopifyProduct>
