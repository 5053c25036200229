import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** Where an order stands; the first of these that is true, from the end. */
export const orderStates = ['placed', 'shipped', 'delivered', 'refunded', 'cancelled', 'false'] as const

export type OrderState = (typeof orderStates)[number]

const moment = z.string().nullable()

export const orderItemSchema = z.object({
  id: z.string(),
  number: z.string(),
  state: z.enum(orderStates),
  customer: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  placedAt: z.string(),
  shippedAt: moment,
  deliveredAt: moment,
  /** Since when the whole order is refunded. */
  refundedAt: moment,
  cancelledAt: moment,
  foundFalseAt: moment,
  isInternational: z.boolean(),
  /** ISO 4217; null when the source names none. */
  currency: z.string().nullable(),
  /** Price times quantity over all lines, in the smallest unit of the currency. */
  totalCents: z.number(),
  quantity: z.number(),
  quantityRefunded: z.number(),
  /** Of the first lines, in the reader's language. */
  productNames: z.array(z.string()),
})

export type OrderItem = z.infer<typeof orderItemSchema>

/** Marks that staff can set where the source says nothing. */
export const orderMarks = ['delivered', 'refunded', 'false'] as const

const partLines = z.array(z.object({ sku: z.string(), quantity: z.number() })).nullable()

export const orderDetailSchema = orderItemSchema.extend({
  courier: z.string().nullable(),
  warehouse: z.string().nullable(),
  region: z.string().nullable(),
  lines: z.array(
    z.object({
      productId: z.string(),
      productName: z.string(),
      sku: z.string(),
      variantName: z.string().nullable(),
      batch: z.string().nullable(),
      quantity: z.number(),
      quantityRefunded: z.number(),
      priceCents: z.number(),
    }),
  ),
  shipments: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      courier: z.string().nullable(),
      tracking: z.string().nullable(),
      shippedAt: moment,
      deliveredAt: moment,
      /** Null: everything that was ordered. */
      lines: partLines,
    }),
  ),
  refunds: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      at: z.string(),
      amountCents: z.number().nullable(),
      /** Null: the whole order. Empty: money only. */
      lines: partLines,
    }),
  ),
  marks: z.array(
    z.object({
      mark: z.enum(orderMarks),
      at: z.string(),
      reason: z.string(),
      by: z.string(),
      markedAt: z.string(),
    }),
  ),
  /** Version that the source gave with its last update. */
  updatedAt: moment,
  /** When the order was last written here. */
  changedAt: moment,
})

export type OrderDetail = z.infer<typeof orderDetailSchema>

export const listOrders = defineEndpoint({
  method: 'GET',
  path: '/v1/orders',
  permission: 'order.read',
  summary: 'Orders, newest first: by state, product, customer, or by number and name.',
  tag: 'catalogue',
  query: pageQuery.extend({
    state: z.enum(orderStates).optional(),
    productId: publicId('product').optional(),
    customerId: publicId('customer').optional(),
    /** Start of an order number, or part of the customer's name. */
    q: z.string().trim().max(100).optional(),
  }),
  reply: pageOf(orderItemSchema),
  status: 200,
})

export const readOrder = defineEndpoint({
  method: 'GET',
  path: '/v1/orders/:id',
  permission: 'order.read',
  summary: 'One order: lines, shipments, refunds, marks of staff.',
  tag: 'catalogue',
  params: z.object({ id: publicId('order') }),
  reply: orderDetailSchema,
  status: 200,
})

export const changeOrder = defineEndpoint({
  method: 'PATCH',
  path: '/v1/orders/:id',
  permission: 'order.write',
  summary:
    'Mark an order as delivered, refunded or false where its source says nothing; or take a mark back.',
  tag: 'catalogue',
  params: z.object({ id: publicId('order') }),
  body: z.discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('mark'),
      mark: z.enum(orderMarks),
      /** Left out: now. */
      at: z.iso.datetime({ offset: true }).optional(),
      reason: z
        .string()
        .trim()
        .min(1)
        .max(500)
        .refine((value) => !value.includes('\u0000')),
    }),
    z.strictObject({ action: z.literal('unmark'), mark: z.enum(orderMarks) }),
  ]),
  reply: orderDetailSchema,
  status: 200,
})
