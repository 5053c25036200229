import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'

export const departmentKinds = ['service', 'product', 'logistics', 'marketing', 'supplier', 'other'] as const

const name = z.string().trim().min(1).max(60)
const code = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/)
const codes = z.array(code).max(50)
const languages = z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).max(20)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const date = z.iso.date()

/** From when until when on one day; `until` not after `from` means the next day. */
export const hoursSchema = z.strictObject({ from: time, until: time })
/** Hours of one day of an ordinary week; 1 is Monday. */
export const weeklyHoursSchema = hoursSchema.extend({ day: z.number().int().min(1).max(7) })
/** Hours of one date in place of the ordinary ones; none means a day off. */
export const shiftSchema = z.strictObject({ date, hours: z.array(hoursSchema).max(4) })

export type WeeklyHours = z.infer<typeof weeklyHoursSchema>
export type Shift = z.infer<typeof shiftSchema>

/** What somebody is good at; an empty list means everything. `product` stands for all topics `product.…`. */
const skills = { topics: codes, languages, tiers: codes }

export const departmentMemberSchema = z.object({
  memberId: z.string(),
  name: z.string(),
  ...skills,
  /** Open cases that one may have at a time. */
  casesMax: z.number().nullable(),
  /** Put there by hand, not only because everybody who answers belongs to it. */
  isListed: z.boolean(),
})

export type DepartmentMember = z.infer<typeof departmentMemberSchema>

export const departmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(departmentKinds),
  leadId: z.string().nullable(),
  /** Everybody who answers customers belongs to it without being listed. */
  takesAll: z.boolean(),
  members: z.array(departmentMemberSchema),
})

export type Department = z.infer<typeof departmentSchema>

export const listDepartments = defineEndpoint({
  method: 'GET',
  path: '/v1/departments',
  permission: 'case.read',
  summary: 'Departments with their members and what they are good at.',
  tag: 'departments',
  reply: z.object({ items: z.array(departmentSchema) }),
  status: 200,
})

export const createDepartment = defineEndpoint({
  method: 'POST',
  path: '/v1/departments',
  permission: 'department.write',
  summary: 'Make a department.',
  tag: 'departments',
  body: z.strictObject({ name, kind: z.enum(departmentKinds), takesAll: z.boolean().default(false) }),
  reply: departmentSchema,
  status: 201,
  idempotent: true,
})

const departmentParams = z.object({ id: publicId('department') })

export const changeDepartment = defineEndpoint({
  method: 'PATCH',
  path: '/v1/departments/:id',
  permission: 'department.write',
  summary: 'Change name, kind, lead, or whether everybody who answers belongs to it.',
  tag: 'departments',
  params: departmentParams,
  body: z.strictObject({
    name: name.optional(),
    kind: z.enum(departmentKinds).optional(),
    leadId: publicId('member').nullable().optional(),
    takesAll: z.boolean().optional(),
  }),
  reply: departmentSchema,
  status: 200,
})

export const archiveDepartment = defineEndpoint({
  method: 'DELETE',
  path: '/v1/departments/:id',
  permission: 'department.write',
  summary: 'Close a department; what it did stays. One service department is left.',
  tag: 'departments',
  params: departmentParams,
  reply: doneReply,
  status: 200,
})

export const putDepartmentMember = defineEndpoint({
  method: 'PUT',
  path: '/v1/departments/:id/members/:memberId',
  permission: 'department.write',
  summary: 'Put somebody into a department, with what they are good at.',
  tag: 'departments',
  params: departmentParams.extend({ memberId: publicId('member') }),
  body: z.strictObject({
    topics: codes.default([]),
    languages: languages.default([]),
    tiers: codes.default([]),
    casesMax: z.number().int().min(1).max(10_000).nullable().default(null),
  }),
  reply: departmentSchema,
  status: 200,
})

export const removeDepartmentMember = defineEndpoint({
  method: 'DELETE',
  path: '/v1/departments/:id/members/:memberId',
  permission: 'department.write',
  summary: 'Take somebody out of a department.',
  tag: 'departments',
  params: departmentParams.extend({ memberId: publicId('member') }),
  reply: departmentSchema,
  status: 200,
})

export const absenceSchema = z.object({
  id: z.string(),
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  handsOver: z.boolean(),
})

export type Absence = z.infer<typeof absenceSchema>

