import { bestListLimits } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { renderBestList } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { presentBest } from '../scores/make-best-page.ts'
import { readBest } from '../scores/read-best.ts'
import type { AskedShopWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'

/** The best-rated products of a shop, with how the list is made. */
export async function readBestWidget(asked: AskedShopWidget): Promise<WidgetAnswer | null> {
  const { shop, language, publicUrl } = asked
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const found = await runInShop(asked.platform, who, async (scope) => ({
    best: await readBest(scope, { limit: bestListLimits.shown }),
    shop: await readShopRow(scope),
  }))
  const frame = widgetFrameOf(asked, found.shop)
  const pageUrl = `${publicUrl}/best?shop=${shop}&lang=${language}`
  const list = presentBest(
    { language, languageQuery: `lang=${language}` },
    {
      best: found.best,
      shop,
      title: locales[language].scores.best.title,
      allUrl: pageUrl,
      origin: publicUrl,
    },
  )
  return { frame, body: renderBestList(frame, list), pageUrl }
}
