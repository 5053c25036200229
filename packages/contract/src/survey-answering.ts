import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { surveySettingsSchema } from './survey.ts'
import {
  answerReadingSchema,
  surveyAnswerSchema,
  surveyDefinitionSchema,
  surveyLimits,
} from './survey-definition.ts'

/** Ways on which somebody comes to a survey. `paper` is keyed in by the staff and not open to the public. */
export const surveyChannels = ['link', 'invite', 'qr', 'site', 'inline', 'kiosk', 'paper'] as const
export type SurveyChannel = (typeof surveyChannels)[number]

/** `open` is a partial response: kept, and told apart. */
export const responseStates = ['open', 'complete', 'screened-out', 'quota-full'] as const
export type ResponseState = (typeof responseStates)[number]

/** Sizes of what comes with a response, in UTF-16 units. */
export const responseLimits = {
  page: 500,
  words: 200,
  signed: 2000,
  ticket: 500,
  email: 254,
  hidden: 500,
} as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const words = (max: number) => z.string().max(max).refine(wellFormed)
const surveyKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const tag = 'storefront'

export const publicSurveySchema = z.object({
  id: z.string(),
  shop: z.string(),
  shopName: z.string(),
  version: z.number().int(),
  /** `closed`: takes no new response; one begun before may be finished for an hour. */
  state: z.enum(['live', 'closed']),
  settings: surveySettingsSchema.pick({ showsProgress: true, restDays: true }),
  /** Without its quotas: nobody need know whom the shop looks for. */
  definition: surveyDefinitionSchema,
})

export type PublicSurvey = z.infer<typeof publicSurveySchema>

const params = z.object({ surveyId: publicId('survey') })
const responseParams = params.extend({ responseId: publicId('response') })

export const readPublicSurvey = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/surveys/:surveyId',
  permission: 'public',
  summary: 'A published survey as it is answered; `version` for a response begun on an earlier one.',
  tag,
  params,
  query: z.object({ shop: publicId('shop'), version: z.coerce.number().int().min(1).optional() }),
  reply: publicSurveySchema,
  status: 200,
})

/** Where and how somebody came upon the survey. `signed`: what the shop vouches for, such as the order. */
const contextSchema = z.strictObject({
  /** Path of the page; what follows `?` is dropped. */
  page: words(responseLimits.page).optional(),
  /** What was searched for in the shop. */
  words: words(responseLimits.words).optional(),
  signed: words(responseLimits.signed).optional(),
})

export const startSurveyResponse = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/surveys/:surveyId/responses',
  permission: 'public',
  summary:
    'Begin a response. The same `clientKey` again gives the same response, however often it is sent. A version that was replaced meanwhile may still be answered.',
  tag,
  params,
  body: z.strictObject({
    shop: publicId('shop'),
    version: z.number().int().min(1),
    language: z.string().max(35),
    channel: z.enum(surveyChannels).exclude(['paper']),
    /** A secret of whoever answers, drawn at random: 16 to 64 letters, digits, `-` and `_`. */
    clientKey: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
    /** Hidden fields; those that the survey does not declare are dropped. */
    hidden: z.record(z.string().max(60), words(responseLimits.hidden)).default({}),
    touchpoint: words(60).optional(),
    context: contextSchema.default({}),
    /** Of a single-use link or an invitation. */
    ticket: words(responseLimits.ticket).optional(),
    /** Decides random orders; where somebody began without a connection it is drawn there. */
    seed: z.number().int().min(0).max(2_147_483_647).optional(),
  }),
  /** `token` opens this response alone. */
  reply: z.object({
    id: z.string(),
    token: z.string(),
    seed: z.number().int(),
    version: z.number().int(),
    state: z.enum(responseStates),
  }),
  status: 200,
  requestsPerMinute: 300,
})

export const putSurveyAnswers = defineEndpoint({
  method: 'PUT',
  path: '/v1/storefront/surveys/:surveyId/responses/:responseId/answers',
  permission: 'public',
  summary:
    'Keep answers by the key of their question, one or several; a repeat changes nothing. `isQuotaFull`: enough people like this one were heard; the response has ended.',
  tag,
  params: responseParams,
  body: z.strictObject({
    shop: publicId('shop'),
    token: z.string().max(100),
    answers: z
      .record(surveyKey, surveyAnswerSchema)
      .refine((answers) => Object.keys(answers).length <= surveyLimits.questions),
  }),
  /** `readings`: of open answers that a rule of the survey asks about. */
  reply: z.object({
    readings: z.record(z.string(), answerReadingSchema),
    isQuotaFull: z.boolean(),
    offersHelp: z.boolean(),
  }),
  status: 200,
  requestsPerMinute: 1200,
})

export const endSurveyResponse = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/surveys/:surveyId/responses/:responseId/end',
  permission: 'public',
  summary:
    'End a response, once; a repeat gives the first answer. Whoever comes too late for a quota is told `quota-full` and thanked. Help may also be asked for by a repeat, within a day.',
  tag,
  params: responseParams,
  body: z.strictObject({
    shop: publicId('shop'),
    token: z.string().max(100),
    end: z.enum(['complete', 'screen-out']),
    /** An address is kept only for the answer that was wished for. */
    help: z
      .strictObject({
        wanted: z.boolean(),
        email: z
          .union([z.literal(''), z.string().trim().max(responseLimits.email).pipe(z.email())])
          .optional(),
      })
      .optional(),
  }),
  /** `help`: where the answer to a wish for help will stand, and its number. */
  reply: z.object({
    state: z.enum(['complete', 'screened-out', 'quota-full']),
    help: z.object({ number: z.string(), url: z.string() }).nullable(),
  }),
  status: 200,
  requestsPerMinute: 300,
})

/** Of whoever answers a survey; spread into the table of endpoints. */
export const surveyAnsweringEndpoints = {
  readPublicSurvey,
  startSurveyResponse,
  putSurveyAnswers,
  endSurveyResponse,
} as const
