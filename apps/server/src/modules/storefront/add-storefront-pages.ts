import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import type { Platform } from '../../platform/scope.ts'
import { offerFiles } from './offer-files.ts'
import { languageOf, type PageVisit } from './page-visit.ts'
import { sendMessagePage } from './send-message-page.ts'
import { showProductPage } from './show-product-page.ts'
import { showReceiptPage } from './show-receipt-page.ts'
import { showReviewForm } from './show-review-form.ts'
import { showShopPage } from './show-shop-page.ts'
import { takeReviewForm } from './take-review-form.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** Sendings of the form that one place may make. */
const rateLimit = {
  max: 20,
  timeWindow: 60_000,
  errorResponseBuilder: () => new AppError('request/too-many'),
}

const tokenSchema = z.object({ token: z.string().min(1).max(500) })

type Show = (visit: PageVisit, request: FastifyRequest) => Promise<void>

/**
 * Puts the shoppers' pages and their files on the server. Their errors are pages too, so that they live in a context
 * of their own. `publicUrl`: address under which shoppers reach this server, without a slash at its end.
 */
export function addStorefrontPages(
  server: FastifyInstance,
  platform: Platform,
  { publicUrl }: { publicUrl: string },
): void {
  const visitOf = (request: FastifyRequest, reply: FastifyReply): PageVisit => {
    return { platform, publicUrl, request, reply, ...languageOf(request) }
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
    pages.get('/r/:token', page(showForm))
    pages.get('/receipt/:token', page(showReceipt))
    pages.post('/r/:token', { config: { rateLimit } }, page(takeForm))
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

const showShop: Show = (visit, request) => showShopPage(visit, request.params)

const showForm: Show = (visit, request) => showReviewForm(visit, tokenOf(request))

const takeForm: Show = (visit, request) => takeReviewForm(visit, tokenOf(request), request.body)

const showReceipt: Show = (visit, request) => showReceiptPage(visit, tokenOf(request))

function recordOf(value: unknown): Record<string, unknown> {
  const read = z.record(z.string(), z.unknown()).safeParse(value)
  return read.success ? read.data : {}
}

function tokenOf(request: FastifyRequest): string {
  const read = tokenSchema.safeParse(request.params)
  if (!read.success) throw new AppError('review/link-invalid')
  return read.data.token
}
