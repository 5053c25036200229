import { setTimeout as pause } from 'node:timers/promises'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { emailLookup } from './portal-author.ts'
import { signPortal } from './portal-link.ts'
import { readReceiptNumber } from './receipt-number.ts'
import { findSubmissions } from './submission-queries.ts'
import { dayOf, noteFailedTry } from './submission-store.ts'

/** Every answer takes at least so long, so that its time does not tell whether the number is known. */
const answersAfterMs = 300
/** Wrong addresses a day after which a number opens for nobody any more that day, right or wrong. */
const failedTriesMax = 20

/**
 * The token of a status page for who knows number and address of a sent form. Undefined for a wrong number and for a
 * wrong address alike.
 */
export async function findSubmission(
  platform: Platform,
  { shopId, number, email }: { shopId: string; number: string; email: string },
): Promise<string | undefined> {
  const work = runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
    tokenOf(scope, { number, email }),
  )
  const [token] = await Promise.all([work, pause(answersAfterMs)])
  return token
}

async function tokenOf(scope: Scope, given: { number: string; email: string }): Promise<string | undefined> {
  const number = readReceiptNumber(given.number)
  if (number === undefined) return undefined
  const [found] = await findSubmissions(scope, { filter: { number }, limit: 1 })
  if (!found) return undefined
  if (found.failedOn === dayOf(scope.now) && found.failedTries >= failedTriesMax) return undefined
  if (!found.emailLookup?.equals(emailLookup(scope, given.email))) {
    await noteFailedTry(scope, found)
    return undefined
  }
  return signPortal(scope.keys, 'status', { shopId: scope.shopId, id: found.id, expiresAt: null })
}
