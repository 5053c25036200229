import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

const ids = z.object({ ids: z.array(z.uuid()) })

export const reviewPublished = defineEvent('review.published', 1, ids)
/** A decided review waits for a person again, or its author took it back. */
export const reviewRemoved = defineEvent('review.removed', 1, ids)
/** A review is public again that its author had withdrawn. */
export const reviewRestored = defineEvent('review.restored', 1, ids)
/** A certificate came to a product’s page, or left it. */
export const certificateChanged = defineEvent('certificate.changed', 1, z.object({ productId: z.uuid() }))
/** An audit of the shop was attested. */
export const attestationMade = defineEvent('attestation.made', 1, z.object({ keyId: z.string() }))
export const reviewRefused = defineEvent('review.refused', 1, ids)
