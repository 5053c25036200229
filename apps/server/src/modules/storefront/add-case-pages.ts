import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../platform/app-error.ts'
import type { PageVisit } from './page-visit.ts'
import { sendMessagePage } from './send-message-page.ts'
import { showCasePage } from './show-case-page.ts'
import { takeCaseWords, takeReopening, takeSatisfaction } from './take-case-steps.ts'

type Step = (visit: PageVisit, token: string, body: unknown) => Promise<void>

type Given = {
  visitOf(request: FastifyRequest, reply: FastifyReply): PageVisit
  tokenOf(request: FastifyRequest): string
  rateLimit: object
}

/** A person's own page of a case, and what can be done there. */
export async function addCasePages(pages: FastifyInstance, given: Given): Promise<void> {
  const { visitOf, tokenOf, rateLimit } = given
  const take = (step: Step) => async (request: FastifyRequest, reply: FastifyReply) => {
    await step(visitOf(request, reply), tokenOf(request), request.body)
    return reply
  }
  pages.setErrorHandler<FastifyError>((error, request, reply) => {
    const isTooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
    sendMessagePage(visitOf(request, reply), isTooLarge ? new AppError('case/words-too-long') : error)
  })
  pages.get('/case/:token', async (request, reply) => {
    await showCasePage(visitOf(request, reply), tokenOf(request))
    return reply
  })
  pages.post('/case/:token/words', { config: { rateLimit } }, take(takeCaseWords))
  pages.post('/case/:token/reopen', { config: { rateLimit } }, take(takeReopening))
  pages.post('/case/:token/satisfaction', { config: { rateLimit } }, take(takeSatisfaction))
}
