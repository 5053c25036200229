import { z } from 'zod'
import { replyChannels } from './case-reply.ts'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { answerPreviewSchema, bothWords, incidentLimits, incidentSchema } from './incident.ts'
import { taskLimits } from './task.ts'

const tag = 'incidents'
const instant = z.iso.datetime({ offset: true })
const params = z.object({ id: publicId('incident') })
const version = z.number().int()
const answerText = z.string().trim().min(1).max(incidentLimits.text)
const answerBody = { text: answerText, channel: z.enum(['usual', ...replyChannels]).default('usual') }

/** The same for each tap on one button. */
const answerKey = z.string().min(8).max(60)

export const previewIncidentAnswer = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/answers/preview',
  permission: 'incident.write',
  summary: 'Who would get one answer to all, by which way, and what the check says; nothing is sent.',
  tag,
  params,
  body: z.strictObject(answerBody),
  reply: z.object({
    items: z.array(answerPreviewSchema),
    /** Further cases that were not answered; each is checked when its turn comes. */
    others: z.array(z.string()),
    /** Voices that hang on no case: a case is opened for each when the answer is sent with `opensCases`. */
    withoutCase: z.number().int(),
  }),
  status: 200,
})

export const sendIncidentAnswer = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/answers',
  permission: 'incident.write',
  summary:
    'Answer cases of an incident together: one reply in each, by its own way, which leaves after 30 seconds and can be taken back there.',
  tag,
  params,
  body: z.strictObject({
    ...answerBody,
    caseIds: z.array(publicId('case')).max(incidentLimits.answers),
    /** Opens a case for each person whose voices hang on none; then every case of the incident is answered. */
    opensCases: z.boolean().default(false),
    key: answerKey,
  }),
  reply: z.object({
    sent: z.number().int(),
    left: z.array(z.object({ caseId: z.string(), reason: z.string() })),
    replyIds: z.array(z.string()),
    /** Cases that wait for their turn: the first are answered at once, the others one after another. */
    waiting: z.number().int(),
  }),
  status: 201,
  idempotent: true,
})

export const takeBackIncidentAnswer = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/answers/take-back',
  permission: 'incident.write',
  summary: 'Stop an answer to all: cases that wait get none; replies that have not left are named.',
  tag,
  params,
  /** That of the order. */
  body: z.strictObject({ key: answerKey }),
  reply: z.object({ stopped: z.number().int(), replyIds: z.array(z.string()) }),
  status: 200,
})

export const putIncidentStatement = defineEndpoint({
  method: 'PUT',
  path: '/v1/incidents/:id/statement',
  permission: 'incident.write',
  summary: 'Write the holding statement; a changed one must be approved again.',
  tag,
  params,
  body: z.strictObject({ text: bothWords(incidentLimits.statement), version }),
  reply: incidentSchema,
  status: 200,
})

export const approveIncidentStatement = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/statement/approve',
  permission: 'incident.approve',
  summary: 'Approve the statement for everybody. Not by whoever wrote it, unless nobody else could.',
  tag,
  params,
  body: z.strictObject({ version }),
  reply: incidentSchema,
  status: 200,
})

export const postIncidentNotice = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/notices',
  permission: 'incident.approve',
  summary: 'Show the approved statement on the hosted pages from a time, until a time or until it is ended.',
  tag,
  params,
  body: z.strictObject({ fromAt: instant.optional(), untilAt: instant.optional() }),
  reply: incidentSchema,
  status: 201,
  idempotent: true,
})

export const endIncidentNotice = defineEndpoint({
  method: 'POST',
  path: '/v1/incident-notices/:id/end',
  permission: 'incident.write',
  summary: 'Take a notice off the hosted pages now.',
  tag,
  params: z.object({ id: publicId('incidentNotice') }),
  reply: incidentSchema,
  status: 200,
})

export const holdProduct = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/holds',
  permission: 'incident.approve',
  summary: 'Tell the shop’s system by signed webhook to hold a product, or to release it again.',
  tag,
  params,
  body: z.strictObject({ productId: publicId('product'), action: z.enum(['hold', 'release']) }),
  reply: incidentSchema,
  status: 201,
  idempotent: true,
})

export const tellProductHold = defineEndpoint({
  method: 'POST',
  path: '/v1/product-holds/:id/outcome',
  permission: 'incident.approve',
  summary: 'The shop’s system, or a person, tells what became of it. The same again changes nothing.',
  tag,
  params: z.object({ id: publicId('productHold') }),
  body: z.strictObject({
    state: z.enum(['accepted', 'done', 'refused']),
    reason: z.string().trim().max(incidentLimits.reason).optional(),
  }),
  reply: z.object({ result: z.enum(['applied', 'repeated', 'contradicts']) }),
  status: 200,
})

export const retryProductHold = defineEndpoint({
  method: 'POST',
  path: '/v1/product-holds/:id/retry',
  permission: 'incident.approve',
  summary: 'Tell the shop’s system once more, now, under the same key.',
  tag,
  params: z.object({ id: publicId('productHold') }),
  reply: incidentSchema,
  status: 200,
})

export const askSupplier = defineEndpoint({
  method: 'POST',
  path: '/v1/incidents/:id/rechecks',
  permission: 'incident.write',
  summary: 'Ask a partner to check again what it supplied: a task with its page by link.',
  tag,
  params,
  body: z.strictObject({
    partnerId: publicId('partner'),
    title: z.string().trim().min(1).max(taskLimits.title),
    text: z.string().trim().max(taskLimits.text),
    dueAt: instant,
  }),
  reply: incidentSchema,
  status: 201,
  idempotent: true,
})
