import { answerSurvey } from './answer-survey.ts'
import { askAtCheckout } from './ask-at-checkout.ts'
import { auditReviews } from './audit-reviews.ts'
import { buildSurvey } from './build-survey.ts'
import { changeSettings } from './change-settings.ts'
import { chatWithShopper } from './chat-with-shopper.ts'
import { checkTheLog } from './check-the-log.ts'
import { closeLoop } from './close-loop.ts'
import { correctLabel } from './correct-label.ts'
import { dressWindow } from './dress-window.ts'
import { embedWidgets } from './embed-widgets.ts'
import { findReview } from './find-review.ts'
import { flagReview } from './flag-review.ts'
import { followOrder } from './follow-order.ts'
import type { Journey } from './ground/journey.ts'
import { handleCrisis } from './handle-crisis.ts'
import { importFile } from './import-file.ts'
import { listenAndAnswer } from './listen-and-answer.ts'
import { lookAtPages } from './look-at-pages.ts'
import { mendHeldReview } from './mend-held-review.ts'
import { moderateHeldReview } from './moderate-held-review.ts'
import { publishAndReply } from './publish-and-reply.ts'
import { readOverview } from './read-overview.ts'
import { setUpShop } from './set-up-shop.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { suggestAndBeTold } from './suggest-and-be-told.ts'
import { writeReview } from './write-review.ts'
import { writeReviewWithPictures } from './write-review-with-pictures.ts'

/** With what a server begins: the demo shop, nothing, or the demo below the address of a shop's own site. */
export type Shop = 'demo' | 'empty' | 'site'

/** In their order: later ones build on what earlier ones left. */
export const allJourneys: Record<Shop, Journey[]> = {
  demo: [
    { name: 'sign-in', walk: signIn },
    { name: 'read-overview', walk: readOverview },
    { name: 'import-file', walk: importFile },
    { name: 'find-review', walk: findReview },
    { name: 'correct-label', walk: correctLabel },
    { name: 'publish-and-reply', walk: publishAndReply },
    { name: 'moderate-held-review', walk: moderateHeldReview },
    { name: 'write-review', walk: writeReview },
    { name: 'write-review-with-pictures', walk: writeReviewWithPictures },
    { name: 'flag-review', walk: flagReview },
    { name: 'mend-held-review', walk: mendHeldReview },
    { name: 'audit-reviews', walk: auditReviews },
    { name: 'build-survey', walk: buildSurvey, usually: 'zh-CN' },
    { name: 'answer-survey', walk: answerSurvey, usually: 'en' },
    { name: 'change-settings', walk: changeSettings },
    { name: 'dress-window', walk: dressWindow },
    { name: 'ask-at-checkout', walk: askAtCheckout, usually: 'en' },
    { name: 'chat-with-shopper', walk: chatWithShopper, usually: 'en' },
    { name: 'look-at-pages', walk: lookAtPages },
    { name: 'check-the-log', walk: checkTheLog },
    { name: 'sign-out', walk: signOut },
  ],
  empty: [
    { name: 'set-up-shop', walk: setUpShop },
    { name: 'follow-order', walk: followOrder },
    { name: 'close-loop', walk: closeLoop },
    { name: 'suggest-and-be-told', walk: suggestAndBeTold, usually: 'zh-CN' },
    { name: 'handle-crisis', walk: handleCrisis, usually: 'zh-CN' },
    { name: 'listen-and-answer', walk: listenAndAnswer, usually: 'en' },
  ],
  site: [{ name: 'embed-widgets', walk: embedWidgets }],
}
