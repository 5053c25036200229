import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** Most that one price or refund can be: a hundred thousand million of the smallest unit. */
export const centsMax = 100_000_000_000

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'))
const time = z.iso.datetime({ offset: true })
const cents = z.number().int().min(0).max(centsMax)
const quantity = z.number().int().min(1).max(10_000)
const someLines = z.array(z.strictObject({ sku: text(200), quantity })).max(500)

const buyer = z.strictObject({
  externalId: text(200),
  name: text(200).optional(),
  email: z.email().max(254).optional(),
  phone: text(40).optional(),
  language: text(10).optional(),
  region: text(60).optional(),
  /** IANA name, such as `Asia/Shanghai`. */
  timeZone: text(60).optional(),
  /** What the buyer agreed to when ordering; left out: nothing was asked. */
  consent: z.strictObject({ requests: z.boolean().optional(), notices: z.boolean().optional() }).optional(),
})

const shipment = z.strictObject({
  externalId: text(200),
  courier: text(100).optional(),
  tracking: text(200).optional(),
  shippedAt: time.optional(),
  deliveredAt: time.optional(),
  /** Left out: everything that was ordered. */
  lines: someLines.min(1).optional(),
})

const refund = z.strictObject({
  externalId: text(200),
  at: time,
  amountCents: cents.optional(),
  /** Left out: the whole order. Empty: money only, the goods stay bought. */
  lines: someLines.optional(),
})

export const orderInputSchema = z.strictObject({
  number: text(100),
  /** Version of the source: an update as old as the one known, or older, changes nothing. */
  updatedAt: time.optional(),
  customer: buyer.optional(),
  placedAt: time,
  shippedAt: time.optional(),
  deliveredAt: time.optional(),
  refundedAt: time.optional(),
  cancelledAt: time.optional(),
  /** The order turned out to be invented, such as one of a brushing ring. */
  foundFalseAt: time.optional(),
  /** ISO 4217, such as `CNY`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  isInternational: z.boolean().optional(),
  courier: text(100).optional(),
  warehouse: text(100).optional(),
  region: text(60).optional(),
  lines: z
    .array(z.strictObject({ sku: text(200), batch: text(100).optional(), quantity, priceCents: cents }))
    .min(1)
    .max(500),
  shipments: z.array(shipment).max(200).optional(),
  refunds: z.array(refund).max(200).optional(),
})

export type OrderInput = z.infer<typeof orderInputSchema>
export type ShipmentInput = z.infer<typeof shipment>
export type RefundInput = z.infer<typeof refund>

export const putOrders = defineEndpoint({
  method: 'PUT',
  path: '/v1/orders',
  permission: 'order.write',
  summary: 'Add or change up to 500 orders by their number, with shipments and refunds.',
  tag: 'catalogue',
  body: z.strictObject({ orders: z.array(orderInputSchema).max(500) }),
  reply: z.object({ items: z.array(z.object({ id: z.string(), number: z.string() })) }),
  status: 200,
})
