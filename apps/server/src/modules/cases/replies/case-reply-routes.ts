import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Doors } from '../../outreach/index.ts'
import { followCase } from './case-of-reply.ts'
import { cancelReply, editCaseReply, retryReply } from './change-reply.ts'
import { readCaseReply, readRepliesOfCase, readReplyWays } from './read-replies-of-case.ts'
import { sendReply } from './send-reply.ts'

const caseId = (params: { id: string }) => uuidOf('case', params.id)
const replyId = (params: { id: string }) => uuidOf('caseReply', params.id)

export function caseReplyRoutes(doors: Doors): Route[] {
  return [
    inShop(endpoints.listCaseReplies, async (scope, { params }) => {
      const answered = await followCase(scope, caseId(params))
      return readRepliesOfCase(scope, answered.id)
    }),
    inShop(endpoints.listReplyWays, (scope, { params, query }) => {
      const feedbackId = query.feedbackId && uuidOf('feedback', query.feedbackId)
      return readReplyWays(scope, { caseId: caseId(params), feedbackId, doors })
    }),
    inShop(endpoints.sendReply, async (scope, { params, body }) => {
      const { feedbackId, templateId, ...rest } = body
      const order = {
        ...rest,
        caseId: caseId(params),
        feedbackId: feedbackId && uuidOf('feedback', feedbackId),
        templateId: templateId && uuidOf('template', templateId),
      }
      return readCaseReply(scope, await sendReply(scope, order, doors))
    }),
    inShop(endpoints.cancelReply, async (scope, { params }) => {
      await cancelReply(scope, replyId(params))
      return readCaseReply(scope, replyId(params))
    }),
    inShop(endpoints.editCaseReply, async (scope, { params, body }) => {
      await editCaseReply(scope, replyId(params), body)
      return readCaseReply(scope, replyId(params))
    }),
    inShop(endpoints.retryReply, async (scope, { params, body }) => {
      await retryReply(scope, replyId(params), { ...body, doors })
      return readCaseReply(scope, replyId(params))
    }),
  ]
}
