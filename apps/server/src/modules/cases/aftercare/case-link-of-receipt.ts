import type { Platform } from '../../../platform/scope.ts'
import { withOwnReview } from '../../reviews/index.ts'
import { caseOfVoice, publicationOf } from '../replies/answered-voices.ts'
import { signCaseLink } from '../replies/case-link.ts'

/**
 * The token of the case that a review belongs to, for the holder of its receipt; undefined while there is none. Refuses
 * as `withOwnReview` does.
 */
export function caseLinkOfReceipt(platform: Platform, token: string): Promise<string | undefined> {
  return withOwnReview(platform, token, async (scope, { feedbackId }) => {
    const caseId = await caseOfVoice(scope, feedbackId)
    const voice = caseId === undefined ? undefined : await publicationOf(scope, feedbackId)
    if (caseId === undefined || !voice?.customerId) return undefined
    return signCaseLink(scope.keys, { shopId: scope.shopId, caseId, customerId: voice.customerId })
  })
}
