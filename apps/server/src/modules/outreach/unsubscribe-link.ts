import { chooseLocale } from '@echoloop/locales'
import type { Keys } from '../../platform/crypto/keys.ts'
import { type ConsentPurpose, consentPurposes } from '../customers/index.ts'
import type { Clock } from './outreach-tables.ts'

/** Whose letters of what sort a link ends. It never expires: people keep old mail. */
export type Unsubscribing = { shopId: string; customerId: string; purpose: ConsentPurpose }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid}) ([a-z]+)$`)

/** The address, which opens in the language of the letter. */
export function unsubscribeUrl(
  keys: Keys,
  publicUrl: string,
  link: Unsubscribing & { language: string },
): string {
  const token = keys.sign('unsubscribe', `${link.shopId} ${link.customerId} ${link.purpose}`)
  return `${publicUrl}/u/${token}?lang=${chooseLocale(link.language)}`
}

/** What a token ends, or undefined when it was not signed here for this. */
export function readUnsubscribeToken(keys: Keys, token: string): Unsubscribing | undefined {
  const [, shopId, customerId, word] = payloadPattern.exec(keys.verify('unsubscribe', token) ?? '') ?? []
  const purpose = consentPurposes.find((one) => one === word)
  return shopId && customerId && purpose ? { shopId, customerId, purpose } : undefined
}

/** What a person ends when they end messages of a clock; nothing below an answer, which they asked for. */
export function purposeOf(clock: Clock): ConsentPurpose | undefined {
  if (clock === 'answer') return undefined
  return clock === 'request' ? 'requests' : 'notices'
}
