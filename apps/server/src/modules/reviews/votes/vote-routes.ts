import { endpoints } from '@echoloop/contract'
import type { FastifyRequest } from 'fastify'
import { open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { networkBlockOf, visitOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { voteForReview } from './vote-for-review.ts'

/** Whether a request comes from a signed-in member of the shop, or with a key of it. */
export type StaffCheck = (request: FastifyRequest, shopId: string) => Promise<boolean>

export function voteRoutes({ isStaff }: { isStaff: StaffCheck }): Route[] {
  return [
    open(endpoints.voteForReview, async ({ platform, request, reply }, { params, body }) => {
      reply.header('cache-control', 'no-store')
      const shopId = uuidOf('shop', body.shop)
      return voteForReview(platform, {
        shopId,
        feedbackId: uuidOf('feedback', params.id),
        isHelpful: body.isHelpful,
        visitor: visitorOf(request),
        network: networkBlockOf(request),
        visit: visitOf(request),
        isStaff: await isStaff(request, shopId),
      })
    }),
  ]
}
