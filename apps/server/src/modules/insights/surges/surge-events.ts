import { z } from 'zod'
import { defineEvent } from '../../../platform/events/define-event.ts'

/** A surge was found, or more voices speak for one. */
export const surgeChanged = defineEvent('surge.changed', 1, z.object({ surgeId: z.uuid() }))
