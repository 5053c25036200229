import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

const ids = z.object({ ids: z.array(z.uuid()) })

export const reviewPublished = defineEvent('review.published', 1, ids)
/** A published or refused review waits for a person again. */
export const reviewRemoved = defineEvent('review.removed', 1, ids)
export const reviewRefused = defineEvent('review.refused', 1, ids)
