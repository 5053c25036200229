import { renderReviewList } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { readShopTheme } from '../shop-theme-store.ts'
import { reviewPageOf } from '../shown/review-page.ts'
import { readReviewList } from '../storefront-queries.ts'
import type { AskedProductWidget, WidgetAnswer } from './asked-widget.ts'
import { reviewListOf, reviewListSchema } from './review-list-data.ts'
import { widgetFrameOf } from './widget-frame.ts'

/** The list of a product's reviews, as chosen. */
export async function readReviewsWidget(asked: AskedProductWidget): Promise<WidgetAnswer | null> {
  const { shop, product, language, publicUrl: origin, query } = asked
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', product) }
  const limit = await pageSizeOf(asked.platform, key.shop)
  const page = reviewPageOf({ ...query, limit })
  const text = await readReviewList(asked.platform, key, page)
  if (text === null) return null
  const data = reviewListSchema.parse(JSON.parse(text))
  const frame = widgetFrameOf(asked, data.shop)
  const chosenLanguage = `&lang=${language}`
  const flagUrl = (reviewId: string) =>
    `${origin}/p/${product}/reviews/${reviewId}/flags?shop=${shop}${chosenLanguage}`
  const flag = { url: flagUrl }
  const place = { shop, product, language, origin, chosenLanguage, choice: query, flag }
  const list = reviewListOf(data, place)
  return { frame, body: renderReviewList(frame, list), pageUrl: list.pageUrl }
}

/** As many as the shop chose. */
async function pageSizeOf(platform: Platform, shopId: string): Promise<number> {
  const who = { shopId, actor: { kind: 'system' as const } }
  return (await runInShop(platform, who, readShopTheme)).theme.pageSize
}
