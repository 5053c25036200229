import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** Kinds of forms. Causes are what customers wish the shop to care about (公益). */
export const portalKinds = ['suggestion', 'complaint', 'praise', 'question', 'cause'] as const

export type PortalKind = (typeof portalKinds)[number]

/** Longest texts, in UTF-16 units, and most of each list. */
export const portalLimits = {
  text: 20_000,
  email: 254,
  name: 60,
  questions: 8,
  choices: 12,
  label: 200,
  answer: 1000,
  notice: 10_000,
  charter: 5000,
  reason: 2000,
  reply: 5000,
} as const

/** What became of a sent form. */
export const submissionOutcomes = ['planned', 'settled', 'answered', 'declined'] as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const words = (max: number) => z.string().trim().min(1).max(max).refine(wellFormed)
const both = (max: number) => z.strictObject({ 'zh-CN': words(max), en: words(max) })
const maybeBoth = (max: number) => {
  const text = z.string().trim().max(max).refine(wellFormed)
  return z.strictObject({ 'zh-CN': text, en: text })
}

export type BothLanguages = { 'zh-CN': string; en: string }

/** A further question of a form. Its key stays when its words change, so that answers keep their meaning. */
export const portalQuestionSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  type: z.enum(['line', 'text', 'choice']),
  label: both(portalLimits.label),
  isRequired: z.boolean(),
  choices: z.array(both(portalLimits.label)).max(portalLimits.choices).default([]),
})

export type PortalQuestion = z.output<typeof portalQuestionSchema>

export const portalKindSchema = z.strictObject({
  isOffered: z.boolean(),
  /** Each form of this kind opens a case, in that department where one is named. */
  opensCase: z.boolean(),
  departmentId: publicId('department').nullable(),
  questions: z.array(portalQuestionSchema).max(portalLimits.questions),
})

export type PortalKindSetting = z.output<typeof portalKindSchema>

const boardBy = z.enum(['moderator', 'rule'])

export const portalSettingsSchema = z.strictObject({
  kinds: z.strictObject({
    suggestion: portalKindSchema,
    complaint: portalKindSchema,
    praise: portalKindSchema,
    question: portalKindSchema,
    cause: portalKindSchema,
  }),
  hasBoard: z.boolean(),
  boardBy,
  commentsBy: boardBy,
  /** Words of the shop in its charter; empty ones are left out. */
  charter: z.strictObject({
    responsible: maybeBoth(portalLimits.charter),
    ethics: maybeBoth(portalLimits.charter),
  }),
})

export type PortalSettings = z.output<typeof portalSettingsSchema>

export const privacyNoticeSchema = z.object({
  version: z.number(),
  text: both(portalLimits.notice),
  publishedAt: z.string(),
  publishedBy: z.string(),
})

export type PrivacyNotice = z.output<typeof privacyNoticeSchema>

const settingsReply = z.object({
  settings: portalSettingsSchema,
  /** Newest first; the first one is what people agree to now. */
  notices: z.array(privacyNoticeSchema),
  /** Addresses of the pages, to open, link and print. */
  pages: z.record(z.string(), z.string()),
})

export type PortalRoom = z.output<typeof settingsReply>

export const readPortalSettings = defineEndpoint({
  method: 'GET',
  path: '/v1/portal/settings',
  permission: 'feedback.read',
  summary:
    'What the portal offers: kinds, questions, departments, board, charter and versions of the notice.',
  tag: 'portal',
  reply: settingsReply,
  status: 200,
})

export const putPortalSettings = defineEndpoint({
  method: 'PUT',
  path: '/v1/portal/settings',
  permission: 'shop.write',
  summary: 'Set what the portal offers.',
  tag: 'portal',
  body: portalSettingsSchema,
  reply: settingsReply,
  status: 200,
})

export const publishPrivacyNotice = defineEndpoint({
  method: 'POST',
  path: '/v1/portal/notices',
  permission: 'shop.write',
  summary: 'Publish a new version of the privacy notice; whoever writes from now on agrees to that one.',
  tag: 'portal',
  body: z.strictObject({ text: both(portalLimits.notice) }),
  reply: settingsReply,
  status: 201,
})

export const submissionSchema = z.object({
  id: z.string(),
  /** Ten digits in three groups, as a person reads them out. */
  number: z.string(),
  feedbackId: z.string(),
  kind: z.enum(portalKinds),
  text: z.string().nullable(),
  answers: z.array(z.object({ label: z.string(), answer: z.string() })),
  mayBePublic: z.boolean(),
  isReachable: z.boolean(),
  noticeVersion: z.number(),
  sentAt: z.string(),
  lookedAt: z.string().nullable(),
  outcome: z.enum(submissionOutcomes).nullable(),
  reason: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  words: z.array(z.object({ by: z.enum(['author', 'shop']), text: z.string().nullable(), at: z.string() })),
  boardItemId: z.string().nullable(),
})

export type SubmissionItem = z.output<typeof submissionSchema>

const submissionParams = z.object({ id: publicId('submission') })

export const listSubmissions = defineEndpoint({
  method: 'GET',
  path: '/v1/submissions',
  permission: 'feedback.read',
  summary: 'What was sent by the forms of the portal, newest first.',
  tag: 'portal',
  query: pageQuery.extend({
    state: z.enum(['waiting', 'decided']).optional(),
    kind: z.enum(portalKinds).optional(),
    /** A receipt number, written in any way. */
    number: z.string().max(30).optional(),
  }),
  reply: pageOf(submissionSchema),
  status: 200,
})

export const lookAtSubmission = defineEndpoint({
  method: 'POST',
  path: '/v1/submissions/:id/look',
  permission: 'question.write',
  summary: 'Say that somebody has looked at it; its writer sees that.',
  tag: 'portal',
  params: submissionParams,
  reply: submissionSchema,
  status: 200,
})

export const decideSubmission = defineEndpoint({
  method: 'POST',
  path: '/v1/submissions/:id/decision',
  permission: 'question.write',
  summary: 'Decide what becomes of it, with the reason that its writer reads.',
  tag: 'portal',
  params: submissionParams,
  body: z.strictObject({ outcome: z.enum(submissionOutcomes), reason: words(portalLimits.reason) }),
  reply: submissionSchema,
  status: 200,
})

export const answerSubmission = defineEndpoint({
  method: 'POST',
  path: '/v1/submissions/:id/answers',
  permission: 'question.write',
  summary: 'Answer its writer; shown on the status page, and told by mail where an address was given.',
  tag: 'portal',
  params: submissionParams,
  body: z.strictObject({ text: words(portalLimits.reply) }),
  reply: submissionSchema,
  status: 201,
  idempotent: true,
})
