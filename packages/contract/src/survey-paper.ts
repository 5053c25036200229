import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { surveyAnswerSchema } from './survey-definition.ts'
import { oneSurvey } from './survey-delivery.ts'

/** What is written or stamped on the form. */
const formNumber = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
const oneForm = oneSurvey.extend({ number: formNumber })
const answers = z.record(z.string().max(40), surveyAnswerSchema)

/** `once`: waits for the second person. `differs`: typed twice and not alike. `stored`: a response of channel paper. */
export const paperStates = ['once', 'differs', 'stored'] as const
export type PaperState = (typeof paperStates)[number]

export const paperFormSchema = z.object({
  number: z.string(),
  state: z.enum(paperStates),
  version: z.number().int(),
  language: z.string(),
  firstBy: z.string(),
  secondBy: z.string().nullable(),
  /** Whether whoever asks typed it first, and the second typing is therefore somebody else's. */
  isOwn: z.boolean(),
  /** Answers that the two read differently. */
  differences: z.number().int().nullable(),
  createdAt: z.string(),
})

export type PaperForm = z.infer<typeof paperFormSchema>

export const listPaperForms = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/paper-forms',
  permission: 'survey.write',
  summary: 'Forms on paper that were typed, and which wait for a second pair of eyes.',
  tag: 'surveys',
  params: oneSurvey,
  query: pageQuery.extend({ state: z.enum(paperStates).optional() }),
  reply: pageOf(paperFormSchema).extend({ counts: z.record(z.enum(paperStates), z.number().int()) }),
  status: 200,
})

export const readPaperForm = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/paper-forms/:number',
  permission: 'survey.write',
  summary: 'One form. What was typed is shown only once two people have typed it and differ.',
  tag: 'surveys',
  params: oneForm,
  reply: paperFormSchema.extend({
    both: z
      .array(
        z.object({
          question: z.string(),
          first: surveyAnswerSchema.nullable(),
          second: surveyAnswerSchema.nullable(),
        }),
      )
      .nullable(),
  }),
  status: 200,
})

export const keyPaperForm = defineEndpoint({
  method: 'PUT',
  path: '/v1/surveys/:surveyId/paper-forms/:number',
  permission: 'survey.write',
  summary:
    'Type a form: first, or as the second of two people. Alike: stored as a response. Else: the differences wait.',
  tag: 'surveys',
  params: oneForm,
  body: z.strictObject({ language: z.string().max(35), answers }),
  reply: paperFormSchema,
  status: 200,
})

export const settlePaperForm = defineEndpoint({
  method: 'POST',
  path: '/v1/surveys/:surveyId/paper-forms/:number/settle',
  permission: 'survey.write',
  summary:
    'Say what stands on the paper where two people read it differently, and store the form as a response.',
  tag: 'surveys',
  params: oneForm,
  /** For each question that differs; null: nothing stands there. */
  body: z.strictObject({ answers: z.record(z.string().max(40), surveyAnswerSchema.nullable()) }),
  reply: paperFormSchema,
  status: 200,
})
