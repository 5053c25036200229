import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** What the server-sent stream says: something of this kind changed; ask again for the figures. */
export const liveEventSchema = z.object({
  kind: z.enum([
    'feedback.received',
    'feedback.understood',
    'feedback.changed',
    'import.changed',
    'connector.changed',
    'reply.changed',
    'question.changed',
    'case.changed',
    'case.presence',
    'task.changed',
    'plan.changed',
    'moderation.changed',
    'survey.changed',
    'survey.answered',
    'portal.changed',
    'listening.changed',
    'automatic.changed',
    'proactive.changed',
    'mail.changed',
    'messenger.changed',
    'phone.changed',
    'incident.changed',
    'chat.changed',
    'chat.presence',
    'chat.visitor-typing',
    'chat.staff-typing',
    'chat.desk',
  ]),
  /** How many rows, where that is known. */
  count: z.number().optional(),
  /** Public id of the one thing that changed. */
  id: z.string().optional(),
})

export type LiveEvent = z.infer<typeof liveEventSchema>

export const streamLive = defineEndpoint({
  method: 'GET',
  path: '/v1/live',
  permission: 'feedback.read',
  summary:
    'Server-sent events: what changes under the eyes. Each `data` is a JSON object with kind, count, id.',
  tag: 'live',
  reply: z.string(),
  status: 200,
})
