import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import type { PageVisit } from '../page-visit.ts'
import { addPortalPages } from '../portal/add-portal-pages.ts'
import { showAskLinkPage, takeAskLinkForm } from './show-ask-link-page.ts'
import { showFeedbackPage, takeFeedbackForm } from './show-feedback-page.ts'
import { showPicturesPage } from './show-pictures-page.ts'
import { showVoicePage } from './show-voice-page.ts'

type Given = {
  visitOf(request: FastifyRequest, reply: FastifyReply): PageVisit
  files: Files
  rateLimit: object
}

const tokenSchema = z.object({ token: z.string().min(1).max(500) })

/** Pages for buyers without a review link, for words that are for the shop alone, and the portal. */
export function addVoicePages(pages: FastifyInstance, { visitOf, files, rateLimit }: Given): void {
  const page = (show: (visit: PageVisit) => Promise<void>) => {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      await show(visitOf(request, reply))
      return reply
    }
  }
  pages.get('/p/:productId/ask-link', page(showAskLinkPage))
  pages.post('/p/:productId/ask-link', { config: { rateLimit } }, page(takeAskLinkForm))
  pages.get('/p/:productId/pictures', page(showPicturesPage))
  pages.get(
    '/tell',
    page((visit) => showFeedbackPage(visit)),
  )
  pages.post('/tell', { config: { rateLimit } }, page(takeFeedbackForm))
  pages.get(
    '/tell/:token',
    page((visit) => showVoicePage(visit, tokenOf(visit.request))),
  )
  addPortalPages(pages, { visitOf, files, rateLimit })
}

function tokenOf(request: FastifyRequest): string {
  const read = tokenSchema.safeParse(request.params)
  if (!read.success) throw new AppError('review/link-invalid')
  return read.data.token
}
