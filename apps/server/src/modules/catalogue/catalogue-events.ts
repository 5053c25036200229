import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

export const orderDelivered = defineEvent('order.delivered', 1, z.object({ orderIds: z.array(z.uuid()) }))
/** Names or words of products were changed by the staff. */
export const productChanged = defineEvent('product.changed', 1, z.object({ ids: z.array(z.uuid()) }))
export const orderRefunded = defineEvent('order.refunded', 1, z.object({ orderIds: z.array(z.uuid()) }))
/** Anything of these orders may be another now; the customers are those before and after. */
export const orderChanged = defineEvent(
  'order.changed',
  1,
  z.object({ orderIds: z.array(z.uuid()), customerIds: z.array(z.uuid()) }),
)
