import { endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { ProviderSettings } from '../../insights/index.ts'
import { checkReplyTo } from './check-reply-to.ts'
import { draftCaseReply } from './draft-case-reply.ts'
import { offerReplies } from './offer-replies.ts'
import { takeOffer } from './take-offer.ts'

const caseId = (params: { id: string }) => uuidOf('case', params.id)

/** Doors that help to write a reply; none of them sends anything. */
export function draftingRoutes({ provider }: { provider: ProviderSettings | undefined }): Route[] {
  return [
    inShop(endpoints.checkReply, (scope, { body }) => {
      const { caseId, feedbackId, text, channel } = body
      if (caseId) return checkReplyTo(scope, { matter: { caseId: uuidOf('case', caseId) }, text, channel })
      if (!feedbackId) throw new AppError('reply/nothing-to-check-against')
      return checkReplyTo(scope, { matter: { feedbackId: uuidOf('feedback', feedbackId) }, text, channel })
    }),
    inShop(endpoints.offerReplies, async (scope, { params, query }) => ({
      ...(await offerReplies(scope, caseId(params), query.channel)),
      canDraft: provider !== undefined,
    })),
    inShop(endpoints.takeOffer, async (scope, { params, body }) => {
      await takeOffer(scope, caseId(params), body)
      return { done: true as const }
    }),
    open(endpoints.draftCaseReply, ({ platform, caller }, { params, body }) => {
      if (!caller) throw new AppError('session/needed')
      return draftCaseReply({ platform, caller, provider }, { caseId: caseId(params), channel: body.channel })
    }),
  ]
}
