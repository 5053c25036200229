import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Files } from '../../../platform/files/open-files.ts'
import type { PageVisit } from '../page-visit.ts'
import { showSurveyPage } from './show-survey-page.ts'
import { showSurveyPrint } from './show-survey-print.ts'
import { takeSurveyForm } from './take-survey-form.ts'

type Given = {
  visitOf(request: FastifyRequest, reply: FastifyReply): PageVisit
  files: Files
}

/** People of one shop, school or office may answer from one address: pages of a survey bear more than forms do. */
const rateLimit = { max: 600, timeWindow: 60_000 }

/** The pages on which surveys are answered and printed. */
export function addSurveyPages(pages: FastifyInstance, { visitOf, files }: Given): void {
  const page = (show: (visit: PageVisit) => Promise<void>) => {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      await show(visitOf(request, reply))
      return reply
    }
  }
  pages.get('/survey/:surveyId', page(showSurveyPage))
  pages.post(
    '/survey/:surveyId',
    { config: { rateLimit } },
    page((visit) => takeSurveyForm(visit, files)),
  )
  pages.get('/survey/:surveyId/print', page(showSurveyPrint))
}
