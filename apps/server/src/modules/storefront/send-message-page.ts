import { locales } from '@echoloop/locales'
import { renderMessagePage } from '@echoloop/storefront'
import { problemOf } from '../../platform/http/problem-reply.ts'
import { frameOf, type PageVisit, sendPrivate } from './page-visit.ts'
import { waysBack } from './portal/ways-back.ts'

/** A refusal or a fault as a page in the reader's language; says the same as the API would, and no more. */
export function sendMessagePage(
  visit: PageVisit,
  error: unknown,
  shop?: { name: string; timeZone: string; isDemo: boolean },
): void {
  const { status, title, detail, code } = problemOf(error, visit.language, visit.request.id)
  if (status >= 500 && code !== 'request/unavailable') {
    const { id, routeOptions } = visit.request
    visit.platform.log.error({ err: error, requestId: id, route: routeOptions.url }, 'page failed')
  }
  if (status === 429 || status === 503) visit.reply.header('retry-after', '5')
  // The refusal tells a shop to add the product; a shopper can't.
  const text = code === 'product/not-found' ? locales[visit.language].storefront.product.gone : detail
  const ways = code === 'shop/not-found' ? [] : waysBack(visit)
  const body = renderMessagePage(frameOf(visit, shop), { title, text: text ?? '', status, ways })
  sendPrivate(visit, { status, body })
}
