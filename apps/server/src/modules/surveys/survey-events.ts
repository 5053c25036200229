import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** A response ended: complete, screened out, or too late for a quota. */
export const surveyAnswered = defineEvent(
  'survey.answered',
  1,
  z.object({
    surveyId: z.uuid(),
    responseId: z.uuid(),
    state: z.enum(['complete', 'screened-out', 'quota-full']),
  }),
)
