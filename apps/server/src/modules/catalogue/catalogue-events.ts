import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

export const orderDelivered = defineEvent('order.delivered', 1, z.object({ orderIds: z.array(z.uuid()) }))
export const orderRefunded = defineEvent('order.refunded', 1, z.object({ orderIds: z.array(z.uuid()) }))
