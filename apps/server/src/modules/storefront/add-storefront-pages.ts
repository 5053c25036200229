import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import type { Platform } from '../../platform/scope.ts'
import type { StaffCheck } from '../reviews/index.ts'
import { addCasePages } from './add-case-pages.ts'
import { addWindowPages } from './add-window-pages.ts'
import { addChatPages } from './chat/add-chat-pages.ts'
import type { ChatPageParts } from './chat/show-chat-page.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { addHelpPages } from './help/add-help-pages.ts'
import { offerFiles } from './offer-files.ts'
import { languageOf, type PageVisit } from './page-visit.ts'
import { addScorePages } from './scores/add-score-pages.ts'
import { sendMedia } from './send-media.ts'
import { sendMessagePage } from './send-message-page.ts'
import { showAnswerPage, takeAnswerForm } from './show-answer-page.ts'
import { showAuditsPage } from './show-audits-page.ts'
import { showEditPage } from './show-edit-page.ts'
import { showFlagForm } from './show-flag-form.ts'
import { showFlagPage } from './show-flag-page.ts'
import { showNoticesPage } from './show-notices-page.ts'
import { openProductForm, showOrderPage } from './show-order-page.ts'
import { showPolicyPage } from './show-policy-page.ts'
import { showProductPage } from './show-product-page.ts'
import { showQuestionPage } from './show-question-page.ts'
import { showReceiptPage } from './show-receipt-page.ts'
import { showReviewForm } from './show-review-form.ts'
import { showSaidAndDonePage } from './show-said-and-done-page.ts'
import { showShopPage } from './show-shop-page.ts'
import { showSubscriptionPage, takeSubscription } from './show-subscription-page.ts'
import { showTaskPage, takeTaskAnswer } from './show-task-page.ts'
import { showEvidencePack, showTransparencyPage } from './show-transparency-page.ts'
import { addSurveyPages } from './surveys/add-survey-pages.ts'
import { takeFlag } from './take-flag.ts'
import { takeAppeal, takeBringBack, takeEdit, takeFollowUp, takeWithdrawal } from './take-own-steps.ts'
import { takePrivateWords } from './take-private-words.ts'
import { takeQuestion } from './take-question.ts'
import { takeReviewForm } from './take-review-form.ts'
import { addVoicePages } from './voices/add-voice-pages.ts'

/** Sendings of the form that one place may make. */
const rateLimit = {
  max: 20,
  timeWindow: 60_000,
  errorResponseBuilder: () => new AppError('request/too-many'),
}

/** Mailbox providers send the one-click answers of all their users from few places. */
const subscriptionLimit = { ...rateLimit, max: 1200 }
/** Files have bounds of their own, which are told in words; these only keep the rest of a posted form small. */
const multipartLimits = {
  files: 20,
  fileSize: 128 * 1024 * 1024,
  fields: 200,
  fieldSize: 250_000,
  parts: 220,
}

const tokenSchema = z.object({ token: z.string().min(1).max(500) })

type PagesGiven = ChatPageParts & { publicUrl: string; files: Files; canMail: boolean; isStaff: StaffCheck }

type Show = (visit: PageVisit, request: FastifyRequest) => Promise<void>

/**
 * Puts the shoppers' pages and their files on the server. Their errors are pages too, so that they live in a context
 * of their own. `publicUrl`: address under which shoppers reach this server, without a slash at its end.
 */
