import { setTimeout as pause } from 'node:timers/promises'
import { askedLinksPerDay } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { findOrdersByNumber, type OrderLineFacts, readOrderLine } from '../../catalogue/index.ts'
import { hasAddress } from '../../customers/index.ts'
import { queueMessage } from '../../outreach/index.ts'
import { readReviewRules } from '../change-review-rules.ts'
import { findReviewOfLine } from '../review-queries.ts'
import { refusalOfLine } from '../review-rules.ts'
import { askedLinkPurpose } from './asked-link-message.ts'
import { keepAskedLink } from './asked-link-store.ts'

export type AskedLink = {
  shopId: string
  productId: string
  orderNumber: string
  email: string
  /** Of the page on which it is asked for. */
  language: LocaleName
}

/** Every answer takes at least so long, so that its time does not tell whether the order is known. */
const answersAfterMs = 400

/**
 * Mails the review link of an order line to its buyer when order number and address belong together and the line takes
 * a review now, three times a day at most. Tells nobody whether it did: the same end after the same time.
 */
export async function askForReviewLink(platform: Platform, asked: AskedLink): Promise<void> {
  const who = { shopId: asked.shopId, actor: { kind: 'author' as const } }
  const work = runInShop(platform, who, (scope) => queueLink(scope, asked))
  await Promise.all([work, pause(answersAfterMs)])
}

async function queueLink(scope: Scope, asked: AskedLink): Promise<void> {
  const line = await findOwnLine(scope, asked)
  if (!line?.customerId) return
  const { orderId, productId, customerId } = line
  const invitationId = await keepAskedLink(scope, { orderId, productId, language: asked.language })
  const day = scope.now.toISOString().slice(0, 10)
  for (let number = 1; number <= askedLinksPerDay; number++) {
    const { isNew } = await queueMessage(scope, {
      purpose: askedLinkPurpose,
      clock: 'answer',
      customerId,
      subjectId: invitationId,
      dedupeKey: `${askedLinkPurpose}:${orderId}:${day}:${number}`,
      notBefore: scope.now,
      wishedDoor: 'mail',
    })
    if (isNew) return
  }
}

/** The line, when the one who asks names its order and its buyer's address, and it takes a review. */
async function findOwnLine(scope: Scope, asked: AskedLink): Promise<OrderLineFacts | undefined> {
  const { orderNumber, productId, email } = asked
  const order = (await findOrdersByNumber(scope, [orderNumber])).get(orderNumber)
  const line = order && (await readOrderLine(scope, { orderId: order.id, productId }))
  if (!line?.customerId) return undefined
  if (!(await hasAddress(scope, { customerId: line.customerId, email }))) return undefined
  if (refusalOfLine(line, { rules: await readReviewRules(scope), now: scope.now })) return undefined
  return (await findReviewOfLine(scope, line)) ? undefined : line
}
