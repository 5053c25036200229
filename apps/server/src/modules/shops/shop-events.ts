import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

export const shopCreated = defineEvent('shop.created', 1, z.object({ shopId: z.uuid() }))

/** The shop cuts its days elsewhere now: what is counted by day must be counted anew. */
export const shopTimeZoneChanged = defineEvent('shop.time-zone-changed', 1, z.object({ shopId: z.uuid() }))

/** Somebody works here no longer: what was on their desk needs another one. */
export const memberLeft = defineEvent('member.left', 1, z.object({ memberId: z.uuid() }))

/** Its name, language or time zone. */
export const shopChanged = defineEvent('shop.changed', 1, z.object({ shopId: z.uuid() }))
