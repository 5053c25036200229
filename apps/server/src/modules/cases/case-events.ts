import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

export const replyPublished = defineEvent(
  'reply.published',
  1,
  z.object({ replyId: z.uuid(), feedbackId: z.uuid() }),
)

/** A reply is off the page again. */
export const replyWithdrawn = defineEvent(
  'reply.withdrawn',
  1,
  z.object({ replyId: z.uuid(), feedbackId: z.uuid() }),
)

export const caseOpened = defineEvent('case.opened', 1, z.object({ caseId: z.uuid() }))

export const caseResolved = defineEvent('case.resolved', 1, z.object({ caseId: z.uuid() }))
