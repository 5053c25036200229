import { type FlagReason, flagLimits, harmfulReasons } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { isMailAddress } from '../../../platform/mail/letter.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { prepareText, readVoices, type Voice } from '../../feedback/index.ts'
import { carryOut } from '../carry-out.ts'
import { reader } from '../decider.ts'
import { lockScreening } from '../lock-screening.ts'
import { refreshQueue } from '../queue/refresh-queue.ts'
import { signFlagLink } from './flag-link.ts'
import { findPublishedState } from './flag-queries.ts'
import {
  countFlagsSince,
  countHoldsSince,
  insertFlag,
  lockFlagger,
  readRecord,
  wasKeptUp,
} from './flag-store.ts'
import { isSpent, weighFlagger } from './weigh-flagger.ts'

export type Flag = {
  shopId: string
  feedbackId: string
  reason: FlagReason
  words: string
  email: string
  language: LocaleName
  /** Where the visitor comes from and with what; only a keyed hash of it is kept. */
  visitor: string
  /** The block of addresses that this is in; only a keyed hash of it is kept, for two days. */
  network: string
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Takes a reader’s flag. The review stays up, unless the reason may mean harm and neither the flagger’s weight is spent,
 * nor the network has held its share of the day, nor a person has kept it up after such a flag. Returns the token of the
 * page on which the outcome will stand.
 */
export async function flagReview(
  platform: Platform,
  flag: Flag,
): Promise<{ flagToken: string; isHeld: boolean }> {
  const who = { shopId: flag.shopId, actor: { kind: 'system' as const, name: reader.name } }
  return runInShop(platform, who, async (scope) => {
    const words = readWords(flag)
    const sealedAddress = sealAddress(scope, flag.email)
    // Behind the lock, so that a moderator who refuses it meanwhile is not overruled.
    await lockScreening(scope)
    const voice = await readPublished(scope, flag.feedbackId)
    const flagger = scope.keys.lookup(scope.shopId, `flag\n${flag.visitor}`)
    await refuseTooMany(scope, flagger)
    const record = await readRecord(scope, flagger)
    const { feedbackId, reason, language } = flag
    const network = scope.keys.lookup(scope.shopId, `flag network\n${flag.network}`)
    const isHeld = !isSpent(record) && (await mayHold(scope, { feedbackId, reason, network }))
    const id = scope.newId()
    const weight = weighFlagger(record)
    const { productId, rating } = voice
    const about = { id, feedbackId, productId, rating, reason, words, language }
    const row = { ...about, flagger, network, weight, isHeld }
    if (!(await insertFlag(scope, { ...row, sealedAddress }))) throw new AppError('flag/already-flagged')
    await refreshQueue(scope, [feedbackId])
    // The rule that holds it is named; the flagger’s own words are not part of the decision.
    if (isHeld) await carryOut(scope, feedbackId, { decision: 'wait', code: reason }, { decider: reader })
    return { flagToken: signFlagLink(scope.keys, { shopId: scope.shopId, id }), isHeld }
  })
}

type Harm = { feedbackId: string; reason: FlagReason; network: Buffer }

async function mayHold(scope: Scope, { feedbackId, reason, network }: Harm): Promise<boolean> {
  if (!harmfulReasons.includes(reason)) return false
  const since = new Date(scope.now.getTime() - dayMs)
  if ((await countHoldsSince(scope, network, since)) >= flagLimits.holdsPerNetwork) return false
  return !(await wasKeptUp(scope, { feedbackId, reason }))
}

function readWords({ reason, words }: Flag): string | null {
  const masked = prepareText({ text: words }).text
  if (reason === 'other' && !masked)
    throw new AppError('flag/needs-words', {}, { fields: [{ path: 'words', code: 'flag/needs-words' }] })
  return masked
}

function sealAddress(scope: Scope, email: string): Buffer | null {
  if (email === '') return null
  if (!isMailAddress(email))
    throw new AppError('flag/bad-address', {}, { fields: [{ path: 'email', code: 'flag/bad-address' }] })
  return scope.keys.seal(Buffer.from(email))
}

async function readPublished(scope: Scope, feedbackId: string): Promise<Voice> {
  const [voice] = await readVoices(scope, [feedbackId])
  if (!voice) throw new AppError('feedback/not-found')
  if ((await findPublishedState(scope, feedbackId)) !== 'published') throw new AppError('flag/not-published')
  return voice
}

async function refuseTooMany(scope: Scope, flagger: Buffer): Promise<void> {
  await lockFlagger(scope, flagger)
  const since = new Date(scope.now.getTime() - dayMs)
  if ((await countFlagsSince(scope, flagger, since)) >= flagLimits.perDay) throw new AppError('flag/too-many')
}
