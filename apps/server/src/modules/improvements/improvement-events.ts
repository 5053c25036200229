import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** The statement of a shipped plan was put in other words, or hidden. */
export const improvementCorrected = defineEvent('improvement.corrected', 1, z.object({ planId: z.uuid() }))
/** A plan took effect; those linked are being told. */
export const improvementShipped = defineEvent('improvement.shipped', 1, z.object({ planId: z.uuid() }))
