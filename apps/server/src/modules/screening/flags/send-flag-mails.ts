import { toPublicId } from '@echoloop/contract'
import { renderFlagMail } from '@echoloop/storefront'
import { shopsWithWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Mailer } from '../../../platform/mail/create-mailer.ts'
import type { Letter } from '../../../platform/mail/letter.ts'
import type { MailOutcome } from '../../../platform/mail/mail-outcome.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { nextTry } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { signFlagLink } from './flag-link.ts'
import {
  type ClaimedFlagMail,
  claimFlagMail,
  endFlagMail,
  flagMailStage,
  giveUpForgotten,
  putFlagMailBack,
} from './flag-mail-store.ts'

export type FlagMailing = { mail: Mailer; publicUrl: string; isStopping?: () => boolean }

const perRound = 20
/** Nothing takes nearly as long as this to hand over one letter: whoever took it is gone. */
const forgottenAfterMs = 10 * 60_000

/**
 * Tells flaggers who left an address what came of their flags, each at most once; then the address is deleted. What a
 * server surely did not take is tried again for three days. Returns how many were taken.
 */
export async function sendFlagMails(platform: Platform, mailing: FlagMailing): Promise<number> {
  let taken = 0
  for (const shopId of await platform.database.unscoped((db) => shopsWithWork(db, flagMailStage))) {
    for (let turn = 0; turn < perRound && !mailing.isStopping?.(); turn++) {
      const outcome = await sendOne(platform, mailing, shopId)
      if (outcome === 'nothing') break
      taken += 1
      // A server that cannot be reached cannot be reached for the next one either.
      if (outcome === 'unreachable') break
    }
  }
  return taken
}

async function sendOne(
  platform: Platform,
  mailing: FlagMailing,
  shopId: string,
): Promise<'nothing' | 'one' | 'unreachable'> {
  const who = { shopId, actor: { kind: 'system' } } as const
  const packed = await runInShop(platform, who, (scope) => pack(scope, mailing))
  if (!packed) return 'nothing'
  const outcome = await mailing.mail.send(packed.letter)
  await runInShop(platform, who, (scope) => settle(scope, packed.claim, outcome))
  return outcome.kind === 'unreachable' ? 'unreachable' : 'one'
}

async function pack(
  scope: Scope,
  { mail, publicUrl }: FlagMailing,
): Promise<{ claim: ClaimedFlagMail; letter: Letter } | undefined> {
  await giveUpForgotten(scope, new Date(scope.now.getTime() - forgottenAfterMs))
  const claim = await claimFlagMail(scope)
  if (!claim) return undefined
  const shop = await readShopRow(scope)
  const token = signFlagLink(scope.keys, { shopId: scope.shopId, id: claim.id })
  const { reason, state, answer, answerWords, productName, language } = claim
  const { subject, text, html } = renderFlagMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    { reason, state, answer, answerWords, productName, url: `${publicUrl}/flag/${token}?lang=${language}` },
  )
  const letter = {
    messageId: `${toPublicId('flag', claim.id)}@${mail.address.split('@')[1] ?? 'localhost'}`,
    from: { name: shop.name, address: mail.address },
    to: { name: null, address: scope.keys.open(claim.sealedAddress).toString() },
    subject,
    text,
    html,
    language,
  }
  return { claim, letter }
}

async function settle(scope: Scope, claim: ClaimedFlagMail, outcome: MailOutcome): Promise<void> {
  if (outcome.kind === 'accepted') return endFlagMail(scope, claim, 'sent')
  if (outcome.kind === 'refused') return endFlagMail(scope, claim, 'failed')
  if (outcome.kind === 'unknown') return endFlagMail(scope, claim, 'unknown')
  const { firstTriedAt } = claim
  const notBefore = nextTry({ attempts: claim.attempts + 1, firstTriedAt, now: scope.now })
  if (notBefore) await putFlagMailBack(scope, claim, notBefore)
  else await endFlagMail(scope, claim, 'failed')
}
