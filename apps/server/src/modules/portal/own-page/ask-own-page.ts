import { setTimeout as pause } from 'node:timers/promises'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { customersOfAddress } from '../../customers/index.ts'
import { queueMessage } from '../../outreach/index.ts'

/** Purpose of the letter with the link to a person's own page. */
export const ownPagePurpose = 'own-page'

const answersAfterMs = 400
const lettersPerDay = 3

/**
 * Mails the link of the own page to an address that the shop knows, three times a day at most. Tells nobody whether it
 * did: the same end after the same time.
 */
export async function askOwnPage(
  platform: Platform,
  { shopId, email }: { shopId: string; email: string },
): Promise<void> {
  const work = runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) => queueLink(scope, email))
  await Promise.all([work, pause(answersAfterMs)])
}

async function queueLink(scope: Scope, email: string): Promise<void> {
  const [customerId] = await customersOfAddress(scope, { email })
  if (customerId === undefined) return
  const day = scope.now.toISOString().slice(0, 10)
  for (let number = 1; number <= lettersPerDay; number++) {
    const { isNew } = await queueMessage(scope, {
      purpose: ownPagePurpose,
      clock: 'answer',
      customerId,
      subjectId: customerId,
      dedupeKey: `${ownPagePurpose}:${customerId}:${day}:${number}`,
      notBefore: scope.now,
      wishedDoor: 'mail',
    })
    if (isNew) return
  }
}
