import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { PageVisit } from '../page-visit.ts'
import { takeAnswerJudgement, takeHelpQuestion } from './show-help-answer.ts'
import { sendHelpPicture, showHelpHome, showHelpPage, takeJudgement } from './show-help-pages.ts'

type Given = {
  visitOf(request: FastifyRequest, reply: FastifyReply): PageVisit
  rateLimit: object
}

/** A search reads the whole index, so that one place may not send very many. */
const looksPerMinute = 120

/** Help pages and the question box; they need no script. */
export function addHelpPages(pages: FastifyInstance, { visitOf, rateLimit }: Given): void {
  const page =
    (show: (visit: PageVisit) => Promise<void>) => async (request: FastifyRequest, reply: FastifyReply) => {
      await show(visitOf(request, reply))
      return reply
    }
  const about = (name: 'slug' | 'id', show: (visit: PageVisit, part: string) => Promise<void>) =>
    page((visit) => show(visit, partOf(visit, name)))
  const limited = { config: { rateLimit } }
  pages.get('/help', { config: { rateLimit: { ...rateLimit, max: looksPerMinute } } }, page(showHelpHome))
  pages.post('/help/ask', limited, page(takeHelpQuestion))
  pages.post('/help/answers/:id', limited, about('id', takeAnswerJudgement))
  pages.get('/help/picture/:id', about('id', sendHelpPicture))
  pages.get('/help/:slug', about('slug', showHelpPage))
  pages.post('/help/:slug/helpful', limited, about('slug', takeJudgement))
}

function partOf({ request }: PageVisit, name: 'slug' | 'id'): string {
  const read = z
    .object({ slug: z.string().max(200).optional(), id: z.string().max(60).optional() })
    .safeParse(request.params)
  const value = read.success ? read.data[name] : undefined
  if (value === undefined) throw new AppError('help/page-not-found')
  return value
}
