import { z } from 'zod'
import { storeCount, storeId, storeIdOrNone, storeMoney, storeText, storeTime } from './store-values.ts'

// Fields of WooCommerce's REST API v3; webhooks carry the same. Times "…_gmt" are UTC without saying so.

const gmt = z
  .string()
  .transform((text) => (/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`))
  .pipe(storeTime)

const line = z.object({
  id: storeId,
  name: storeText(300),
  parent_name: storeText(300),
  product_id: storeIdOrNone,
  variation_id: storeIdOrNone,
  sku: storeText(200),
  quantity: storeCount,
  total: storeMoney,
})

const address = z
  .object({
    first_name: storeText(100),
    last_name: storeText(100),
    email: storeText(254),
    phone: storeText(40),
    country: storeText(10),
    state: storeText(60),
  })
  .partial()

export const wooOrder = z.object({
  id: storeId,
  number: storeText(100),
  status: storeText(60),
  currency: storeText(3),
  date_created_gmt: gmt,
  date_modified_gmt: gmt.nullish(),
  date_completed_gmt: gmt.nullish(),
  customer_id: storeIdOrNone,
  total: storeMoney,
  billing: address.default({}),
  shipping: address.default({}),
  line_items: z.array(line).max(1000),
  refunds: z.array(z.object({ id: storeId, total: storeMoney })).default([]),
})

export const wooRefund = z.object({
  id: storeId,
  date_created_gmt: gmt,
  amount: storeMoney,
  line_items: z
    .array(
      z.object({
        quantity: storeCount,
        meta_data: z
          .array(z.object({ key: z.unknown(), value: z.unknown() }))
          .default([])
          .transform((data) => data.find(({ key }) => key === '_refunded_item_id')?.value),
      }),
    )
    .default([]),
})

export const wooProduct = z.object({
  id: storeId,
  name: storeText(300),
  slug: storeText(200),
  permalink: storeText(1000),
  type: storeText(40),
  status: storeText(40),
  date_created_gmt: gmt.nullish(),
  date_modified_gmt: gmt.nullish(),
  description: storeText(50_000),
  sku: storeText(200),
  price: storeMoney,
  /** The GTIN field of WooCommerce 9.2 and later; brands since 9.6. */
  global_unique_id: storeText(100),
  brands: z.array(z.object({ name: storeText(70) })).default([]),
  images: z.array(z.object({ src: storeText(1000) })).default([]),
})

/** What was moved to the bin or deleted comes as its id alone. */
export const wooRemoved = z.object({ id: storeId })

export type WooOrder = z.output<typeof wooOrder>
export type WooRefund = z.output<typeof wooRefund>
export type WooProduct = z.output<typeof wooProduct>
