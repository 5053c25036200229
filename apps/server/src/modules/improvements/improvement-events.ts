import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** A plan took effect; those linked are being told. */
export const improvementShipped = defineEvent('improvement.shipped', 1, z.object({ planId: z.uuid() }))
