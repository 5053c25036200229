import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** These customers stand in another tier than before. */
export const tierChanged = defineEvent('tier.changed', 1, z.object({ customerIds: z.array(z.uuid()) }))
