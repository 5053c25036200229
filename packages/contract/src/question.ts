import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** Longest question and answer, in UTF-16 units. */
export const questionLimits = { question: 500, answer: 5000, name: 60 } as const

export const questionStates = ['pending', 'published', 'refused'] as const

/** Rules a question or an answer may be refused by; all are published. */
export const questionCodes = ['spam', 'abuse', 'private', 'off-topic', 'illegal'] as const

const words = (max: number) => z.string().trim().min(1).max(max)
const publicQuery = z.object({ shop: publicId('shop') })
const productParams = z.object({ productId: publicId('product') })

export const publicAnswerSchema = z.object({
  id: z.string(),
  text: z.string(),
  by: z.enum(['buyer', 'shop']),
  authorName: z.string().nullable(),
  answeredAt: z.string(),
  /** How many readers found it helpful. */
  helpful: z.number(),
})

export type PublicAnswer = z.infer<typeof publicAnswerSchema>

export const publicQuestionSchema = z.object({
  id: z.string(),
  text: z.string(),
  authorName: z.string().nullable(),
  language: z.string(),
  askedAt: z.string(),
  /** Most helpful first, then oldest first. */
  answers: z.array(publicAnswerSchema),
})

export type PublicQuestion = z.infer<typeof publicQuestionSchema>

export const listProductQuestions = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/questions',
  permission: 'public',
  summary: 'Published questions about a product with their answers, newest first; at most 50.',
  tag: 'storefront',
  params: productParams,
  query: publicQuery,
  reply: z.object({ items: z.array(publicQuestionSchema) }),
  status: 200,
})

export const findSimilarQuestions = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/questions/similar',
  permission: 'public',
  summary: 'Published questions that ask much the same as the words given.',
  tag: 'storefront',
  params: productParams,
  query: publicQuery.extend({ q: z.string().max(questionLimits.question) }),
  reply: z.object({ items: z.array(z.object({ id: z.string(), text: z.string(), answers: z.number() })) }),
  status: 200,
  // Asked while somebody types, and read from the database each time.
  requestsPerMinute: 240,
})

export const askQuestion = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/questions',
  permission: 'public',
  summary: 'Ask those who bought a product; a person of the shop looks at it before it is public.',
  tag: 'storefront',
  body: z.strictObject({
    shop: publicId('shop'),
    productId: publicId('product'),
    text: words(questionLimits.question),
    authorName: z.string().trim().max(questionLimits.name).optional(),
  }),
  reply: z.object({ id: z.string(), pageUrl: z.string() }),
  status: 201,
})

export const voteForAnswer = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/answers/:id/vote',
  permission: 'public',
  summary: 'Say that an answer helped, or take that back; counted once per visitor.',
  tag: 'storefront',
  params: z.object({ id: publicId('answer') }),
  body: z.strictObject({ shop: publicId('shop'), isHelpful: z.boolean() }),
  reply: z.object({ helpful: z.number() }),
  status: 200,
})

export const questionItemSchema = z.object({
  id: z.string(),
  feedbackId: z.string(),
  product: z.object({ id: z.string(), name: z.string() }),
  text: z.string().nullable(),
  authorName: z.string().nullable(),
  state: z.enum(questionStates),
  code: z.string().nullable(),
  askedAt: z.string(),
  /** Buyers who were asked for an answer. */
  invited: z.number(),
  answers: z.array(
    z.object({
      id: z.string(),
      text: z.string().nullable(),
      by: z.enum(['buyer', 'shop']),
      authorName: z.string().nullable(),
      state: z.enum(['published', 'refused']),
      answeredAt: z.string(),
      helpful: z.number(),
    }),
  ),
})

export type QuestionItem = z.infer<typeof questionItemSchema>

export const listQuestions = defineEndpoint({
  method: 'GET',
  path: '/v1/questions',
  permission: 'feedback.read',
  summary: 'Questions of shoppers, newest first.',
  tag: 'questions',
  query: pageQuery.extend({
    state: z.enum(questionStates).optional(),
    /** Published ones that nobody has answered. */
    unanswered: z.enum(['yes']).optional(),
    productId: publicId('product').optional(),
  }),
  reply: pageOf(questionItemSchema),
  status: 200,
})

const questionParams = z.object({ id: publicId('question') })
const refusal = z.strictObject({ decision: z.literal('refuse'), code: z.enum(questionCodes) })
const publishing = z.strictObject({ decision: z.literal('publish') })
const answerDecisionBody = z.discriminatedUnion('decision', [publishing, refusal])
const decisionBody = z.discriminatedUnion('decision', [
  publishing,
  z.strictObject({ decision: z.literal('wait') }),
  refusal,
])

export const decideQuestion = defineEndpoint({
  method: 'POST',
  path: '/v1/questions/:id/decision',
  permission: 'question.write',
  summary: 'Publish a question, which invites a few buyers to answer, or refuse it by a published rule.',
  tag: 'questions',
  params: questionParams,
  body: decisionBody,
  reply: questionItemSchema,
  status: 200,
})

export const answerQuestion = defineEndpoint({
  method: 'POST',
  path: '/v1/questions/:id/answers',
  permission: 'question.write',
  summary: 'The shop’s own answer, marked as such.',
  tag: 'questions',
  params: questionParams,
  body: z.strictObject({ text: words(questionLimits.answer) }),
  reply: questionItemSchema,
  status: 201,
  idempotent: true,
})

export const decideAnswer = defineEndpoint({
  method: 'POST',
  path: '/v1/answers/:id/decision',
  permission: 'question.write',
  summary: 'Take an answer off the page by a published rule, or put it back.',
  tag: 'questions',
  params: z.object({ id: publicId('answer') }),
  body: answerDecisionBody,
  reply: questionItemSchema,
  status: 200,
})
