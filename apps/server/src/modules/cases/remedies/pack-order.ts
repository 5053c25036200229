import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import { readCase } from '../case-store.ts'
import type { ClaimedRemedy } from './order-store.ts'
import { findOrderOfRemedy } from './remedy-order.ts'

/**
 * What the shop's system is told: what to do, for which order and for whom by the ids that it knows itself. No name,
 * no address, no words and no stars of the customer. The same for each repeat.
 */
export async function packOrder(scope: Scope, remedy: ClaimedRemedy): Promise<object> {
  const about = await readCase(scope, remedy.caseId)
  const order = remedy.orderId === null ? undefined : await findOrderOfRemedy(scope, remedy.orderId)
  const person = about?.customerId ? await readContacts(scope, about.customerId) : undefined
  const key = toPublicId('remedy', remedy.id)
  return {
    type: 'remedy.ordered',
    timestamp: remedy.orderedAt?.toISOString(),
    data: {
      id: key,
      shop: toPublicId('shop', scope.shopId),
      kind: remedy.kind,
      amountCents: remedy.amountCents === null ? null : Number(remedy.amountCents),
      currency: remedy.currency,
      points: remedy.points,
      lines: remedy.lines,
      order: order ? { id: toPublicId('order', order.id), number: order.number } : null,
      customer: about?.customerId
        ? { id: toPublicId('customer', about.customerId), identities: person?.identities ?? [] }
        : null,
      case: about ? { id: toPublicId('case', about.id), number: about.number } : null,
      note: remedy.note,
      proposedBy: remedy.proposedByName,
      approvedBy: remedy.decidedByName,
    },
  }
}
