import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'
import { uiLanguages } from './session.ts'

export const taskStates = ['open', 'accepted', 'done', 'declined', 'cancelled'] as const

/** Longest title and words of a task, and of an answer to it, in UTF-16 units. */
export const taskLimits = { title: 120, text: 5000, name: 60 } as const

/** What is done with a task. Who declines or cancels says why. */
export const taskSteps = ['accept', 'done', 'decline', 'cancel', 'reopen'] as const

const instant = z.iso.datetime({ offset: true })
const title = z.string().trim().min(1).max(taskLimits.title)
const text = z.string().trim().max(taskLimits.text)
const named = z.object({ id: z.string(), name: z.string() })

export const taskMailStates = ['waiting', 'sending', 'sent', 'failed', 'unknown'] as const

export const taskSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  state: z.enum(taskStates),
  department: named.nullable(),
  partner: named.nullable(),
  assignee: named.nullable(),
  case: z.object({ id: z.string(), number: z.number(), title: z.string() }).nullable(),
  planId: z.string().nullable(),
  dueAt: z.string(),
  isOverdue: z.boolean(),
  createdBy: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** The newest answer or reason. */
  answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  link: z.enum(['none', 'open', 'expired']),
  linkExpiresAt: z.string().nullable(),
  /** Of the mail with the link, where one was wanted. */
  mail: z.object({ state: z.enum(taskMailStates), reason: z.string().nullable() }).nullable(),
  version: z.number(),
})

export type Task = z.infer<typeof taskSchema>

export const taskEntryKinds = [
  'created',
  'changed',
  'handed-over',
  'opened',
  'accepted',
  'done',
  'declined',
  'cancelled',
  'reopened',
  'added',
  'link-made',
  'link-revoked',
  'mailed',
  'mail-failed',
] as const

export const taskEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(taskEntryKinds),
  by: z.string().nullable(),
  byKind: z.enum(['member', 'key', 'partner', 'system']),
  text: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

export type TaskEntry = z.infer<typeof taskEntrySchema>

export const taskDetailSchema = taskSchema.extend({
  showsPictures: z.boolean(),
  entries: z.array(taskEntrySchema),
})

export type TaskDetail = z.infer<typeof taskDetailSchema>

const views = ['mine', 'team', 'soon', 'overdue', 'all', 'finished'] as const
export const taskViews = views

export const listTasks = defineEndpoint({
  method: 'GET',
  path: '/v1/tasks',
  permission: 'case.read',
  summary: 'Tasks by view: one’s own, one’s departments’, due within a day, overdue, all open, finished.',
  tag: 'tasks',
  query: pageQuery.extend({
    view: z.enum(views).default('all'),
    departmentId: publicId('department').optional(),
    partnerId: publicId('partner').optional(),
    caseId: publicId('case').optional(),
    planId: publicId('plan').optional(),
  }),
  reply: pageOf(taskSchema),
  status: 200,
})

export const countTasks = defineEndpoint({
  method: 'GET',
  path: '/v1/tasks/count',
  permission: 'case.read',
  summary: 'How many tasks each view holds; counted to 1,000.',
  tag: 'tasks',
  reply: z.object({
    mine: z.number(),
    team: z.number(),
    soon: z.number(),
    overdue: z.number(),
    all: z.number(),
  }),
  status: 200,
})

const taskParams = z.object({ id: publicId('task') })

export const readTask = defineEndpoint({
  method: 'GET',
  path: '/v1/tasks/:id',
  permission: 'case.read',
  summary: 'One task with its history.',
  tag: 'tasks',
  params: taskParams,
  reply: taskDetailSchema,
  status: 200,
})

