import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'
import { uiLanguages } from './session.ts'

export const surveyDeliveryLimits = {
  /** Single-use links of one list. */
  links: 5000,
  /** Lines of one file of addresses. */
  addresses: 5000,
  /** UTF-16 units of such a file. */
  file: 800_000,
  name: 100,
  subject: 150,
  text: 1500,
  reward: 300,
} as const

const tag = 'surveys'
export const oneSurvey = z.object({ surveyId: publicId('survey') })
const line = (max: number) => z.string().trim().max(max)

/** What an invitation says beside its link; an empty part takes the usual words. `{{name}}` stands for the person. */
const mailWordsSchema = z.strictObject({
  subject: line(surveyDeliveryLimits.subject),
  text: line(surveyDeliveryLimits.text),
  reminderSubject: line(surveyDeliveryLimits.subject),
  reminderText: line(surveyDeliveryLimits.text),
})

export type SurveyMailWords = z.infer<typeof mailWordsSchema>

export const surveyDeliverySchema = z.strictObject({
  /** To those who were invited and have not answered. */
  reminders: z.number().int().min(0).max(2),
  reminderDays: z.number().int().min(2).max(30),
  /** Whoever was asked by another survey within so many days is not asked by this one; 0: no such rule. */
  recontactDays: z.number().int().min(0).max(365),
  words: z.strictObject({ 'zh-CN': mailWordsSchema, en: mailWordsSchema }),
})

export type SurveyDelivery = z.infer<typeof surveyDeliverySchema>

export const surveyRewardSchema = z.object({
  url: z.string(),
  isOn: z.boolean(),
  /** What is promised, as the invitation tells it. */
  words: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  waiting: z.number().int(),
  done: z.number().int(),
  refused: z.number().int(),
  lastSentAt: z.string().nullable(),
  lastFailure: z.string().nullable(),
})

export type SurveyReward = z.infer<typeof surveyRewardSchema>

/** Invited people by where they stand. `waiting` includes those whose message is queued. */
export const inviteeStates = ['waiting', 'sent', 'answered', 'dropped'] as const
export type InviteeState = (typeof inviteeStates)[number]

export const readSurveyDelivery = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/delivery',
  permission: 'survey.read',
  summary: 'How a survey reaches people: its addresses, how it invites, and how many it invited.',
  tag,
  params: oneSurvey,
  reply: z.object({
    /** Of the page for shoppers; `lang` and hidden fields may be added. */
    url: z.string(),
    kioskUrl: z.string(),
    canMail: z.boolean(),
    settings: surveyDeliverySchema,
    reward: surveyRewardSchema.nullable(),
    invitees: z.record(z.enum(inviteeStates), z.number().int()),
  }),
  status: 200,
})

export const putSurveyDelivery = defineEndpoint({
  method: 'PUT',
  path: '/v1/surveys/:surveyId/delivery',
  permission: 'survey.write',
  summary:
    'Set reminders, the rule against asking again, and the words of the mails; counts for what leaves from now on.',
  tag,
  params: oneSurvey,
  body: surveyDeliverySchema,
  reply: surveyDeliverySchema,
  status: 200,
})

/** `hidden`: a JSON object of hidden fields. */
const linkQuery = z.object({
  language: z.string().max(35).optional(),
  hidden: z.string().max(4000).optional(),
})

export const readSurveyQrSvg = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/qr.svg',
  permission: 'survey.read',
  summary: 'The QR code of the open link, as a drawing that stays sharp in print.',
  tag,
  params: oneSurvey,
  query: linkQuery,
  reply: z.string(),
  status: 200,
})

export const readSurveyQrPng = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/qr.png',
  permission: 'survey.read',
  summary: 'The QR code of the open link, as a picture of 1,024 pixels.',
  tag,
  params: oneSurvey,
  query: linkQuery,
  reply: z.string(),
  status: 200,
})

export const surveyPosterSizes = ['poster', 'card'] as const

export const printSurveyPoster = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/poster.pdf',
  permission: 'survey.read',
  summary: 'A sheet with the QR code: A4 for a wall, A6 for a table.',
  tag,
  params: oneSurvey,
  query: linkQuery.extend({
    size: z.enum(surveyPosterSizes).default('poster'),
    /** Of the words around the code; the other language stands below. */
    words: z.enum(uiLanguages).optional(),
  }),
  reply: z.string(),
  status: 200,
})

const oneList = oneSurvey.extend({ listId: publicId('surveyList') })

export const surveyListSchema = z.object({
  id: publicId('surveyList'),
  kind: z.enum(['links', 'people']),
  name: z.string(),
  size: z.number().int(),
  /** Of these, with a finished response. */
  answered: z.number().int(),
  waiting: z.number().int(),
  dropped: z.number().int(),
  expiresAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  createdAt: z.string(),
})

export type SurveyList = z.infer<typeof surveyListSchema>

export const createSurveyLinks = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/links',
  permission: 'survey.write',
  summary: 'Make a list of single-use links; each takes one response.',
  tag,
  params: oneSurvey,
  body: z.strictObject({
    name: z.string().trim().min(1).max(surveyDeliveryLimits.name),
    count: z.number().int().min(1).max(surveyDeliveryLimits.links),
    expiresAt: z.iso.datetime().nullable(),
  }),
  reply: surveyListSchema,
  status: 201,
})

