import type { Shop } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import {
  type ConsentPurpose,
  type ConsentState,
  consentOf,
  consentPurposes,
  ownHand,
  recordConsent,
} from '../customers/index.ts'
import { readShopRow } from '../shops/index.ts'
import { readUnsubscribeToken, type Unsubscribing } from './unsubscribe-link.ts'

/** What the holder of the link below a letter sees: whose letters, of what sort, and where each sort stands. */
export type Subscription = {
  shop: Shop
  purpose: ConsentPurpose
  consent: Record<ConsentPurpose, ConsentState>
}

/** Reads, and changes nothing: mail scanners open every link. Refuses `subscription/link-invalid`. */
export function readSubscription(platform: Platform, token: string): Promise<Subscription> {
  return withLink(platform, token, stateOf)
}

/**
 * Ends letters of the link's sort, or of all sorts, or takes that back. The link itself is the right to do so. Twice
 * is once. Refuses `subscription/link-invalid`.
 */
export function changeSubscription(
  platform: Platform,
  token: string,
  change: 'end' | 'end-all' | 'resume',
): Promise<Subscription> {
  return withLink(platform, token, async (scope, link) => {
    for (const purpose of change === 'end-all' ? consentPurposes : [link.purpose]) {
      await recordConsent(scope, {
        customerId: link.customerId,
        purpose,
        isGiven: change === 'resume',
        source: ownHand,
      })
    }
    return stateOf(scope, link)
  })
}

async function stateOf(scope: Scope, link: Unsubscribing): Promise<Subscription> {
  return {
    shop: await readShopRow(scope),
    purpose: link.purpose,
    consent: await consentOf(scope, link.customerId),
  }
}

async function withLink<T>(
  platform: Platform,
  token: string,
  work: (scope: Scope, link: Unsubscribing) => Promise<T>,
): Promise<T> {
  const link = readUnsubscribeToken(platform.keys, token)
  if (!link) throw new AppError('subscription/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, (scope) => work(scope, link))
}
