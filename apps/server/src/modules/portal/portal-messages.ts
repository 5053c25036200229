import { toPublicId } from '@echoloop/contract'
import { chooseLocale, type LocaleName } from '@echoloop/locales'
import { type PortalMail, type RenderedMail, renderPortalMail } from '@echoloop/storefront'
import type { Scope } from '../../platform/scope.ts'
import { readContacts } from '../customers/index.ts'
import { plansOfVoices } from '../improvements/index.ts'
import type { MessageKind } from '../outreach/index.ts'
import { readShopRow } from '../shops/index.ts'
import { voicesOfItem } from './board/board-item-store.ts'
import { readItem } from './board/board-queries.ts'
import { findFollow } from './board/follow-store.ts'
import { confirmPurpose } from './board/follow-suggestion.ts'
import { isConcerned, shippedPurpose } from './board/tell-shipped.ts'
import { statusPurpose } from './decide-submission.ts'
import { ownPagePurpose } from './own-page/ask-own-page.ts'
import { signPortal } from './portal-link.ts'
import { showReceiptNumber } from './receipt-number.ts'
import { readSubmission } from './submission-queries.ts'

const dayMs = 86_400_000
const confirmDays = 7
const ownPageDays = 7

/** All letters of the portal. `publicUrl`: address under which shoppers reach this server. */
export function portalMessages({ publicUrl }: { publicUrl: string }): MessageKind[] {
  return [
    statusMessage(publicUrl),
    confirmMessage(publicUrl),
    shippedMessage(publicUrl),
    ownPageMessage(publicUrl),
  ]
}

function statusMessage(publicUrl: string): MessageKind {
  return {
    purpose: statusPurpose,
    clock: 'answer',
    async prepare(scope, { subjectId }) {
      const { language, erasedAt, number } = await readSubmission(scope, subjectId)
      if (erasedAt) return { kind: 'drop', reason: 'voice-gone' }
      const token = signPortal(scope.keys, 'status', { shopId: scope.shopId, id: subjectId, expiresAt: null })
      const url = `${publicUrl}/voice/s/${token}?lang=${language}`
      const letter = { kind: 'status', number: showReceiptNumber(number), url } as const
      return { kind: 'send', language, ...(await write(scope, language, letter)) }
    },
  }
}

function confirmMessage(publicUrl: string): MessageKind {
  return {
    purpose: confirmPurpose,
    clock: 'answer',
    async prepare(scope, { subjectId }) {
      const follow = await findFollow(scope, subjectId)
      if (!follow || (follow.confirmedAt && !follow.endedAt)) return { kind: 'drop', reason: 'gone' }
      const { language, title } = follow
      const expiresAt = new Date(scope.now.getTime() + confirmDays * dayMs)
      const token = signPortal(scope.keys, 'follow', { shopId: scope.shopId, id: subjectId, expiresAt })
      const url = `${publicUrl}/voice/follow/${token}?lang=${language}`
      return { kind: 'send', language, ...(await write(scope, language, { kind: 'confirm', title, url })) }
    },
  }
}

function shippedMessage(publicUrl: string): MessageKind {
  return {
    purpose: shippedPurpose,
    clock: 'notice',
    async prepare(scope, { subjectId, customerId }) {
      const item = await readItem(scope, subjectId)
      if (item.state !== 'shipped') return { kind: 'drop', reason: 'gone' }
      if (!(await isConcerned(scope, { itemId: subjectId, customerId })))
        return { kind: 'drop', reason: 'voice-gone' }
      const language = await languageOf(scope, customerId)
      const plans = await plansOfVoices(scope, await voicesOfItem(scope, subjectId), language)
      const plan = plans.find(({ planId }) => planId === item.planId)
      const shop = toPublicId('shop', scope.shopId)
      const url = `${publicUrl}/voice/board/${toPublicId('boardItem', subjectId)}?shop=${shop}&lang=${language}`
      const letter = { kind: 'shipped', title: item.title, did: plan?.did ?? item.answer, url } as const
      return { kind: 'send', language, ...(await write(scope, language, letter)) }
    },
  }
}

function ownPageMessage(publicUrl: string): MessageKind {
  return {
    purpose: ownPagePurpose,
    clock: 'answer',
    async prepare(scope, { customerId }) {
      const language = await languageOf(scope, customerId)
      const expiresAt = new Date(scope.now.getTime() + ownPageDays * dayMs)
      const token = signPortal(scope.keys, 'own-page', { shopId: scope.shopId, id: customerId, expiresAt })
      const url = `${publicUrl}/voice/me/${token}?lang=${language}`
      return { kind: 'send', language, ...(await write(scope, language, { kind: 'own-page', url })) }
    },
  }
}

async function languageOf(scope: Scope, customerId: string): Promise<LocaleName> {
  const person = await readContacts(scope, customerId)
  return chooseLocale(person?.language ?? (await readShopRow(scope)).language)
}

async function write(scope: Scope, language: LocaleName, letter: PortalMail): Promise<RenderedMail> {
  const { name: shopName, isDemo, timeZone } = await readShopRow(scope)
  return renderPortalMail({ language, shopName, isDemo, timeZone }, letter)
}
