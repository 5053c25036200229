import { type OwnFlag, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { readFlagLink } from './flag-link.ts'
import { findOwnFlag } from './flag-queries.ts'

/** What became of a flag, for whoever holds its link. */
export async function readOwnFlag(platform: Platform, token: string): Promise<OwnFlag> {
  const { shopId, id } = readFlagLink(platform.keys, token)
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const row = await findOwnFlag(scope, id)
    if (!row) throw new AppError('flag/link-invalid')
    const shop = await readShopRow(scope)
    const { productId, productName } = row
    return {
      shop: { id: toPublicId('shop', shopId), name: shop.name, timeZone: shop.timeZone, isDemo: shop.isDemo },
      product:
        productId === null || productName === null
          ? null
          : { id: toPublicId('product', productId), name: productName, nameEn: row.productNameEn },
      reviewId: toPublicId('feedback', row.feedbackId),
      reason: row.reason,
      words: row.words,
      flaggedAt: row.flaggedAt.toISOString(),
      state: row.state,
      answer: row.answer,
      answerWords: row.answerWords,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      isHeld: row.isHeld,
      hasAddress: row.hasAddress,
    }
  })
}
