import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import type { Caller } from '../../../platform/http/route.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { findOrdersById } from '../../catalogue/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { signLink } from '../signed-link.ts'
import { renderParcelCards } from './render-parcel-cards.ts'

type Wanted = { caller: Caller; orderIds: string[]; language: LocaleName | undefined; publicUrl: string }

/**
 * Cards for the parcels of some orders, one page each, in the order given. Refuses `order/not-found` when the shop
 * lacks one of them. Drawn after the transaction: no connection waits for paper.
 */
export async function printParcelCards(platform: Platform, wanted: Wanted): Promise<Buffer> {
  const { shop, orders } = await runInShop(platform, wanted.caller, async (scope) => {
    const known = await findOrdersById(scope, wanted.orderIds)
    if (known.size !== wanted.orderIds.length) throw new AppError('order/not-found')
    return { shop: await readShopRow(scope), orders: known }
  })
  const cards = wanted.orderIds.flatMap((id) => {
    const order = orders.get(id)
    const token = signLink(platform.keys, { purpose: 'order', shopId: wanted.caller.shopId, id })
    if (!order) return []
    return [{ shopName: shop.name, orderNumber: order.number, url: `${wanted.publicUrl}/o/${token}` }]
  })
  return renderParcelCards(wanted.language ?? shop.language, cards)
}