export const listSurveyLists = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/lists',
  permission: 'survey.read',
  summary: 'Lists of links and of people, newest first, with what became of them.',
  tag,
  params: oneSurvey,
  reply: z.object({ items: z.array(surveyListSchema) }),
  status: 200,
})

export const downloadSurveyLinks = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/lists/:listId/links.csv',
  permission: 'survey.write',
  summary: 'The links of a list with the state of each, as CSV (UTF-8 with mark).',
  tag,
  params: oneList,
  reply: z.string(),
  status: 200,
})

export const stopSurveyList = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/lists/:listId/stop',
  permission: 'survey.write',
  summary:
    'Stop a list: links take no response any more; nobody of it is written to. What left stays answerable.',
  tag,
  params: oneList,
  reply: doneReply,
  status: 200,
})

const sample = z.number().int().min(1).max(1_000_000).nullable()

/** Who is invited. `sample`: so many of them, drawn by chance; null: all. */
export const surveyAudienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('customers'),
    /** Codes of tiers; none: customers of every tier and of none. */
    tiers: z.array(z.string().max(30)).max(8),
    /** Only those who ordered within so many days. */
    orderedWithinDays: z.number().int().min(1).max(3650).nullable(),
    /** Only those who bought this. */
    productId: publicId('product').nullable(),
    sample,
  }),
  z.strictObject({
    kind: z.literal('file'),
    /** CSV with a column `email`, and `name` and `language` if there are any; or one address a line. */
    text: z.string().min(1).max(surveyDeliveryLimits.file),
    sample,
  }),
])

export type SurveyAudience = z.infer<typeof surveyAudienceSchema>

const audienceCountSchema = z.object({
  /** People who fit, one address each. */
  matching: z.number().int(),
  /** Of these: already invited by this survey. */
  invited: z.number().int(),
  /** Of these: without consent to be asked, or against it. */
  unwilling: z.number().int(),
  /** Of these: asked by another survey within the days of the rule. */
  askedLately: z.number().int(),
  /** Who would be added, after the sample is drawn. */
  wouldInvite: z.number().int(),
  /** Lines of the file that hold no address, the first 20. */
  badLines: z.array(z.number().int()),
  badCount: z.number().int(),
})

export type SurveyAudienceCount = z.infer<typeof audienceCountSchema>

export const countSurveyAudience = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/audience',
  permission: 'survey.write',
  summary: 'How many people would be invited, and why others would not; nobody is.',
  tag,
  params: oneSurvey,
  body: z.strictObject({ audience: surveyAudienceSchema }),
  reply: audienceCountSchema,
  status: 200,
})

export const inviteToSurvey = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/people',
  permission: 'survey.write',
  summary:
    'Invite people by message. Consent, hours and the contact budget are asked when each leaves; nobody is invited twice.',
  tag,
  params: oneSurvey,
  body: z.strictObject({
    name: z.string().trim().min(1).max(surveyDeliveryLimits.name),
    audience: surveyAudienceSchema,
  }),
  reply: surveyListSchema,
  status: 201,
  idempotent: true,
})

export const surveyInviteeSchema = z.object({
  id: publicId('surveyInvitation'),
  /** The name, or the address with most of it hidden. */
  who: z.string(),
  state: z.enum(inviteeStates),
  /** Why nothing was sent, or what is not sure; a code. */
  reason: z.string().nullable(),
  reminders: z.number().int(),
  sentAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
})

export type SurveyInvitee = z.infer<typeof surveyInviteeSchema>

export const listSurveyInvitees = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/invitees',
  permission: 'survey.write',
  summary: 'Who was invited and what became of it.',
  tag,
  params: oneSurvey,
  query: pageQuery.extend({ state: z.enum(inviteeStates).optional() }),
  reply: pageOf(surveyInviteeSchema),
  status: 200,
})

const mailQuery = z.object({
  language: z.enum(uiLanguages),
  kind: z.enum(['invitation', 'reminder']).default('invitation'),
})

export const previewSurveyMail = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/mail',
  permission: 'survey.read',
  summary: 'Subject and plain words of the invitation or reminder as it would leave now.',
  tag,
  params: oneSurvey,
  query: mailQuery,
  reply: z.object({ subject: z.string(), text: z.string(), shortText: z.string() }),
  status: 200,
})

export const previewSurveyMailPage = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/mail.html',
  permission: 'survey.read',
  summary: 'The mail as it looks, to be shown in a frame; its links lead nowhere.',
  tag,
  params: oneSurvey,
  query: mailQuery,
  reply: z.string(),
  status: 200,
})

/** `used`: it took its response. `ended`: the survey is closed, or the list was stopped, or its day has passed. */
export const ticketStates = ['open', 'used', 'ended'] as const

export const readSurveyTicket = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/survey-tickets/:ticket',
  permission: 'public',
  summary: 'What a single-use link leads to, and whether it still takes a response.',
  tag,
  params: z.object({ ticket: z.string().max(300) }),
  reply: z.object({
    shop: publicId('shop'),
    survey: publicId('survey'),
    state: z.enum(ticketStates),
    /** Of the person it was sent to. */
    language: z.string().nullable(),
  }),
  status: 200,
})
