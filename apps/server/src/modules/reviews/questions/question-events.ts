import { z } from 'zod'
import { defineEvent } from '../../../platform/events/define-event.ts'

/** A question or an answer was published, taken off the page or put back. */
export const questionChanged = defineEvent('question.changed', 1, z.object({ questionId: z.uuid() }))
