import { z } from 'zod'
import { defineEvent } from '../../../platform/events/define-event.ts'

/** Readers were right about reviews: ids of the flags, for a later reward. */
export const flagConfirmed = defineEvent('flag.confirmed', 1, z.object({ ids: z.array(z.uuid()) }))
