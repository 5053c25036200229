import type { z } from 'zod'
import type { EventDefinition } from '../../../platform/events/define-event.ts'
import type { Listener } from '../../../platform/scope.ts'
import { replyPublished, replyWithdrawn } from '../../cases/index.ts'
import { productChanged } from '../../catalogue/index.ts'
import { feedbackMediaAdded } from '../../feedback/index.ts'
import { improvementCorrected, improvementShipped } from '../../improvements/index.ts'
import { incidentNoticeChanged } from '../../incidents/index.ts'
import { journeyChanged } from '../../journey/index.ts'
import {
  questionChanged,
  reviewBroughtBack,
  reviewEdited,
  reviewFollowedUp,
  reviewWithdrawn,
} from '../../reviews/index.ts'
import {
  attestationMade,
  certificateChanged,
  reviewPublished,
  reviewRefused,
  reviewRemoved,
  reviewRestored,
} from '../../screening/index.ts'
import { shopChanged } from '../../shops/index.ts'
import { type Touched, touchPages } from './touch-pages.ts'

const ofVoices = ({ ids }: { ids: string[] }): Touched => ({ voices: ids, isShopWide: true })

/**
 * Whatever changes a public page, and which pages it changes. A new event that does so gets one line here. Pages of
 * products show the shop's name, its newest attestation and its mean as well: those are seen within half a minute, so
 * that one of them does not have all pages of a shop made anew. A notice in a crisis is rare and does.
 */
export const touchListeners: Listener[] = [
  touch(reviewPublished, ofVoices),
  touch(reviewRemoved, ofVoices),
  touch(reviewRestored, ofVoices),
  touch(reviewRefused, ofVoices),
  touch(reviewEdited, ofVoices),
  touch(reviewWithdrawn, ofVoices),
  touch(reviewBroughtBack, ofVoices),
  touch(reviewFollowedUp, ofVoices),
  touch(feedbackMediaAdded, ofVoices),
  touch(replyPublished, ({ feedbackId }) => ofVoices({ ids: [feedbackId] })),
  touch(replyWithdrawn, ({ feedbackId }) => ofVoices({ ids: [feedbackId] })),
  touch(questionChanged, ({ questionId }) => ({ questions: [questionId] })),
  touch(improvementShipped, () => ({ isShopWide: true })),
  touch(improvementCorrected, () => ({ isShopWide: true })),
  touch(certificateChanged, ({ productId }) => ({ products: [productId], isShopWide: true })),
  touch(journeyChanged, () => ({ isShopWide: true })),
  touch(incidentNoticeChanged, () => ({ isEveryPage: true })),
  touch(attestationMade, () => ({ isShopWide: true })),
  touch(productChanged, ({ ids }) => ({ products: ids, isShopWide: true })),
  touch(shopChanged, () => ({ isShopWide: true })),
]

/** In the announcer's transaction, so that no reader ever sees the change without the new version, or the reverse. */
function touch<P extends z.ZodType>(
  event: EventDefinition<P>,
  touched: (payload: z.output<P>) => Touched,
): Listener {
  return {
    module: 'storefront',
    event,
    when: 'inline',
    // Harmless when run twice: a page is made anew once more.
    run: async (scope, payload) => touchPages(scope, touched(event.payload.parse(payload))),
  }
}
