import type { Scope } from '../../platform/scope.ts'
import { findOrdersByNumber, findProductsBySku, orderSource } from '../catalogue/index.ts'
import { findIdentities } from '../customers/index.ts'
import { readSignedContext } from '../shops/index.ts'
import { noteRefusal } from './behaviour-store.ts'

export type SignedPerson = { customerId: string | null; orderId: string | null; productId: string | null }

const nobody: SignedPerson = { customerId: null, orderId: null, productId: null }

/** Whom the shop's server signed for. What is forged, too old or contradicts itself says nothing and is counted. */
export async function signedPerson(scope: Scope, token: string | undefined): Promise<SignedPerson> {
  if (token === undefined) return nobody
  const read = await readSignedContext(scope, token)
  if (read.kind !== 'genuine') {
    await noteRefusal(scope, `context-${read.kind}`, 1)
    return nobody
  }
  const { customer, source = orderSource, order: number, product: sku } = read.context
  const order = number === undefined ? undefined : (await findOrdersByNumber(scope, [number])).get(number)
  const named = customer === undefined ? undefined : await customerOf(scope, { source, externalId: customer })
  if (named && order?.customerId && order.customerId !== named) {
    await noteRefusal(scope, 'context-contradictory', 1)
    return nobody
  }
  const productId = sku === undefined ? null : ((await findProductsBySku(scope, [sku])).get(sku) ?? null)
  return { customerId: named ?? order?.customerId ?? null, orderId: order?.id ?? null, productId }
}

/** The same for whoever answers a survey. */
export function readSignedFacts(scope: Scope, token: string): Promise<SignedPerson> {
  return signedPerson(scope, token)
}

async function customerOf(
  scope: Scope,
  identity: { source: string; externalId: string },
): Promise<string | undefined> {
  return (await findIdentities(scope, [identity])).get(`${identity.source}\n${identity.externalId}`)
}
