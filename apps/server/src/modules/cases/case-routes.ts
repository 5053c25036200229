import { endpoints } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { correctLabels, undoCorrection } from '../insights/index.ts'
import { decideFeedback } from '../screening/index.ts'
import { countVoices, listSources, listVoices } from './inbox-queries.ts'
import { listOpenAnswers } from './list-open-answers.ts'
import { presentItem } from './present-voice.ts'
import { presentReply, readVoice } from './read-voice.ts'
import { lockReply } from './reply-queries.ts'
import { editReply, replyToFeedback, withdrawReply } from './reply-to-feedback.ts'
import { serviceCaseRoutes } from './service-case-routes.ts'

const feedbackId = (params: { id: string }) => uuidOf('feedback', params.id)
const replyId = (params: { id: string }) => uuidOf('reply', params.id)

export const caseRoutes: Route[] = [
  inShop(endpoints.listFeedback, async (scope, { query, locale }) => {
    const { cursor, limit, order, ...filter } = query
    const rows = await listVoices(scope, { filter, order, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => presentItem(row, locale)),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.occurredAt, id: last.id }) : null,
    }
  }),
  inShop(endpoints.countFeedback, async (scope, { query }) => ({ count: await countVoices(scope, query) })),
  inShop(endpoints.listSurveyOpenAnswers, (scope, { params, query, locale }) =>
    listOpenAnswers(scope, params.surveyId, { ...query, locale }),
  ),
  inShop(endpoints.listSources, async (scope) => ({ items: await listSources(scope) })),
  inShop(endpoints.readFeedback, (scope, { params, locale }) => readVoice(scope, feedbackId(params), locale)),
  inShop(endpoints.correctFeedback, async (scope, { params, body, locale }) => {
    await correctLabels(scope, feedbackId(params), body)
    return readVoice(scope, feedbackId(params), locale)
  }),
  inShop(endpoints.undoCorrection, async (scope, { params, locale }) => {
    await undoCorrection(scope, feedbackId(params))
    return readVoice(scope, feedbackId(params), locale)
  }),
  inShop(endpoints.decideFeedback, async (scope, { params, body, locale }) => {
    await decideFeedback(scope, feedbackId(params), body)
    return readVoice(scope, feedbackId(params), locale)
  }),
  inShop(endpoints.replyToFeedback, async (scope, { params, body, locale }) => {
    await replyToFeedback(scope, feedbackId(params), body)
    return readVoice(scope, feedbackId(params), locale)
  }),
  inShop(endpoints.editReply, async (scope, { params, body }) => {
    await editReply(scope, replyId(params), body.text)
    const reply = await lockReply(scope, replyId(params))
    if (!reply) throw new AppError('reply/not-found')
    return presentReply(reply)
  }),
  inShop(endpoints.withdrawReply, async (scope, { params }) => {
    await withdrawReply(scope, replyId(params))
    return { done: true } as const
  }),
  ...serviceCaseRoutes,
]
