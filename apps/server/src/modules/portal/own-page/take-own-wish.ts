import { toUuid } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Platform, Scope } from '../../../platform/scope.ts'
import { openCase } from '../../cases/index.ts'
import { ownHand, readContacts, recordConsent, wishPersonalisation } from '../../customers/index.ts'
import { acceptFeedback } from '../../feedback/index.ts'
import { forgetBehaviourOf } from '../../journey/index.ts'
import { endFollows } from '../board/follow-store.ts'
import { emailLookup, portalSource } from '../portal-author.ts'
import { withOwnPage } from './read-own-page.ts'

export type OwnWish =
  | { kind: 'letters'; purpose: 'requests' | 'notices'; isGiven: boolean }
  | { kind: 'personalisation'; isGiven: boolean }
  | { kind: 'unfollow'; itemId: string }
  | { kind: 'behaviour' }
  | { kind: 'erase'; language: LocaleName }

/** Does what the holder of an own page wishes; each wish twice is once. */
export function takeOwnWish(platform: Platform, token: string, wish: OwnWish): Promise<void> {
  return withOwnPage(platform, token, async (scope, { customerId, customerIds }) => {
    if (wish.kind === 'letters') {
      const { purpose, isGiven } = wish
      for (const one of isGiven ? [customerId] : customerIds)
        await recordConsent(scope, { customerId: one, purpose, isGiven, source: ownHand })
    } else if (wish.kind === 'personalisation') {
      for (const one of customerIds)
        await wishPersonalisation(scope, { customerId: one, isGiven: wish.isGiven })
    } else if (wish.kind === 'behaviour') {
      for (const one of customerIds) await forgetBehaviourOf(scope, one)
    } else if (wish.kind === 'unfollow') {
      const itemId = toUuid('boardItem', wish.itemId)
      if (itemId) await endFollows(scope, { customerIds, itemId })
    } else await askForErasure(scope, { customerId, language: wish.language })
  })
}

/** Until a machine erases, a person does: the wish is a voice with a case of its own, one a day at most. */
async function askForErasure(
  scope: Scope,
  { customerId, language }: { customerId: string; language: LocaleName },
): Promise<void> {
  const email = (await readContacts(scope, customerId))?.email ?? ''
  const record = {
    kind: 'complaint',
    source: portalSource,
    externalId: `erase:${customerId}:${scope.now.toISOString().slice(0, 10)}`,
    occurredAt: scope.now.toISOString(),
    text: locales[language].portal.me.eraseText,
    language,
    facts: { request: 'erasure' },
    author: { externalId: emailLookup(scope, email).toString('base64url'), ...(email ? { email } : {}) },
  }
  const [result] = await acceptFeedback(scope, [record], { channel: 'page', isSingle: true })
  if (result?.status !== 'accepted') return
  const title = locales[language].portal.me.eraseTitle
  await openCase(scope, { feedbackIds: [uuidOf('feedback', result.id)], origin: 'hand', title, urgency: 1 })
}
