import { type Shop, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { type OrderLineFacts, readOrderLines } from '../../catalogue/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { readReviewRules } from '../change-review-rules.ts'
import { findReviewedLines, lineKey } from '../requests/request-queries.ts'
import { keepCardLink } from '../requests/request-store.ts'
import { refusalOfLine, windowOf } from '../review-rules.ts'
import { readLink, signLink } from '../signed-link.ts'

const validMs = 45 * 86_400_000

/** What the buyer of an order may do about one of its products. */
export type OrderLinkLine = {
  productId: string
  name: string
  nameEn: string | null
  state: 'open' | 'reviewed' | 'refunded' | 'closed' | 'early'
  opensAt: string | null
}

export type OrderLink = { shop: Shop; orderNumber: string; lines: OrderLinkLine[] }

/** What the code on a parcel card leads to. Refuses `review/link-invalid` for a token that was not signed here. */
export function readOrderLink(platform: Platform, token: string): Promise<OrderLink> {
  return inOrder(platform, token, async (scope, lines) => {
    const [first] = lines
    if (!first) throw new AppError('review/link-invalid')
    return {
      shop: await readShopRow(scope),
      orderNumber: first.number,
      lines: await Promise.all(lines.map((line) => presentLine(scope, line))),
    }
  })
}

/**
 * The token of the form of one product of the order, valid for 45 days from now. Asking again gives the same link,
 * so that whoever follows an address in advance does no harm.
 */
export function openOrderLine(
  platform: Platform,
  { token, productId }: { token: string; productId: string },
): Promise<string> {
  return inOrder(platform, token, async (scope, lines) => {
    const line = lines.find((one) => one.productId === productId)
    if (!line) throw new AppError('review/link-invalid')
    const expiresAt = new Date(scope.now.getTime() + validMs)
    const id = await keepCardLink(scope, { orderId: line.orderId, productId, expiresAt })
    return signLink(scope.keys, { purpose: 'review', shopId: scope.shopId, id })
  })
}

function inOrder<T>(
  platform: Platform,
  token: string,
  work: (scope: Scope, lines: OrderLineFacts[]) => Promise<T>,
): Promise<T> {
  const link = readLink(platform.keys, { purpose: 'order', token })
  if (!link) throw new AppError('review/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) =>
    work(scope, await readOrderLines(scope, [link.id])),
  )
}

async function presentLine(scope: Scope, line: OrderLineFacts): Promise<OrderLinkLine> {
  const rules = await readReviewRules(scope)
  const reviewed = await findReviewedLines(scope, [line.orderId])
  return {
    productId: toPublicId('product', line.productId),
    name: line.productName,
    nameEn: line.productNameEn,
    state: reviewed.has(lineKey(line)) ? 'reviewed' : stateOf(line, { rules, now: scope.now }),
    opensAt: windowOf(line, rules).opensAt?.toISOString() ?? null,
  }
}

function stateOf(...given: Parameters<typeof refusalOfLine>): OrderLinkLine['state'] {
  const refusal = refusalOfLine(...given)
  if (refusal === undefined) return 'open'
  if (refusal === 'review/order-refunded') return 'refunded'
  return refusal === 'review/window-closed' ? 'closed' : 'early'
}
