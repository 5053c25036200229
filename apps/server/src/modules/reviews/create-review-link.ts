import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { findOrdersByNumber, findProductsBySku, readOrderLine } from '../catalogue/index.ts'
import { audit } from '../shops/index.ts'
import { readReviewRules } from './change-review-rules.ts'
import { findReviewOfLine } from './review-queries.ts'
import { refusalOfLine } from './review-rules.ts'
import { insertInvitation } from './review-store.ts'
import { signLink } from './signed-link.ts'

const validDays = 45
const dayMs = 86_400_000

/**
 * A signed link by which the buyer of an order line writes its one review. Refuses `order/not-found` when the shop
 * has no such line, `review/already-written` when the line has its review, `review/order-refunded` and
 * `review/window-closed` when it takes none any more.
 */
export async function createReviewLink(
  scope: Scope,
  wanted: { orderNumber: string; sku: string; publicUrl: string },
): Promise<{ url: string; expiresAt: string }> {
  const line = await findLine(scope, wanted)
  if (await findReviewOfLine(scope, line)) throw new AppError('review/already-written')
  const expiresAt = new Date(scope.now.getTime() + validDays * dayMs)
  const id = await insertInvitation(scope, { ...line, expiresAt })
  await audit(scope, { action: 'invitation.created', subject: toPublicId('invitation', id) })
  const token = signLink(scope.keys, { purpose: 'review', shopId: scope.shopId, id })
  return { url: `${wanted.publicUrl}/r/${token}`, expiresAt: expiresAt.toISOString() }
}

async function findLine(
  scope: Scope,
  { orderNumber, sku }: { orderNumber: string; sku: string },
): Promise<{ orderId: string; productId: string }> {
  const order = (await findOrdersByNumber(scope, [orderNumber])).get(orderNumber)
  const productId = (await findProductsBySku(scope, [sku])).get(sku)
  if (!order || !productId) throw new AppError('order/not-found')
  const line = { orderId: order.id, productId }
  const facts = await readOrderLine(scope, line)
  if (!facts) throw new AppError('order/not-found')
  const refusal = refusalOfLine(facts, { rules: await readReviewRules(scope), now: scope.now })
  // A link may be made before its window opens: it waits in the parcel, or is sent with the shipping note.
  if (refusal && refusal !== 'review/window-not-open') throw new AppError(refusal)
  return line
}