export const createTask = defineEndpoint({
  method: 'POST',
  path: '/v1/tasks',
  permission: 'task.write',
  summary: 'Ask a department or a partner for something until a time; a partner is sent a link by mail.',
  tag: 'tasks',
  body: z
    .strictObject({
      caseId: publicId('case').optional(),
      planId: publicId('plan').optional(),
      departmentId: publicId('department').optional(),
      partnerId: publicId('partner').optional(),
      assigneeId: publicId('member').optional(),
      title,
      text: text.default(''),
      dueAt: instant,
      /** Pictures of the case’s reviews stand on the page of the link. */
      showsPictures: z.boolean().default(false),
      /** The case waits for others until its tasks are finished. */
      caseWaits: z.boolean().default(true),
      /** Sends the link to the partner’s address, where the server can send mail. */
      sendsMail: z.boolean().default(true),
    })
    .refine(({ departmentId, partnerId }) => (departmentId === undefined) !== (partnerId === undefined), {
      path: ['departmentId'],
    }),
  reply: taskDetailSchema,
  status: 201,
  idempotent: true,
})

export const changeTask = defineEndpoint({
  method: 'PATCH',
  path: '/v1/tasks/:id',
  permission: 'task.write',
  summary: 'Change title, words, due time, or who does it.',
  tag: 'tasks',
  params: taskParams,
  body: z.strictObject({
    version: z.number().int(),
    title: title.optional(),
    text: text.optional(),
    dueAt: instant.optional(),
    departmentId: publicId('department').optional(),
    assigneeId: publicId('member').nullable().optional(),
  }),
  reply: taskDetailSchema,
  status: 200,
})

export const stepTask = defineEndpoint({
  method: 'POST',
  path: '/v1/tasks/:id/step',
  permission: 'task.write',
  summary: 'Accept, finish, decline, cancel or open a task again.',
  tag: 'tasks',
  params: taskParams,
  body: z.strictObject({ step: z.enum(taskSteps), text: text.optional(), version: z.number().int() }),
  reply: taskDetailSchema,
  status: 200,
})

export const linkTask = defineEndpoint({
  method: 'POST',
  path: '/v1/tasks/:id/link',
  permission: 'task.write',
  summary:
    'The address of the task’s page for people without an account; made at first need or when it expired.',
  tag: 'tasks',
  params: taskParams,
  reply: z.object({ url: z.string(), expiresAt: z.string() }),
  status: 200,
})

export const revokeTaskLink = defineEndpoint({
  method: 'DELETE',
  path: '/v1/tasks/:id/link',
  permission: 'task.write',
  summary: 'End all links of a task at once.',
  tag: 'tasks',
  params: taskParams,
  reply: doneReply,
  status: 200,
})

export const mailTask = defineEndpoint({
  method: 'POST',
  path: '/v1/tasks/:id/mail',
  permission: 'task.write',
  summary: 'Send the link to the partner by mail, again where it was sent already.',
  tag: 'tasks',
  params: taskParams,
  reply: taskDetailSchema,
  status: 200,
})

export const partnerSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  language: z.enum(uiLanguages),
  openTasks: z.number(),
})

export type Partner = z.infer<typeof partnerSchema>

const partnerBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  email: z.email().max(254).nullable(),
  language: z.enum(uiLanguages),
})

export const listPartners = defineEndpoint({
  method: 'GET',
  path: '/v1/partners',
  permission: 'case.read',
  summary: 'Suppliers and other firms that can be asked for something; `canMail`: the server can send mail.',
  tag: 'tasks',
  reply: z.object({ items: z.array(partnerSchema), canMail: z.boolean() }),
  status: 200,
})

export const createPartner = defineEndpoint({
  method: 'POST',
  path: '/v1/partners',
  permission: 'department.write',
  summary: 'Add a supplier or another firm.',
  tag: 'tasks',
  body: partnerBody,
  reply: partnerSchema,
  status: 201,
  idempotent: true,
})

const partnerParams = z.object({ id: publicId('partner') })

export const changePartner = defineEndpoint({
  method: 'PATCH',
  path: '/v1/partners/:id',
  permission: 'department.write',
  summary: 'Change name, address or language of a partner.',
  tag: 'tasks',
  params: partnerParams,
  body: partnerBody.partial(),
  reply: partnerSchema,
  status: 200,
})

export const archivePartner = defineEndpoint({
  method: 'DELETE',
  path: '/v1/partners/:id',
  permission: 'department.write',
  summary: 'Take a partner off the list: its address is forgotten and its links end.',
  tag: 'tasks',
  params: partnerParams,
  reply: doneReply,
  status: 200,
})
