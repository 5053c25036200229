import { endpoints, toPublicId } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { networkBlockOf } from '../../../platform/http/visitor-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { askHelp, thinkOver } from './ask-help.ts'
import { findQuestions, readReport } from './bot-report.ts'
import { putBot, readBot } from './bot-settings.ts'
import { judgeQuestion } from './bot-store.ts'

/** `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function botRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [...staffRoutes(publicUrl), ...openRoutes(publicUrl)]
}

function staffRoutes(publicUrl: string): Route[] {
  return [
    inShop(endpoints.readBotSettings, readBot),
    inShop(endpoints.putBotSettings, (scope, { body }) => putBot(scope, body)),
    inShop(endpoints.tryBot, async (scope, { body }) => {
      const { reply, trace, bot } = await thinkOver(scope, { ...body, publicUrl })
      const questions = trace.questions.map(({ question, terms, found }) => ({
        question,
        terms,
        found: found.map((page) => ({ ...page, pageId: toPublicId('helpPage', page.pageId) })),
      }))
      return { reply, threshold: bot.threshold, questions }
    }),
    inShop(endpoints.readBotReport, (scope, { query }) => readReport(scope, query.days)),
    inShop(endpoints.listBotQuestions, async (scope, { query }) => {
      const { cursor, limit, kind } = query
      const rows = await findQuestions(scope, { kind, after: decodeCursor(cursor), limit: limit + 1 })
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(({ id, at, pages, ...rest }) => ({
          ...rest,
          id: toPublicId('botQuestion', id),
          at: at.toISOString(),
          pages: pages.map((page) => ({ ...page, id: toPublicId('helpPage', page.id) })),
        })),
        nextCursor: rows.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
      }
    }),
  ]
}

function openRoutes(publicUrl: string): Route[] {
  return [
    open(endpoints.askHelp, async ({ platform, reply, request }, { body }) => {
      reply.header('cache-control', 'no-store').header('access-control-allow-origin', '*')
      const shopId = uuidOf('shop', body.shop)
      const { text, language, turns } = body
      const network = networkBlockOf(request)
      const said = await runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
        askHelp(scope, { text, language, turns, publicUrl, channel: 'chat', network }),
      )
      const { id, isKept: _isKept, ...answer } = said
      return { id: toPublicId('botQuestion', id), reply: answer }
    }),
    open(endpoints.judgeHelpAnswer, async ({ platform, reply }, { params, body }) => {
      reply.header('cache-control', 'no-store').header('access-control-allow-origin', '*')
      const shopId = uuidOf('shop', body.shop)
      await runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
        judgeQuestion(scope, uuidOf('botQuestion', params.id), body.isHelpful),
      )
      return { done: true as const }
    }),
  ]
}
