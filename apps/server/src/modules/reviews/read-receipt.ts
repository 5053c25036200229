import { type Shop, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { findReceipt } from './review-queries.ts'
import { readLink } from './signed-link.ts'

/** What an author sees of the own review: where it stands, since when, by which rule, and the words as kept. */
export type Receipt = {
  id: string
  shop: Shop
  product: { id: string; name: string; nameEn: string | null }
  state: 'pending' | 'published' | 'refused'
  submittedAt: string
  decidedAt: string | null
  /** Code of the policy that a refusal rests on. */
  reasonCode: string | null
  review: { rating: number | null; title: string | null; text: string | null }
}

/** Refuses `review/link-invalid` for a token not signed here, `feedback/erased` when nothing is left to show. */
export async function readReceipt(platform: Platform, token: string): Promise<Receipt> {
  const link = readLink(platform.keys, { purpose: 'receipt', token })
  if (!link) throw new AppError('review/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    const row = await findReceipt(scope, link.id)
    if (!row) throw new AppError('review/link-invalid')
    if (row.erasedAt) throw new AppError('feedback/erased')
    const state = row.state ?? 'pending'
    return {
      id: toPublicId('receipt', link.id),
      shop: await readShopRow(scope),
      product: {
        id: toPublicId('product', row.productId),
        name: row.productName,
        nameEn: row.productNameEn,
      },
      state,
      submittedAt: row.submittedAt.toISOString(),
      decidedAt: state === 'pending' ? null : (row.decidedAt?.toISOString() ?? null),
      reasonCode: state === 'refused' ? row.reasonCode : null,
      review: { rating: row.rating, title: row.title, text: row.text },
    }
  })
}
