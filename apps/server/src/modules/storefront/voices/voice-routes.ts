import { endpoints } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { visitOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { askForReviewLink } from '../../reviews/index.ts'
import { acceptVoice } from './accept-voice.ts'
import { showReviewFormWidget } from './show-review-form-widget.ts'

/** `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function voiceRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [
    open(endpoints.askForReviewLink, async ({ platform, reply }, { body, locale }) => {
      reply.header('cache-control', 'no-store')
      const language = body.language ?? locale
      await askForReviewLink(platform, {
        shopId: uuidOf('shop', body.shop),
        productId: uuidOf('product', body.productId),
        orderNumber: body.orderNumber,
        email: body.email,
        language,
      })
      return { message: locales[language].voices.askLink.sent }
    }),
    open(endpoints.readReviewFormWidget, (visit, { params, query, locale }) =>
      showReviewFormWidget(visit, { ...params, publicUrl, language: query.language ?? locale }),
    ),
    open(endpoints.sendFeedback, async ({ platform, request, reply }, { body, locale }) => {
      reply.header('cache-control', 'no-store')
      const { receipt, token } = await acceptVoice(platform, {
        shopId: uuidOf('shop', body.shop),
        kind: body.kind,
        text: body.text,
        email: body.consent ? (body.email ?? '') : '',
        page: body.page,
        language: body.language ?? locale,
        sender: visitorOf(request),
        visitor: visitOf(request),
      })
      return { receipt, statusUrl: `${publicUrl}/tell/${token}` }
    }),
  ]
}
