import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import {
  bothWords,
  incidentKinds,
  incidentLimits,
  incidentLineSchema,
  incidentReviewSchema,
  incidentSchema,
  incidentVoiceSchema,
  raisedBarSchema,
  surgeSchema,
} from './incident.ts'

const tag = 'incidents'
const instant = z.iso.datetime({ offset: true })
const params = z.object({ id: publicId('incident') })
const title = z.string().trim().min(1).max(incidentLimits.title)
const severity = z.number().int().min(1).max(3)
const version = z.number().int()
const feedbackIds = z.array(publicId('feedback')).max(incidentLimits.voices)
const reason = z.string().trim().min(1).max(incidentLimits.reason)
const stepTitle = bothWords(200)

export const listSurges = defineEndpoint({
  method: 'GET',
  path: '/v1/surges',
  permission: 'incident.read',
  summary:
    'Where more came in than the shop’s own rhythm explains: numbers, sentences, newest first; and the kinds whose bar is raised.',
  tag,
  query: z.object({ state: z.enum(['open', 'settled', 'dismissed', 'all']).default('open') }),
  reply: z.object({ items: z.array(surgeSchema), raised: z.array(raisedBarSchema) }),
  status: 200,
})

export const dismissSurge = defineEndpoint({
  method: 'POST',
  path: '/v1/surges/:id/dismiss',
  permission: 'incident.write',
  summary:
    'Say that a surge is no crisis, and why; what still comes of it is counted to it and told again only where it is much larger. For 30 days the bar of its kind is raised, but never of what is urgent.',
  tag,
  params: z.object({ id: publicId('surge') }),
  body: z.strictObject({ reason }),
  reply: surgeSchema,
  status: 200,
})

export const listIncidents = defineEndpoint({
  method: 'GET',
  path: '/v1/incidents',
  permission: 'incident.read',
  summary: 'Incidents, the newest first; at most 200.',
  tag,
  query: z.object({ state: z.enum(['open', 'closed', 'all']).default('all') }),
  reply: z.object({ items: z.array(incidentLineSchema) }),
  status: 200,
})

export const readIncident = defineEndpoint({
  method: 'GET',
  path: '/v1/incidents/:id',
  permission: 'incident.read',
  summary: 'One incident: steps, statement, notices, holds, tasks, and the last 200 lines of its time line.',
  tag,
  params,
  reply: incidentSchema,
  status: 200,
})

export const openIncident = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents',
  permission: 'incident.write',
  summary: 'Open an incident from a surge or by hand; its play-book’s steps stand on it at once.',
  tag,
  body: z.strictObject({
    kind: z.enum(incidentKinds),
    title,
    severity,
    /** Without it whoever opens it owns it. */
    ownerId: publicId('member').optional(),
    surgeId: publicId('surge').optional(),
    feedbackIds: feedbackIds.default([]),
  }),
  reply: incidentSchema,
  status: 201,
  idempotent: true,
})

export const changeIncident = defineEndpoint({
  method: 'PATCH',
  path: '/v1/incidents/:id',
  permission: 'incident.write',
  summary: 'Change title, severity or owner.',
  tag,
  params,
  body: z.strictObject({
    version,
    title: title.optional(),
    severity: severity.optional(),
    ownerId: publicId('member').nullable().optional(),
  }),
  reply: incidentSchema,
  status: 200,
})

export const addIncidentStep = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/steps',
  permission: 'incident.write',
  summary: 'Add a step to the play-book of this one incident.',
  tag,
  params,
  body: z.strictObject({
    title: stepTitle,
    doerId: publicId('member').optional(),
    dueAt: instant.optional(),
  }),
  reply: incidentSchema,
  status: 201,
  idempotent: true,
})

export const changeIncidentStep = defineEndpoint({
  method: 'PATCH',
  path: '/v1/incident-steps/:id',
  permission: 'incident.write',
  summary: 'Mark a step done or not done, give it to somebody, set its time, write a note.',
  tag,
  params: z.object({ id: publicId('incidentStep') }),
  body: z.strictObject({
    version,
    isDone: z.boolean().optional(),
    doerId: publicId('member').nullable().optional(),
    dueAt: instant.nullable().optional(),
    note: z.string().trim().max(incidentLimits.note).optional(),
  }),
  reply: incidentSchema,
  status: 200,
})

export const listIncidentVoices = defineEndpoint({
  method: 'GET',
  path: '/v1/incidents/:id/voices',
  permission: 'incident.read',
  summary: 'Voices of an incident with their cases, the newest first; at most 500 of `total`.',
  tag,
  params,
  query: z.object({ removed: z.enum(['no', 'yes']).default('no') }),
  reply: z.object({ items: z.array(incidentVoiceSchema), total: z.number().int() }),
  status: 200,
})

export const changeIncidentVoices = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/voices',
  permission: 'incident.write',
  summary: 'Add voices or take them off; `find` adds what fits the conditions of its surge until now.',
  tag,
  params,
  body: z.strictObject({
    add: feedbackIds.default([]),
    remove: feedbackIds.default([]),
    find: z.boolean().default(false),
  }),
  reply: z.object({ added: z.number().int(), removed: z.number().int(), incident: incidentSchema }),
  status: 200,
})

export const noteIncident = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/notes',
  permission: 'incident.write',
  summary: 'Write a line into the time line.',
  tag,
  params,
  body: z.strictObject({ text: z.string().trim().min(1).max(incidentLimits.note) }),
  reply: incidentSchema,
  status: 201,
  idempotent: true,
})

export const closeIncident = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/close',
  permission: 'incident.write',
  summary: 'Close with a review, which the library keeps; its notices end.',
  tag,
  params,
  body: z.strictObject({ version, review: incidentReviewSchema }),
  reply: incidentSchema,
  status: 200,
})

export const reopenIncident = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/reopen',
  permission: 'incident.write',
  summary: 'Open a closed incident again.',
  tag,
  params,
  body: z.strictObject({ reason }),
  reply: incidentSchema,
  status: 200,
})
