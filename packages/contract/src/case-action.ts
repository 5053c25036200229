import { z } from 'zod'
import {
  caseDetailSchema,
  caseDraftSchema,
  caseLimits,
  caseStates,
  presenceSchema,
  priorityLevels,
} from './case.ts'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'

const caseParams = z.object({ id: publicId('case') })
const reason = z.string().trim().min(1).max(caseLimits.reason)
/** The version of the case that the person has seen. */
const version = z.number().int().min(1)

/** States a person can choose; `new` is where a case begins and cannot be gone back to. */
export const chosenStates = caseStates.filter((state) => state !== 'new')

const stateChange = { state: z.enum(chosenStates), reason }
const handOver = {
  departmentId: publicId('department').nullable().optional(),
  assigneeId: publicId('member').nullable().optional(),
  reason: reason.optional(),
}
const priorityChange = {
  /** Null takes the hand’s word back: the computed priority counts again. */
  level: z.enum(priorityLevels).nullable(),
  reason: reason.optional(),
}

export const moveCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/state',
  permission: 'case.write',
  summary: 'Move a case to another state, and say why.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ ...stateChange, version }),
  reply: caseDetailSchema,
  status: 200,
})

export const assignCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/assign',
  permission: 'case.write',
  summary: 'Hand a case over to a department or a member; null: to nobody.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ ...handOver, version }),
  reply: caseDetailSchema,
  status: 200,
})

export const prioritiseCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/priority',
  permission: 'case.write',
  summary: 'Set the priority by hand, or take that back.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ ...priorityChange, version }),
  reply: caseDetailSchema,
  status: 200,
})

export const remarkOnCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/remarks',
  permission: 'case.write',
  summary: 'Add a remark that only colleagues see.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ text: z.string().trim().min(1).max(caseLimits.remark) }),
  reply: caseDetailSchema,
  status: 201,
  idempotent: true,
})

export const renameCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/title',
  permission: 'case.write',
  summary: 'Give a case another title.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ title: z.string().trim().min(1).max(caseLimits.title), version }),
  reply: caseDetailSchema,
  status: 200,
})

export const mergeCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/merge',
  permission: 'case.write',
  summary: 'Merge a case into another one, whose detail is the reply; voices and history go along.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ into: publicId('case'), reason: reason.optional(), version }),
  reply: caseDetailSchema,
  status: 200,
})

export const splitCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/split',
  permission: 'case.write',
  summary: 'Split voices off into a case of their own, whose detail is the reply.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({
    feedbackIds: z.array(publicId('feedback')).min(1).max(caseLimits.bulk),
    title: z.string().trim().min(1).max(caseLimits.title).optional(),
    reason: reason.optional(),
    version,
  }),
  reply: caseDetailSchema,
  status: 201,
  idempotent: true,
})

export const addCaseVoices = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/voices',
  permission: 'case.write',
  summary: 'Hang more voices on a case; those of another case are refused with its number.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ feedbackIds: z.array(publicId('feedback')).min(1).max(caseLimits.bulk) }),
  reply: caseDetailSchema,
  status: 200,
})

export const bulkChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), ...stateChange }),
  z.strictObject({ kind: z.literal('assign'), ...handOver }),
  z.strictObject({ kind: z.literal('priority'), ...priorityChange }),
])

export type BulkChange = z.infer<typeof bulkChangeSchema>

const skipped = z.array(
  z.object({ id: z.string(), number: z.number().nullable(), code: z.string().describe('Refusal code.') }),
)

export const changeCases = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/bulk',
  permission: 'case.write',
  summary: 'Change many cases at once. Those that changed meanwhile or cannot follow are skipped and named.',
  tag: 'cases',
  body: z.strictObject({
    cases: z
      .array(z.strictObject({ id: publicId('case'), version }))
      .min(1)
      .max(caseLimits.bulk),
    change: bulkChangeSchema,
  }),
  reply: z.object({
    changed: z.array(z.string()),
    skipped,
    /** Takes it all back within ten minutes; null when nothing changed. */
    undoToken: z.string().nullable(),
  }),
  status: 200,
  idempotent: true,
})

export const undoCaseChanges = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/bulk/undo',
  permission: 'case.write',
  summary: 'Take a change of many cases back; those that others changed since stay and are named.',
  tag: 'cases',
  body: z.strictObject({ undoToken: z.uuid() }),
  reply: z.object({ changed: z.array(z.string()), skipped }),
  status: 200,
})

export const readCaseDraft = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/draft',
  permission: 'case.write',
  summary: 'What the reader has begun to write on this case.',
  tag: 'cases',
  params: caseParams,
  reply: z.object({ draft: caseDraftSchema.nullable() }),
  status: 200,
})

export const saveCaseDraft = defineEndpoint({
  method: 'PUT',
  path: '/v1/cases/:id/draft',
  permission: 'case.write',
  summary: 'Keep what is being written; an empty text removes it. Everybody has a draft of their own.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({
    text: z.string().max(caseLimits.draft),
    channel: z.string().max(20).optional(),
    feedbackId: publicId('feedback').optional(),
  }),
  reply: z.object({ draft: caseDraftSchema.nullable() }),
  status: 200,
})

export const notePresence = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/presence',
  permission: 'case.read',
  summary: 'Say every 20 seconds that one looks at a case or writes on it; the reply names the others.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({ doing: z.enum(['looking', 'writing', 'gone']) }),
  reply: z.object({ present: z.array(presenceSchema) }),
  status: 200,
})

export const deleteCaseDraft = defineEndpoint({
  method: 'DELETE',
  path: '/v1/cases/:id/draft',
  permission: 'case.write',
  summary: 'Throw one’s draft away.',
  tag: 'cases',
  params: caseParams,
  reply: doneReply,
  status: 200,
})
