import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'
import { surveyDefinitionSchema } from './survey-definition.ts'

export const surveyStates = ['draft', 'live', 'closed', 'archived'] as const
export type SurveyState = (typeof surveyStates)[number]

/** `name` in UTF-16 units; `definition`: of its JSON. A response begun before the end may be finished for `grace`. */
export const surveyRules = { name: 200, definition: 1_000_000, graceMinutes: 60 } as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const surveyName = z.string().trim().min(1).max(surveyRules.name).refine(wellFormed)

/** What may be changed of a survey at any time, without a new version. */
export const surveySettingsSchema = z.strictObject({
  /** Shows how far along somebody is. */
  showsProgress: z.boolean().default(true),
  /** A visitor who was asked on the site is not asked again for so many days; 0: no limit. */
  restDays: z.number().int().min(0).max(365).default(30),
})

export type SurveySettings = z.infer<typeof surveySettingsSchema>

export const surveyItemSchema = z.object({
  id: z.string(),
  /** For the staff; people who answer see the title of the definition. */
  name: z.string(),
  /** `closed` too where the closing date has passed. */
  state: z.enum(surveyStates),
  languages: z.array(z.string()),
  questions: z.number().int(),
  isAnonymous: z.boolean(),
  /** The newest published version. */
  version: z.number().int().nullable(),
  /** The draft is not what was published last. */
  hasChanges: z.boolean(),
  responses: z.object({
    open: z.number().int(),
    complete: z.number().int(),
    screenedOut: z.number().int(),
    quotaFull: z.number().int(),
  }),
  closesAt: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  publishedAt: z.string().nullable(),
})

export type SurveyItem = z.infer<typeof surveyItemSchema>

export const surveyDetailSchema = surveyItemSchema.extend({
  draft: surveyDefinitionSchema,
  /** Raised by every change of the draft. */
  revision: z.number().int(),
  draftBy: z.string(),
  settings: surveySettingsSchema,
  /** Of the published version. */
  quotas: z.array(
    z.object({ key: z.string(), name: z.string(), counted: z.number().int(), limit: z.number().int() }),
  ),
})

export type SurveyDetail = z.infer<typeof surveyDetailSchema>

export const surveyVersionItemSchema = z.object({
  version: z.number().int(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  questions: z.number().int(),
  /** Of every state. */
  responses: z.number().int(),
})

export type SurveyVersionItem = z.infer<typeof surveyVersionItemSchema>

const params = z.object({ surveyId: publicId('survey') })
const tag = 'surveys'

export const listSurveys = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys',
  permission: 'survey.read',
  summary: 'Surveys, last changed first; archived ones only when asked for.',
  tag,
  query: pageQuery.extend({ state: z.enum(surveyStates).optional(), q: z.string().max(100).optional() }),
  reply: pageOf(surveyItemSchema),
  status: 200,
})

export const createSurvey = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys',
  permission: 'survey.write',
  summary: 'Make a survey as a draft; without a definition an empty one.',
  tag,
  body: z.strictObject({ name: surveyName, definition: surveyDefinitionSchema.optional() }),
  reply: surveyDetailSchema,
  status: 201,
  idempotent: true,
})

export const readSurvey = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId',
  permission: 'survey.read',
  summary: 'One survey with its draft, settings and quotas.',
  tag,
  params,
  reply: surveyDetailSchema,
  status: 200,
})

export const saveSurveyDraft = defineEndpoint({
  method: 'PUT',
  path: '/v1/surveys/:surveyId/draft',
  permission: 'survey.write',
  summary:
    'Keep the draft; `revision` is the one it was made from. Refused when somebody saved another meanwhile.',
  tag,
  params,
  body: z.strictObject({ definition: surveyDefinitionSchema, revision: z.number().int() }),
  reply: z.object({ revision: z.number().int(), changedAt: z.string() }),
  status: 200,
})

export const publishSurvey = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/publish',
  permission: 'survey.write',
  summary:
    'Make the draft a version that never changes, and take answers to it. Refused with every fault that stands in the way.',
  tag,
  params,
  body: z.strictObject({ revision: z.number().int() }),
  reply: surveyDetailSchema,
  status: 200,
})

export const closeSurvey = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/close',
  permission: 'survey.write',
  summary: 'Take no new responses; what was begun may be finished for an hour.',
  tag,
  params,
  reply: surveyDetailSchema,
  status: 200,
})

export const reopenSurvey = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/reopen',
  permission: 'survey.write',
  summary:
    'Take answers again; a closing date that has passed is taken off. An archived survey comes back closed, or as the draft that it was.',
  tag,
  params,
  reply: surveyDetailSchema,
  status: 200,
})

export const duplicateSurvey = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/duplicate',
  permission: 'survey.write',
  summary: 'A new draft with the same definition and settings, without answers.',
  tag,
  params,
  body: z.strictObject({ name: surveyName.optional() }),
  reply: surveyDetailSchema,
  status: 201,
  idempotent: true,
})

export const archiveSurvey = defineEndpoint({
  method: 'DELETE',
  path: '/v1/surveys/:surveyId',
  permission: 'survey.write',
  summary: 'Take it off the list and answer nobody any more; its answers stay.',
  tag,
  params,
  reply: doneReply,
  status: 200,
})

export const changeSurveySettings = defineEndpoint({
  method: 'PUT',
  path: '/v1/surveys/:surveyId/settings',
  permission: 'survey.write',
  summary: 'Change name, closing date or settings; what is left out stays.',
  tag,
  params,
  body: z.strictObject({
    name: surveyName.optional(),
    closesAt: z.iso.datetime({ offset: true }).nullable().optional(),
    settings: surveySettingsSchema.optional(),
  }),
  reply: surveyDetailSchema,
  status: 200,
})

export const listSurveyVersions = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/versions',
  permission: 'survey.read',
  summary: 'What was published, newest first.',
  tag,
  params,
  reply: z.object({ items: z.array(surveyVersionItemSchema) }),
  status: 200,
})

export const readSurveyVersion = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/versions/:version',
  permission: 'survey.read',
  summary: 'One published version.',
  tag,
  params: params.extend({ version: z.coerce.number().int().min(1) }),
  reply: surveyVersionItemSchema.extend({ definition: surveyDefinitionSchema }),
  status: 200,
})

/** Of surveys as their authors see them; spread into the table of endpoints. */
export const surveyEndpoints = {
  listSurveys,
  createSurvey,
  readSurvey,
  saveSurveyDraft,
  publishSurvey,
  closeSurvey,
  reopenSurvey,
  duplicateSurvey,
  archiveSurvey,
  changeSurveySettings,
  listSurveyVersions,
  readSurveyVersion,
} as const
