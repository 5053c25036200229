import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

const ids = z.object({ ids: z.array(z.uuid()) })

/** A buyer wrote the review of an order line. */
export const reviewSubmitted = defineEvent('review.submitted', 1, ids)
/** An author changed the own words or stars; what was said before stands in the versions of the voice. */
export const reviewEdited = defineEvent('review.edited', 1, ids)
/** An author added what turned out later. */
export const reviewFollowedUp = defineEvent('review.followed-up', 1, ids)
/** An author took the own review back. */
export const reviewWithdrawn = defineEvent('review.withdrawn', 1, ids)
/** The author thought better of it in time: the review stands where it stood. */
export const reviewBroughtBack = defineEvent('review.brought-back', 1, ids)
