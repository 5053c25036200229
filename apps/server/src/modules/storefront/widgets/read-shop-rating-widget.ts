import { renderShopRating } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { readShopScores } from '../scores/read-shop-scores.ts'
import type { AskedShopWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'

/** The badge of a shop: its scores over six months. */
export async function readShopRatingWidget(asked: AskedShopWidget): Promise<WidgetAnswer | null> {
  const { shop, language, publicUrl, query } = asked
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const found = await runInShop(asked.platform, who, async (scope) => ({
    scores: await readShopScores(scope),
    shop: await readShopRow(scope),
  }))
  const frame = widgetFrameOf(asked, found.shop)
  const pageUrl = `${publicUrl}/s/${shop}?lang=${language}`
  const body = renderShopRating(frame, { scores: found.scores, url: query.href ?? pageUrl })
  return { frame, body, pageUrl }
}
