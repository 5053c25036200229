import { renderFeedbackWidget } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import type { AskedShopWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'

/** The form for words that only the shop reads. */
export async function readFeedbackWidget(asked: AskedShopWidget): Promise<WidgetAnswer | null> {
  const { shop, language, publicUrl } = asked
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const frame = widgetFrameOf(asked, await runInShop(asked.platform, who, readShopRow))
  const pageUrl = `${publicUrl}/tell?shop=${shop}&lang=${language}`
  return { frame, body: renderFeedbackWidget(frame, { action: pageUrl, shop, pageUrl }), pageUrl }
}
