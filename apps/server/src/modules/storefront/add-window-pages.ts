import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PageVisit } from './page-visit.ts'
import { showSurveyTicket } from './show-survey-ticket.ts'
import { showThemeCss } from './show-theme-css.ts'
import { showDraftCss, showWindowPreview } from './show-window-preview.ts'

type Show = (visit: PageVisit, request: FastifyRequest) => Promise<void>
type Page = (show: Show) => (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

type Given = { page: Page; tokenOf(request: FastifyRequest): string }

/** Single-use links of surveys, style sheets of themes, and the page in which staff look at elements beforehand. */
export function addWindowPages(pages: FastifyInstance, { page, tokenOf }: Given): void {
  pages.get(
    '/survey/t/:token',
    page((visit, request) => showSurveyTicket(visit, tokenOf(request))),
  )
  pages.get(
    '/storefront/themes/:file',
    page((visit, request) => showThemeCss(visit, request.params)),
  )
  pages.get(
    '/window-preview',
    page((visit, request) => showWindowPreview(visit, request.query)),
  )
  pages.get(
    '/window-preview/theme.css',
    page((visit, request) => showDraftCss(visit, request.query)),
  )
}
