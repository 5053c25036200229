import { toPublicId, type VoiceKind } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { acceptFeedback, insertReceipt, prepareText, type Visitor } from '../../feedback/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { signVoice } from './voice-link.ts'
import { findReceiptOfVoice } from './voice-queries.ts'

export type NewVoice = {
  shopId: string
  kind: VoiceKind
  text: string
  /** Empty unless its writer agreed to be answered there. */
  email: string
  /** Address or path of the page on which it was written. */
  page: string | undefined
  /** Of the page; counts only where the words do not tell. */
  language: LocaleName
  /** Who sent it, as far as a request tells; only hashed. */
  sender: string
  visitor: Visitor | undefined
}

/** Public id of the receipt, and the token of the writer's own page. */
export type VoiceTaken = { receipt: string; token: string }

const touchpointMax = 100

/**
 * Takes a shopper's words for the shop alone through the one door; nothing of it is ever published. The same words from
 * the same place on one day are one voice, however often they are sent. Refuses `shop/not-found`, and what
 * `acceptFeedback` refuses, with the field that is wrong.
 */
export function acceptVoice(platform: Platform, voice: NewVoice): Promise<VoiceTaken> {
  return runInShop(platform, { shopId: voice.shopId, actor: { kind: 'author' } }, async (scope) => {
    await readShopRow(scope)
    const options = { channel: 'page' as const, isSingle: true, visitor: voice.visitor }
    const [result] = await acceptFeedback(scope, [recordOf(scope, voice)], options)
    if (result === undefined || result.status === 'refused') {
      const code = result?.code ?? 'feedback/invalid-value'
      throw new AppError(code, {}, { fields: [{ path: result?.field ?? 'text', code }] })
    }
    const feedbackId = uuidOf('feedback', result.id)
    const receiptId =
      (await findReceiptOfVoice(scope, feedbackId)) ?? (await insertReceipt(scope, feedbackId))
    const token = signVoice(scope.keys, { shopId: scope.shopId, receiptId })
    return { receipt: toPublicId('receipt', receiptId), token }
  })
}

function recordOf(scope: Scope, voice: NewVoice) {
  const { kind, email, language } = voice
  const words = prepareText({ text: voice.text }).text ?? ''
  const day = scope.now.toISOString().slice(0, 10)
  const touchpoint = pathOf(voice.page)
  return {
    kind,
    source: 'feedback-form',
    externalId: sha256([kind, words, email, voice.sender, day].join('\n')).toString('base64url'),
    occurredAt: scope.now.toISOString(),
    text: voice.text,
    language,
    ...(touchpoint === undefined ? {} : { touchpoint }),
    ...(email === '' ? {} : { author: { externalId: authorOf(scope, email), email } }),
  }
}

/** One address is one person of this form; the id alone does not tell the address. */
function authorOf(scope: Scope, email: string): string {
  return scope.keys.lookup(scope.shopId, `feedback-form\n${email.trim().toLowerCase()}`).toString('base64url')
}

/** The path of an address: what stands behind it may be about a person, and the host is known. */
function pathOf(page: string | undefined): string | undefined {
  if (!page || !URL.canParse(page, 'https://shop.invalid')) return undefined
  return new URL(page, 'https://shop.invalid').pathname.slice(0, touchpointMax)
}
