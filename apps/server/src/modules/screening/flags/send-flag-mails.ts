import { toPublicId } from '@echoloop/contract'
import { renderFlagMail } from '@echoloop/storefront'
import type { Platform } from '../../../platform/scope.ts'
import { type LetterKind, type LetterMailing, sendLetters } from '../../outreach/index.ts'
import { signFlagLink } from './flag-link.ts'
import {
  type ClaimedFlagMail,
  claimFlagMail,
  endFlagMail,
  flagMailStage,
  giveUpForgotten,
  putFlagMailBack,
} from './flag-mail-store.ts'

/** Tells flaggers who left an address what came of their flags; then the address is deleted. Returns how many. */
export function sendFlagMails(platform: Platform, mailing: LetterMailing): Promise<number> {
  return sendLetters(platform, flagMail, mailing)
}

const flagMail: LetterKind<ClaimedFlagMail> = {
  stage: flagMailStage,
  giveUpForgotten,
  claim: claimFlagMail,
  async write(scope, claim, { shop, publicUrl }) {
    const token = signFlagLink(scope.keys, { shopId: scope.shopId, id: claim.id })
    const { reason, state, answer, answerWords, productName, language } = claim
    const letter = renderFlagMail(
      { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
      { reason, state, answer, answerWords, productName, url: `${publicUrl}/flag/${token}?lang=${language}` },
    )
    const address = scope.keys.open(claim.sealedAddress).toString()
    return { id: toPublicId('flag', claim.id), to: { name: null, address }, ...letter, language }
  },
  end: (scope, claim, { state }) => endFlagMail(scope, claim, state),
  putBack: (scope, claim, { notBefore }) => putFlagMailBack(scope, claim, notBefore),
}
