import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

export const replyPublished = defineEvent(
  'reply.published',
  1,
  z.object({ replyId: z.uuid(), feedbackId: z.uuid() }),
)
