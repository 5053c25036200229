import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

export const clockKinds = ['first-reply', 'public-reply', 'next-reply', 'resolution'] as const
export type ClockKindCode = (typeof clockKinds)[number]

/** Where a clock stands at the moment of asking, whether or not somebody has noted it yet. */
export const clockStates = ['running', 'warned', 'late', 'paused', 'met', 'ended-late', 'cancelled'] as const
export type ClockStateCode = (typeof clockStates)[number]

export const clockSchema = z.object({
  id: z.string(),
  kind: z.enum(clockKinds),
  /** The review that waits for a public reply. */
  feedbackId: z.string().nullable(),
  state: z.enum(clockStates),
  startedAt: z.string(),
  /** Null while paused. */
  dueAt: z.string().nullable(),
  warnAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Working minutes that were promised, and those that have passed. */
  targetMinutes: z.number().int(),
  workedMinutes: z.number(),
  breachedAt: z.string().nullable(),
  /** How many steps of the escalation ladder were taken. */
  escalated: z.number().int(),
  pauses: z.array(z.object({ from: z.string(), until: z.string().nullable() })),
  calendarName: z.string(),
  timeZone: z.string(),
  /** What the level that promised it is for. */
  level: z.object({
    id: z.string(),
    tier: z.string().nullable(),
    severity: z.string().nullable(),
    topic: z.string().nullable(),
    departmentName: z.string().nullable(),
  }),
})

export type CaseClock = z.infer<typeof clockSchema>

export const pausingStates = ['waiting-customer', 'waiting-others'] as const

export const clockRulesSchema = z.strictObject({
  /** Published reviews of at most so many stars wait for a public reply; 0: none does. */
  publicStarsMax: z.number().int().min(0).max(5),
  /** States of a case in which the clock of its resolution stands still. */
  pausesWhile: z.array(z.enum(pausingStates)).max(2),
})

export type ClockRules = z.infer<typeof clockRulesSchema>

export const severities = ['high', 'critical'] as const
export const escalationActions = ['raise-priority', 'tell-lead', 'assign-lead', 'assign-department'] as const
export type EscalationActionCode = (typeof escalationActions)[number]

export const clockLimits = {
  /** Working minutes: a little more than half a year of eight-hour days. */
  minutesMax: 60_000,
  stepsMax: 9,
  exceptionsMax: 400,
  /** A calendar must be open so long in a week, or its due times would lie years away. */
  weeklyMinutesMin: 60,
} as const

const minutes = z.number().int().min(0).max(clockLimits.minutesMax).nullable()

export const escalationStepSchema = z
  .strictObject({
    /** Working minutes after the breach. */
    afterMinutes: z.number().int().min(0).max(clockLimits.minutesMax),
    action: z.enum(escalationActions),
    /** Needed for `assign-department`, and only there. */
    departmentId: publicId('department').nullable(),
  })
  .refine(({ action, departmentId }) => (action === 'assign-department') === (departmentId !== null), {
    path: ['departmentId'],
    message: 'belongs to assign-department',
  })

export type EscalationStep = z.infer<typeof escalationStepSchema>

const levelFields = {
  /** Null: whichever. */
  tier: z.string().trim().min(1).max(60).nullable(),
  severity: z.enum(severities).nullable(),
  /** An aspect or a group of aspects: `product` takes in `product.quality`. */
  topic: z.string().trim().min(1).max(120).nullable(),
  departmentId: publicId('department').nullable(),
  /** Working minutes; null: as the next less specific level says; 0: no such clock. */
  firstReplyMinutes: minutes,
  publicReplyMinutes: minutes,
  nextReplyMinutes: minutes,
  resolutionMinutes: minutes,
  calendarId: publicId('calendar').nullable(),
  warnPercent: z.number().int().min(10).max(99),
  ladder: z.array(escalationStepSchema).max(clockLimits.stepsMax),
}

export const serviceLevelInputSchema = z.strictObject(levelFields)
export type ServiceLevelInput = z.infer<typeof serviceLevelInputSchema>

export const serviceLevelSchema = z.object({ id: z.string(), ...levelFields })
export type ServiceLevel = z.infer<typeof serviceLevelSchema>

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const closingTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const hours = z
  .strictObject({ from: time, until: closingTime })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'must be after from' })

const calendarFields = {
  name: z.string().trim().min(1).max(60),
  timeZone: z.string().min(1).max(60),
  /** `day` 1 is Monday. */
  weekly: z
    .array(z.strictObject({ day: z.number().int().min(1).max(7), from: time, until: closingTime }))
    .min(1)
    .max(50),
  /** Own holidays and days with other hours; they stand above public holidays. */
  exceptions: z
    .array(z.strictObject({ date: z.iso.date(), hours: z.array(hours).max(6) }))
    .max(clockLimits.exceptionsMax)
    .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, {
      message: 'names a date twice',
    }),
  /** Public holidays and make-up working days that it follows. */
  holidays: z.enum(['cn']).nullable(),
  /** Departments that work by it. */
  departmentIds: z.array(publicId('department')).max(200),
}

