import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

export const shopCreated = defineEvent('shop.created', 1, z.object({ shopId: z.uuid() }))

/** The shop cuts its days elsewhere now: what is counted by day must be counted anew. */
export const shopTimeZoneChanged = defineEvent('shop.time-zone-changed', 1, z.object({ shopId: z.uuid() }))
