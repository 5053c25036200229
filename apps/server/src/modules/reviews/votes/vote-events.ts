import { z } from 'zod'
import { defineEvent } from '../../../platform/events/define-event.ts'

/** The votes that count on these reviews are others now. */
export const reviewVoted = defineEvent('review.voted', 1, z.object({ ids: z.array(z.uuid()) }))
