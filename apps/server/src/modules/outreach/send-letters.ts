import { inEachShop } from '../../platform/jobs/in-each-shop.ts'
import type { Mailer } from '../../platform/mail/create-mailer.ts'
import type { Letter } from '../../platform/mail/letter.ts'
import type { MailOutcome } from '../../platform/mail/mail-outcome.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { nextTry } from './back-off.ts'

export type LetterMailing = { mail: Mailer; publicUrl: string; isStopping?: () => boolean }

/** One that this worker has taken; nobody else sends it meanwhile. */
export type ClaimedLetter = { attempts: number; firstTriedAt: Date }

/** How a letter ended for good; `reason` as a code, never words of a server. */
export type LetterEnd = { state: 'sent' | 'failed' | 'unknown'; reason: string | null }

/** `id` stays the same when it is tried again, so that a mailbox can tell it from a second letter. */
export type WrittenLetter = Omit<Letter, 'messageId' | 'from'> & { id: string }

type ShopOfLetter = Awaited<ReturnType<typeof readShopRow>>

/** Letters to whoever is no customer, such as a partner or a reader: the shop asked for each, and no budget counts it. */
export type LetterKind<Claim extends ClaimedLetter> = {
  stage: string
  /** Calls what was taken before a moment, and never ended, unknown. */
  giveUpForgotten(scope: Scope, claimedBefore: Date): Promise<void>
  claim(scope: Scope): Promise<Claim | undefined>
  /** Undefined where it is not needed any more; then it has been ended here. */
  write(
    scope: Scope,
    claim: Claim,
    about: { shop: ShopOfLetter; publicUrl: string },
  ): Promise<WrittenLetter | undefined>
  end(scope: Scope, claim: Claim, how: LetterEnd): Promise<void>
  putBack(scope: Scope, claim: Claim, when: { notBefore: Date; reason: string }): Promise<void>
}

const perRound = 20
/** Nothing takes nearly as long as this to hand over one letter: whoever took it is gone. */
const forgottenAfterMs = 10 * 60_000

/**
 * Sends what is due of a kind in all shops, each letter at most once: it is marked and committed, handed over, and its
 * end is written down. What a server surely did not take is tried again for three days; an answer that got lost is
 * called unknown. Returns how many were taken.
 */
export async function sendLetters<Claim extends ClaimedLetter>(
  platform: Platform,
  kind: LetterKind<Claim>,
  mailing: LetterMailing,
): Promise<number> {
  return inEachShop(platform, { stage: kind.stage }, async (shopId) => {
    let taken = 0
    for (let turn = 0; turn < perRound && !mailing.isStopping?.(); turn++) {
      const outcome = await sendOne(platform, kind, { mailing, shopId })
      if (outcome === 'nothing') break
      taken += 1
      // A server that cannot be reached cannot be reached for the next one either.
      if (outcome === 'unreachable') break
    }
    return taken
  })
}

async function sendOne<Claim extends ClaimedLetter>(
  platform: Platform,
  kind: LetterKind<Claim>,
  { mailing, shopId }: { mailing: LetterMailing; shopId: string },
): Promise<'nothing' | 'one' | 'unreachable'> {
  const who = { shopId, actor: { kind: 'system' } } as const
  const packed = await runInShop(platform, who, (scope) => pack(scope, kind, mailing))
  if (!packed) return 'nothing'
  const { claim, letter } = packed
  if (!letter) return 'one'
  const outcome = await mailing.mail.send(letter)
  await runInShop(platform, who, (scope) => settle(scope, kind, { claim, outcome }))
  return outcome.kind === 'unreachable' ? 'unreachable' : 'one'
}

async function pack<Claim extends ClaimedLetter>(
  scope: Scope,
  kind: LetterKind<Claim>,
  { mail, publicUrl }: LetterMailing,
): Promise<{ claim: Claim; letter: Letter | undefined } | undefined> {
  await kind.giveUpForgotten(scope, new Date(scope.now.getTime() - forgottenAfterMs))
  const claim = await kind.claim(scope)
  if (!claim) return undefined
  const shop = await readShopRow(scope)
  const written = await kind.write(scope, claim, { shop, publicUrl })
  if (!written) return { claim, letter: undefined }
  const { id, ...letter } = written
  const messageId = `${id}@${mail.address.split('@')[1] ?? 'localhost'}`
  return { claim, letter: { messageId, from: { name: shop.name, address: mail.address }, ...letter } }
}

async function settle<Claim extends ClaimedLetter>(
  scope: Scope,
  kind: LetterKind<Claim>,
  { claim, outcome }: { claim: Claim; outcome: MailOutcome },
): Promise<void> {
  if (outcome.kind === 'accepted') return kind.end(scope, claim, { state: 'sent', reason: null })
  if (outcome.kind === 'refused') return kind.end(scope, claim, { state: 'failed', reason: outcome.code })
  if (outcome.kind === 'unknown') return kind.end(scope, claim, { state: 'unknown', reason: 'answer-lost' })
  const reason = outcome.kind === 'later' ? outcome.code : outcome.fault
  const { attempts, firstTriedAt } = claim
  const notBefore = nextTry({ attempts: attempts + 1, firstTriedAt, now: scope.now })
  if (notBefore) await kind.putBack(scope, claim, { notBefore, reason })
  else await kind.end(scope, claim, { state: 'failed', reason })
}
