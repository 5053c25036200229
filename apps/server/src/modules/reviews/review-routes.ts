import { endpoints, type OwnReview } from '@echoloop/contract'
import type { Files } from '../../platform/files/open-files.ts'
import { inShop, open, type Route, type Visit } from '../../platform/http/route.ts'
import { visitOf } from '../../platform/http/visitor-of.ts'
import { addOwnFollowUp } from './add-own-follow-up.ts'
import { askAboutReceipt } from './ask-about-receipt.ts'
import { changeReviewRules, readReviewRules } from './change-review-rules.ts'
import { changeReviewTraits, listReviewTraits } from './change-review-traits.ts'
import { createReviewLink } from './create-review-link.ts'
import { editOwnReview } from './edit-own-review.ts'
import { readOwnReview } from './read-own-review.ts'
import { readReceiptFile } from './receipt-file.ts'
import { requestRoutes } from './requests/request-routes.ts'
import { sendPrivately } from './send-privately.ts'
import { submitReview } from './submit-review.ts'
import { uploadRoutes } from './upload-routes.ts'
import { bringBackOwnReview, withdrawOwnReview } from './withdraw-own-review.ts'

/** `publicUrl`: address under which buyers reach this server, without a slash at its end. */
export function reviewsRoutes({ publicUrl, files }: { publicUrl: string; files: Files }): Route[] {
  return [
    ...ownReviewRoutes,
    inShop(endpoints.createReviewLink, (scope, { body }) => createReviewLink(scope, { ...body, publicUrl })),
    inShop(endpoints.readReviewRules, (scope) => readReviewRules(scope)),
    inShop(endpoints.putReviewRules, (scope, { body }) => changeReviewRules(scope, body)),
    inShop(endpoints.listReviewTraits, (scope) => listReviewTraits(scope)),
    inShop(endpoints.putReviewTraits, (scope, { body }) => changeReviewTraits(scope, body.items)),
    ...requestRoutes({ publicUrl }),
    open(endpoints.submitReview, async ({ platform, request, reply }, { body, locale }) => {
      reply.header('cache-control', 'no-store')
      const submission = { ...body, language: locale, publicUrl, visitor: visitOf(request) }
      const { id, receiptToken, receipt } = await submitReview(platform, submission)
      return { id, receiptUrl: `${publicUrl}/receipt/${receiptToken}`, receipt }
    }),
    open(endpoints.readReceiptFile, ({ platform, reply }, { params }) => {
      reply.header('cache-control', 'no-store')
      reply.header('content-disposition', 'attachment; filename="receipt.json"')
      return readReceiptFile(platform, { ...params, publicUrl })
    }),
    open(endpoints.askAboutReceipt, ({ platform, reply }, { body }) => {
      reply.header('cache-control', 'no-store').header('access-control-allow-origin', '*')
      return askAboutReceipt(platform, body)
    }),
    ...uploadRoutes(files),
  ]
}

const ownReviewRoutes: Route[] = [
  open(endpoints.sendPrivately, ({ platform }, { body, locale }) =>
    sendPrivately(platform, { ...body, language: locale }),
  ),
  open(endpoints.readOwnReview, (visit, { params }) =>
    own(visit, readOwnReview(visit.platform, params.token)),
  ),
  open(endpoints.editOwnReview, (visit, { params, body, locale }) =>
    own(visit, editOwnReview(visit.platform, { ...params, ...body, language: locale })),
  ),
  open(endpoints.addOwnFollowUp, (visit, { params, body }) =>
    own(visit, addOwnFollowUp(visit.platform, { ...params, ...body })),
  ),
  open(endpoints.withdrawOwnReview, (visit, { params }) =>
    own(visit, withdrawOwnReview(visit.platform, params.token)),
  ),
  open(endpoints.bringBackOwnReview, (visit, { params }) =>
    own(visit, bringBackOwnReview(visit.platform, params.token)),
  ),
]

/** What stands behind a personal link is kept by no cache. */
function own({ reply }: Visit, review: Promise<OwnReview>): Promise<OwnReview> {
  reply.header('cache-control', 'no-store')
  return review
}
