import { endpoints, type QuestionItem, toPublicId } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, open, type Route, type Visit } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { visitorOf } from '../../../platform/http/visitor-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { answerAsShop } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { decideAnswer, decideQuestion, readQuestion } from './decide-question.ts'
import { presentQuestion } from './present-question.ts'
import { findQuestions, publishedQuestions } from './question-queries.ts'
import { similarQuestions } from './similar-questions.ts'
import { voteForAnswer } from './vote-for-answer.ts'

const questionId = (params: { id: string }) => uuidOf('question', params.id)

/** `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function questionRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [...staffRoutes, ...openRoutes(publicUrl)]
}

const staffRoutes: Route[] = [
  inShop(endpoints.listQuestions, async (scope, { query, locale }) => {
    const { cursor, limit, productId, ...rest } = query
    const filter = { ...rest, productId: productId && uuidOf('product', productId) }
    const rows = await findQuestions(scope, { filter, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => presentQuestion(row, locale)),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.askedAt, id: last.id }) : null,
    }
  }),
  inShop(endpoints.decideQuestion, async (scope, { params, body, locale }): Promise<QuestionItem> => {
    await decideQuestion(scope, questionId(params), body)
    return presentQuestion(await readQuestion(scope, questionId(params)), locale)
  }),
  inShop(endpoints.answerQuestion, async (scope, { params, body, locale }) => {
    await answerAsShop(scope, questionId(params), body.text)
    return presentQuestion(await readQuestion(scope, questionId(params)), locale)
  }),
  inShop(endpoints.decideAnswer, async (scope, { params, body, locale }) => {
    const id = await decideAnswer(scope, uuidOf('answer', params.id), body)
    return presentQuestion(await readQuestion(scope, id), locale)
  }),
]

function openRoutes(publicUrl: string): Route[] {
  return [
    open(endpoints.findSimilarQuestions, async (visit, { params, query }) => {
      visit.reply.header('access-control-allow-origin', '*').header('cache-control', 'no-store')
      return { items: await findSimilar(visit, { ...params, ...query }) }
    }),
    open(endpoints.askQuestion, async ({ platform, reply }, { body, locale }) => {
      reply.header('cache-control', 'no-store')
      const { id, pageToken } = await askQuestion(platform, {
        shopId: uuidOf('shop', body.shop),
        productId: uuidOf('product', body.productId),
        text: body.text,
        authorName: body.authorName || null,
        language: locale,
      })
      return { id, pageUrl: `${publicUrl}/q/${pageToken}` }
    }),
    open(endpoints.voteForAnswer, async ({ platform, request, reply }, { params, body }) => {
      reply.header('cache-control', 'no-store')
      const helpful = await voteForAnswer(platform, {
        shopId: uuidOf('shop', body.shop),
        answerId: uuidOf('answer', params.id),
        isHelpful: body.isHelpful,
        visitor: visitorOf(request),
      })
      return { helpful }
    }),
  ]
}

async function findSimilar(
  { platform }: Visit,
  wanted: { shop: string; productId: string; q: string },
): Promise<{ id: string; text: string; answers: number }[]> {
  const who = { shopId: uuidOf('shop', wanted.shop), actor: { kind: 'author' as const } }
  const known = await runInShop(platform, who, (scope) =>
    publishedQuestions(scope, uuidOf('product', wanted.productId)),
  )
  return similarQuestions(wanted.q, known).map((found) => ({
    ...found,
    id: toPublicId('question', found.id),
  }))
}
