import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'
import { consentPurposes } from './consent-purpose.ts'

/** A person agreed to be written to, or no longer does. */
export const consentChanged = defineEvent(
  'consent.changed',
  1,
  z.object({ customerId: z.uuid(), purpose: z.enum(consentPurposes) }),
)
