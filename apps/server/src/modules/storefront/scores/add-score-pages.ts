import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { PageVisit } from '../page-visit.ts'
import { sendCacheable } from '../send-cacheable.ts'
import { takeVote } from '../take-vote.ts'
import { makeBestPage } from './make-best-page.ts'
import { takeReviewVote } from './take-review-vote.ts'

type Show = (visit: PageVisit, request: FastifyRequest) => Promise<void>

type Given = {
  page(show: Show): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
  rateLimit: object
}

/** Best-rated lists, and votes without a script. */
export function addScorePages(pages: FastifyInstance, { page, rateLimit }: Given): void {
  pages.get('/best', page(showBest))
  pages.post('/p/:productId/reviews/:reviewId/votes', { config: { rateLimit } }, page(voteOnReview))
  pages.post('/p/:productId/answers/:answerId', { config: { rateLimit } }, page(voteOnAnswer))
}

const showBest: Show = async (visit, request) => {
  const body = await makeBestPage(visit, request.query)
  if (body === null) throw new AppError('shop/not-found')
  visit.reply.header('vary', 'accept-language')
  sendCacheable(request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

const voteOnAnswer: Show = (visit, request) =>
  takeVote(visit, { ...recordOf(request.query), ...recordOf(request.params) })

const voteOnReview: Show = (visit, request) =>
  takeReviewVote(visit, { ...recordOf(request.query), ...recordOf(request.params) }, request.body)

function recordOf(value: unknown): Record<string, unknown> {
  const read = z.record(z.string(), z.unknown()).safeParse(value)
  return read.success ? read.data : {}
}
