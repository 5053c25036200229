import { renderSaidAndDoneWidget } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readSaidAndDone } from '../../improvements/index.ts'
import type { AskedShopWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'

/** The newest things that the shop did because customers spoke of them. */
export async function readSaidAndDoneWidget(asked: AskedShopWidget): Promise<WidgetAnswer | null> {
  const { shop, language, publicUrl } = asked
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'system' as const } }
  const found = await runInShop(asked.platform, who, (scope) => readSaidAndDone(scope, language))
  const frame = widgetFrameOf(asked, found.shop)
  const pageUrl = `${publicUrl}/said-and-done?shop=${shop}&lang=${language}`
  return { frame, body: renderSaidAndDoneWidget(frame, { items: found.items, allUrl: pageUrl }), pageUrl }
}