export function addStorefrontPages(
  server: FastifyInstance,
  platform: Platform,
  { publicUrl, files, canMail, isStaff, askHelp }: PagesGiven,
): void {
  const visitOf = (request: FastifyRequest, reply: FastifyReply): PageVisit => {
    return { platform, publicUrl, canMail, isStaff, request, reply, ...languageOf(request) }
  }
  const page = (show: Show) => async (request: FastifyRequest, reply: FastifyReply) => {
    await show(visitOf(request, reply), request)
    return reply
  }
  server.register(async (pages) => {
    pages.addHook('onRequest', setPageHeaders)
    pages.setErrorHandler((error, request, reply) => sendMessagePage(visitOf(request, reply), error))
    pages.get('/p/:productId', page(showProduct))
    pages.get('/s/:shopId', page(showShop))
    pages.get('/said-and-done', page(showSaidAndDone))
    pages.get('/notices', page(showNotices))
    pages.get('/policy', page(showPolicy))
    pages.get('/transparency', { config: { rateLimit } }, page(showTransparency))
    pages.get('/transparency/evidence', { config: { rateLimit } }, page(showEvidence))
    pages.get('/r/:token', page(showForm))
    pages.get('/receipt/:token', page(showReceipt))
    pages.get('/receipt/:token/edit', page(showEdit))
    pages.post('/receipt/:token/edit', { config: { rateLimit } }, page(take(takeEdit)))
    pages.post('/receipt/:token/follow-up', { config: { rateLimit } }, page(take(takeFollowUp)))
    pages.post('/receipt/:token/appeal', { config: { rateLimit } }, page(take(takeAppeal)))
    pages.post('/receipt/:token/withdraw', { config: { rateLimit } }, page(take(takeWithdrawal)))
    pages.post('/receipt/:token/bring-back', { config: { rateLimit } }, page(take(takeBringBack)))
    await pages.register(multipart, { limits: multipartLimits })
    const takeForm: Show = (visit, request) => takeReviewForm(visit, { token: tokenOf(request), files })
    pages.get('/o/:token', page(showOrder))
    pages.get('/o/:token/:productId', { config: { rateLimit } }, page(openProduct))
    pages.post('/r/:token', { config: { rateLimit } }, page(takeForm))
    pages.post('/r/:token/private', { config: { rateLimit } }, page(take(takePrivateWords)))
    pages.get('/q/:token', page(showQuestion))
    pages.get('/a/:token', page(showAnswer))
    pages.post('/a/:token', { config: { rateLimit } }, page(takeAnswer))
    pages.post('/p/:productId/questions', { config: { rateLimit } }, page(takeQuestionOf))
    addScorePages(pages, { page, rateLimit })
    pages.get('/p/:productId/reviews/:reviewId/flags', page(showFlagFormOf))
    pages.post('/p/:productId/reviews/:reviewId/flags', { config: { rateLimit } }, page(takeFlagOn))
    pages.get('/audits', page(showAudits))
    pages.get('/flag/:token', page(showFlag))
    pages.get(
      '/task/:token',
      page((visit, request) => showTaskPage(visit, tokenOf(request))),
    )
    pages.post('/task/:token', { config: { rateLimit } }, page(take(takeTaskAnswer)))
    const media: Show = ({ reply }, request) => sendMedia({ platform, files, request, reply })
    pages.get('/media/:shop/:file', page(media))
    addChatPages(pages, { visitOf, rateLimit, askHelp })
    addVoicePages(pages, { visitOf, files, rateLimit })
    addSurveyPages(pages, { visitOf, files })
    addWindowPages(pages, { page, tokenOf })
    addHelpPages(pages, { visitOf, rateLimit })
    await pages.register((cases) => addCasePages(cases, { visitOf, tokenOf, rateLimit }))
    pages.get('/u/:token', page(showEnd))
    await pages.register(async (ends) => {
      // RFC 8058 allows form-encoded and multipart alike; all that counts is that the address was posted to.
      ends.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 10_000 }, (_request, _body, done) =>
        done(null),
      )
      ends.post('/u/:token', { config: { rateLimit: subscriptionLimit } }, page(takeEnd))
    })
    await offerFiles(pages)
  })
}

/** Addresses hold tokens: no other site may be told them, and nothing but our own files may run beside them. */
async function setPageHeaders(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('content-security-policy', contentSecurityPolicy)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'no-referrer')
}

const showProduct: Show = (visit, request) =>
  showProductPage(visit, { ...recordOf(request.query), ...recordOf(request.params) })

const showShop: Show = (visit, request) =>
  showShopPage(visit, { ...recordOf(request.query), ...recordOf(request.params) })

const showPolicy: Show = (visit, request) => showPolicyPage(visit, request.query)

const showSaidAndDone: Show = (visit, request) => showSaidAndDonePage(visit, request.query)

const showNotices: Show = (visit, request) => showNoticesPage(visit, request.query)

const showTransparency: Show = (visit, request) => showTransparencyPage(visit, request.query)

const showEvidence: Show = (visit, request) => showEvidencePack(visit, request.query)

const showAudits: Show = (visit, request) => showAuditsPage(visit, request.query)

const showFlag: Show = (visit, request) => showFlagPage(visit, tokenOf(request))

const showForm: Show = (visit, request) => showReviewForm(visit, tokenOf(request))

const showOrder: Show = (visit, request) => showOrderPage(visit, tokenOf(request))

const openProduct: Show = (visit, request) => openProductForm(visit, tokenOf(request))

const showReceipt: Show = (visit, request) => showReceiptPage(visit, tokenOf(request))

const showEdit: Show = (visit, request) => showEditPage(visit, tokenOf(request))

/** A step of an author: the token in the address, the fields in the body. */
function take(step: (visit: PageVisit, token: string, body: unknown) => Promise<void>): Show {
  return (visit, request) => step(visit, tokenOf(request), request.body)
}

const showQuestion: Show = (visit, request) => showQuestionPage(visit, tokenOf(request))

const showAnswer: Show = (visit, request) => showAnswerPage(visit, tokenOf(request))

const takeAnswer: Show = (visit, request) => takeAnswerForm(visit, tokenOf(request), request.body)

const takeQuestionOf: Show = (visit, request) =>
  takeQuestion(visit, { ...recordOf(request.query), ...recordOf(request.params) }, request.body)

const takeFlagOn: Show = (visit, request) =>
  takeFlag(visit, { ...recordOf(request.query), ...recordOf(request.params) }, request.body)

const showFlagFormOf: Show = (visit, request) =>
  showFlagForm(visit, { ...recordOf(request.query), ...recordOf(request.params) })

const showEnd: Show = (visit, request) => showSubscriptionPage(visit, tokenOf(request))

const takeEnd: Show = (visit, request) => takeSubscription(visit, tokenOf(request))

function recordOf(value: unknown): Record<string, unknown> {
  const read = z.record(z.string(), z.unknown()).safeParse(value)
  return read.success ? read.data : {}
}

function tokenOf(request: FastifyRequest): string {
  const read = tokenSchema.safeParse(request.params)
  if (!read.success) throw new AppError('review/link-invalid')
  return read.data.token
}
