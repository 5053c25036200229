import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

export const phoneKinds = ['message', 'complaint', 'question', 'praise', 'suggestion'] as const

export type PhoneKind = (typeof phoneKinds)[number]

export const phoneLimits = { text: 20_000, undoSeconds: 30, templates: 40, templateText: 2000 } as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const words = (max: number) => z.string().trim().min(1).max(max).refine(wellFormed)
const time = z.iso.datetime({ offset: true })
/** However it is written: at least three digits. */
const number = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s().-]{3,}$/)
  .refine((text) => text.replaceAll(/\D/g, '').length >= 3)

export const callerSchema = z.object({
  /** `cus_…`; one line for each customer who has the number. */
  id: z.string(),
  name: z.string().nullable(),
  tier: z.string().nullable(),
  /** The shop's systems that know the person. */
  sources: z.array(z.string()),
  orders: z.array(z.object({ id: z.string(), number: z.string(), placedAt: z.string(), state: z.string() })),
  voices: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      source: z.string(),
      text: z.string(),
      occurredAt: z.string(),
      sentiment: z.string().nullable(),
    }),
  ),
  cases: z.array(
    z.object({ id: z.string(), number: z.number().int(), title: z.string(), state: z.string() }),
  ),
})

export type Caller = z.infer<typeof callerSchema>

export const phoneNoteSchema = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  kind: z.enum(phoneKinds),
  startedAt: z.string(),
  durationSeconds: z.number().int().nullable(),
  customerName: z.string().nullable(),
  /** Null once it was taken back. */
  text: z.string().nullable(),
  /** `kept`: can be taken back until `takesAt`. */
  state: z.enum(['kept', 'taken', 'undone', 'refused']),
  reason: z.string().nullable(),
  writtenAt: z.string(),
  takesAt: z.string(),
  feedbackId: z.string().nullable(),
  /** As the analysis reads it; null until then. */
  sentiment: z.string().nullable(),
  case: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  callBackAt: z.string().nullable(),
  byName: z.string(),
})

export type PhoneNote = z.infer<typeof phoneNoteSchema>

const templateFields = {
  name: words(60),
  kind: z.enum(phoneKinds),
  text: words(phoneLimits.templateText),
}

export const phoneTemplateSchema = z.strictObject(templateFields)

export type PhoneTemplate = z.infer<typeof phoneTemplateSchema>

export const lookUpCaller = defineEndpoint({
  method: 'POST',
  path: '/v1/phone/callers',
  permission: 'case.write',
  summary:
    'Who calls: customers with this number, their orders, recent voices and open cases. Nothing is kept.',
  tag: 'phone',
  body: z.strictObject({ phone: number }),
  reply: z.object({ callers: z.array(callerSchema) }),
  status: 200,
})

export const listPhoneNotes = defineEndpoint({
  method: 'GET',
  path: '/v1/phone/notes',
  permission: 'case.read',
  summary: 'Notes of calls, the newest first.',
  tag: 'phone',
  query: pageQuery.extend({ mine: z.enum(['true', 'false']).optional() }),
  reply: pageOf(phoneNoteSchema),
  status: 200,
})

export const savePhoneNote = defineEndpoint({
  method: 'POST',
  path: '/v1/phone/notes',
  permission: 'case.write',
  summary:
    'Write a call down. It becomes a voice in half a minute and joins or opens a case; until then it can be taken back.',
  tag: 'phone',
  body: z.strictObject({
    /** The same for each tap on one button. */
    key: z.string().min(8).max(100),
    phone: number.optional(),
    name: words(100).optional(),
    /** One of those that the look-up showed. */
    customerId: publicId('customer').optional(),
    /** Hang it on this case. */
    caseId: publicId('case').optional(),
    /** Open a case, or join the one the person has open; else rules decide, as for every voice. */
    opensCase: z.boolean(),
    direction: z.enum(['in', 'out']),
    kind: z.enum(phoneKinds),
    text: z.string(),
    startedAt: time,
    durationSeconds: z.number().int().min(0).max(86_400).nullable(),
    callBackAt: time.nullable(),
  }),
  reply: phoneNoteSchema,
  status: 201,
})

export const undoPhoneNote = defineEndpoint({
  method: 'POST',
  path: '/v1/phone/notes/:id/undo',
  permission: 'case.write',
  summary: 'Take a note back that is no voice yet; the reply carries its words once more.',
  tag: 'phone',
  params: z.object({ id: publicId('phoneNote') }),
  reply: z.object({ note: phoneNoteSchema, text: z.string() }),
  status: 200,
})

export const readPhoneTemplates = defineEndpoint({
  method: 'GET',
  path: '/v1/phone/templates',
  permission: 'case.read',
  summary: 'Words kept ready for notes of calls.',
  tag: 'phone',
  reply: z.object({ items: z.array(phoneTemplateSchema), areUsual: z.boolean() }),
  status: 200,
})

export const putPhoneTemplates = defineEndpoint({
  method: 'PUT',
  path: '/v1/phone/templates',
  permission: 'template.write',
  summary: 'Set the words kept ready for notes of calls; none brings the usual ones back.',
  tag: 'phone',
  body: z.strictObject({ items: z.array(phoneTemplateSchema).max(phoneLimits.templates) }),
  reply: z.object({ items: z.array(phoneTemplateSchema), areUsual: z.boolean() }),
  status: 200,
})