export const colleagueSchema = z.object({
  memberId: z.string(),
  name: z.string(),
  departmentIds: z.array(z.string()),
  /** The one who asks. */
  isMe: z.boolean(),
  /** On duty now: in their hours and not away. Nobody without hours is ever off duty. */
  isPresent: z.boolean(),
  /** Null: no hours are set. */
  weekly: z.array(weeklyHoursSchema).nullable(),
  /** The roster from today on. */
  shifts: z.array(shiftSchema),
  /** Absences that have not ended. */
  absences: z.array(absenceSchema),
})

export type Colleague = z.infer<typeof colleagueSchema>

export const listColleagues = defineEndpoint({
  method: 'GET',
  path: '/v1/colleagues',
  permission: 'case.read',
  summary: 'Who works here: departments, hours, roster, absences, and who is on duty now.',
  tag: 'departments',
  reply: z.object({ items: z.array(colleagueSchema), timeZone: z.string() }),
  status: 200,
})

const memberParams = z.object({ id: publicId('member') })

export const putMemberHours = defineEndpoint({
  method: 'PUT',
  path: '/v1/members/:id/hours',
  permission: 'department.write',
  summary: 'Hours of an ordinary week in the shop’s time zone, and the roster of single dates.',
  tag: 'departments',
  params: memberParams,
  body: z.strictObject({
    weekly: z.array(weeklyHoursSchema).max(28).nullable().optional(),
    /** Each date given stands in place of what was known of it; `hours: null` forgets it. */
    shifts: z
      .array(z.strictObject({ date, hours: z.array(hoursSchema).max(4).nullable() }))
      .max(400)
      .default([]),
  }),
  reply: colleagueSchema,
  status: 200,
})

const away = z.strictObject({
  /** Default: now. */
  startsAt: z.iso.datetime({ offset: true }).optional(),
  /** Left out: until told otherwise. */
  endsAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Open cases and tasks go to colleagues when it begins. */
  handsOver: z.boolean().default(true),
})

export const addAbsence = defineEndpoint({
  method: 'POST',
  path: '/v1/members/:id/absences',
  permission: 'department.write',
  summary: 'Somebody is away; what is on their desk goes to colleagues when it begins.',
  tag: 'departments',
  params: memberParams,
  body: away,
  reply: colleagueSchema,
  status: 201,
})

export const endAbsence = defineEndpoint({
  method: 'POST',
  path: '/v1/members/:id/absences/end',
  permission: 'department.write',
  summary: 'Somebody is back: ends what runs; `absenceId` names one that has not begun and takes it back.',
  tag: 'departments',
  params: memberParams,
  body: z.strictObject({ absenceId: publicId('absence').optional() }),
  reply: colleagueSchema,
  status: 200,
})

export const goAway = defineEndpoint({
  method: 'POST',
  path: '/v1/my-absence',
  permission: 'task.write',
  summary: 'Say that one is away oneself.',
  tag: 'departments',
  body: away,
  reply: colleagueSchema,
  status: 201,
})

export const comeBack = defineEndpoint({
  method: 'POST',
  path: '/v1/my-absence/end',
  permission: 'task.write',
  summary: 'Say that one is back.',
  tag: 'departments',
  body: z.strictObject({ absenceId: publicId('absence').optional() }),
  reply: colleagueSchema,
  status: 200,
})

const routing = {
  departmentId: publicId('department'),
  topics: codes.default([]),
  languages: languages.default([]),
  tiers: codes.default([]),
  channels: codes.default([]),
}

export const routingRuleSchema = z.strictObject(routing)

export type RoutingRule = z.infer<typeof routingRuleSchema>

const routingRules = z.object({ items: z.array(routingRuleSchema) })

export const listRoutingRules = defineEndpoint({
  method: 'GET',
  path: '/v1/routing-rules',
  permission: 'case.read',
  summary:
    'Which department a new case goes to: the first rule that fits, else the first service department.',
  tag: 'departments',
  reply: routingRules,
  status: 200,
})

export const putRoutingRules = defineEndpoint({
  method: 'PUT',
  path: '/v1/routing-rules',
  permission: 'department.write',
  summary: 'Set all rules, in their order.',
  tag: 'departments',
  body: z.strictObject({ items: z.array(routingRuleSchema).max(50) }),
  reply: routingRules,
  status: 200,
})
