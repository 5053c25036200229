import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import type { PageVisit } from '../page-visit.ts'
import { showBoardItemPage, showBoardPage, showFollowPage, takeConfirmation } from './show-board-pages.ts'
import { showPortalForm, takePortalForm } from './show-form-page.ts'
import { sendOwnData, showAskOwnPage, showOwnPage, takeOwnPageAsking, takeWish } from './show-own-page.ts'
import {
  sendQrCode,
  showChangelogPage,
  showCharterPage,
  showPortalHome,
  showPrintPage,
  showRoadmapPage,
} from './show-public-pages.ts'
import { showFindPage, showStatusPage, takeFinding, takeMoreWords } from './show-status-page.ts'
import { takeComment, takeFollow, takeVote } from './take-board-steps.ts'

type Given = {
  visitOf(request: FastifyRequest, reply: FastifyReply): PageVisit
  files: Files
  rateLimit: object
}

type Show = (visit: PageVisit) => Promise<void>
type ShowPart = (visit: PageVisit, part: string) => Promise<void>
type Part = 'token' | 'id' | 'kind'
type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

type Door = {
  pages: FastifyInstance
  page(show: Show): Handle
  about(part: Part, show: ShowPart): Handle
  guess: object
  limited: object
}

const paramSchema = z.object({
  token: z.string().min(1).max(500).optional(),
  id: z.string().max(60).optional(),
  kind: z.string().max(20).optional(),
})

/** Pages where customers write of their own accord, follow it, and see what others wish for. */
export function addPortalPages(pages: FastifyInstance, { visitOf, files, rateLimit }: Given): void {
  const page = (show: Show) => async (request: FastifyRequest, reply: FastifyReply) => {
    await show(visitOf(request, reply))
    return reply
  }
  const about = (part: Part, show: ShowPart) => page((visit) => show(visit, partOf(visit, part)))
  // Who tries numbers or addresses is stopped early; people rarely need a second try.
  const guess = { config: { rateLimit: { ...rateLimit, max: 10 } } }
  const door = { pages, page, about, guess, limited: { config: { rateLimit } } }
  addFormPages(door, files)
  addBoardPages(door)
  addOwnPages(door)
  pages.get('/voice', page(showPortalHome))
  pages.get('/voice/changelog', page(showChangelogPage))
  pages.get('/voice/charter', page(showCharterPage))
  pages.get('/voice/print/:kind', about('kind', showPrintPage))
  pages.get('/voice/qr.svg', page(sendQrCode))
}

function addFormPages({ pages, page, about, guess, limited }: Door, files: Files): void {
  const takeForm: ShowPart = (visit, kind) => takePortalForm(visit, { kind, files })
  pages.get('/voice/form/:kind', about('kind', showPortalForm))
  pages.post('/voice/form/:kind', limited, about('kind', takeForm))
  pages.get(
    '/voice/status',
    page((visit) => showFindPage(visit)),
  )
  pages.post('/voice/status', guess, page(takeFinding))
  pages.get('/voice/s/:token', about('token', showStatusPage))
  pages.post('/voice/s/:token/words', limited, about('token', takeMoreWords))
}

function addBoardPages({ pages, page, about, guess, limited }: Door): void {
  pages.get('/voice/board', page(showBoardPage))
  pages.get('/voice/board/:id', about('id', showBoardItemPage))
  pages.post('/voice/board/:id/vote', limited, about('id', takeVote))
  pages.post('/voice/board/:id/follow', guess, about('id', takeFollow))
  pages.post('/voice/board/:id/comments', limited, about('id', takeComment))
  pages.get('/voice/follow/:token', about('token', showFollowPage))
  pages.post('/voice/follow/:token', limited, about('token', takeConfirmation))
  pages.get('/voice/roadmap', page(showRoadmapPage))
}

function addOwnPages({ pages, page, about, guess, limited }: Door): void {
  pages.get(
    '/voice/me',
    page((visit) => showAskOwnPage(visit)),
  )
  pages.post('/voice/me', guess, page(takeOwnPageAsking))
  pages.get('/voice/me/:token', about('token', showOwnPage))
  pages.get('/voice/me/:token/data.json', limited, about('token', sendOwnData))
  pages.post('/voice/me/:token', limited, about('token', takeWish))
}

function partOf({ request }: PageVisit, name: Part): string {
  const read = paramSchema.safeParse(request.params)
  const value = read.success ? read.data[name] : undefined
  if (value === undefined) throw new AppError('portal/link-invalid')
  return value
}