export const calendarInputSchema = z.strictObject({ ...calendarFields, isDefault: z.boolean() })
export type CalendarInput = z.infer<typeof calendarInputSchema>

export const calendarSchema = z.object({ id: z.string(), ...calendarFields, isDefault: z.boolean() })
export type ServiceCalendar = z.infer<typeof calendarSchema>

const holidayYearSchema = z.object({
  year: z.number().int(),
  /** Number of the notice that announces it. */
  notice: z.string(),
  holidays: z.array(
    z.object({ name: z.string(), first: z.string(), last: z.string(), workedInstead: z.array(z.string()) }),
  ),
})

export type HolidayYearFacts = z.infer<typeof holidayYearSchema>

export const serviceLevelsSchema = z.object({
  /** Most specific first. */
  levels: z.array(serviceLevelSchema),
  rules: clockRulesSchema,
  calendars: z.array(calendarSchema),
  departments: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Years of Chinese public holidays that this version knows. */
  holidayYears: z.array(holidayYearSchema),
})

export type ServiceLevels = z.infer<typeof serviceLevelsSchema>

export const readServiceLevels = defineEndpoint({
  method: 'GET',
  path: '/v1/service-levels',
  permission: 'case.read',
  summary: 'Who is promised what within what time, by which calendar.',
  tag: 'service-levels',
  reply: serviceLevelsSchema,
  status: 200,
})

export const addServiceLevel = defineEndpoint({
  method: 'POST',
  path: '/v1/service-levels',
  permission: 'service-level.write',
  summary:
    'Promise something to cases of a tier, severity, topic or department. Clocks that run keep theirs.',
  tag: 'service-levels',
  body: serviceLevelInputSchema,
  reply: serviceLevelsSchema,
  status: 201,
})

const levelParams = z.object({ id: publicId('serviceLevel') })

export const changeServiceLevel = defineEndpoint({
  method: 'PUT',
  path: '/v1/service-levels/:id',
  permission: 'service-level.write',
  summary: 'Change a service level for clocks that start from now on.',
  tag: 'service-levels',
  params: levelParams,
  body: serviceLevelInputSchema,
  reply: serviceLevelsSchema,
  status: 200,
})

export const removeServiceLevel = defineEndpoint({
  method: 'DELETE',
  path: '/v1/service-levels/:id',
  permission: 'service-level.write',
  summary: 'Promise it no more to new cases. The level for everyone else cannot be removed.',
  tag: 'service-levels',
  params: levelParams,
  reply: serviceLevelsSchema,
  status: 200,
})

export const putClockRules = defineEndpoint({
  method: 'PUT',
  path: '/v1/clock-rules',
  permission: 'service-level.write',
  summary: 'Which reviews wait for a public reply, and when the clock of a resolution stands still.',
  tag: 'service-levels',
  body: clockRulesSchema,
  reply: serviceLevelsSchema,
  status: 200,
})

export const addCalendar = defineEndpoint({
  method: 'POST',
  path: '/v1/calendars',
  permission: 'service-level.write',
  summary: 'Add a business calendar.',
  tag: 'service-levels',
  body: calendarInputSchema,
  reply: serviceLevelsSchema,
  status: 201,
})

const calendarParams = z.object({ id: publicId('calendar') })

export const changeCalendar = defineEndpoint({
  method: 'PUT',
  path: '/v1/calendars/:id',
  permission: 'service-level.write',
  summary: 'Change a business calendar. Clocks that run keep the calendar as it was.',
  tag: 'service-levels',
  params: calendarParams,
  body: calendarInputSchema,
  reply: serviceLevelsSchema,
  status: 200,
})

export const removeCalendar = defineEndpoint({
  method: 'DELETE',
  path: '/v1/calendars/:id',
  permission: 'service-level.write',
  summary: 'Remove a calendar that no level names. The default one cannot be removed.',
  tag: 'service-levels',
  params: calendarParams,
  reply: serviceLevelsSchema,
  status: 200,
})

export const previewFactsSchema = z.strictObject({
  tier: z.string().max(60).nullable(),
  severity: z.enum(severities).nullable(),
  topic: z.string().max(120).nullable(),
  departmentId: publicId('department').nullable(),
  /** When it comes in. */
  at: z.iso.datetime({ offset: true }),
})

export type PreviewFacts = z.infer<typeof previewFactsSchema>

export const promisePreviewSchema = z.object({
  kind: z.enum(clockKinds),
  /** Null: no such clock. */
  promise: z
    .object({
      minutes: z.number().int(),
      warnAt: z.string(),
      dueAt: z.string(),
      levelId: z.string(),
      calendarId: z.string(),
      timeZone: z.string(),
    })
    .nullable(),
})

export type PromisePreview = z.infer<typeof promisePreviewSchema>

export const previewServiceLevel = defineEndpoint({
  method: 'POST',
  path: '/v1/service-levels/preview',
  permission: 'case.read',
  summary: 'What a case that came in then would be promised, each clock apart.',
  tag: 'service-levels',
  body: previewFactsSchema,
  reply: z.object({ clocks: z.array(promisePreviewSchema) }),
  status: 200,
})
